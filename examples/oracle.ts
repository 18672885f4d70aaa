/**
 * `npm run oracle -- FILE`: holds the log of another system against the rules, and tells where its orders left them.
 * `npm run oracle -- --help` explains it.
 */
import { runOracle } from './oracle/run-oracle.js';

const { stdout, stderr } = process;

// Who reads with `head` has seen enough: that is no error.
stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

process.exitCode = await runOracle(process.argv.slice(2), {
  write: (line) => void stdout.write(`${line}\n`),
  complain: (line) => void stderr.write(`${stderr.isTTY ? '\r\u001b[K' : ''}${line}\n`),
  isTerminal: stdout.isTTY === true,
});
