/** Where the programs here write: what they found to standard output, and what is wrong to standard error. */
import type { Write } from './report.js';

const { stdout, stderr } = process;

// Who reads with `head` has seen enough: that is no error.
stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

export const write: Write = (line) => void stdout.write(`${line}\n`);

/** Over a bar of progress that may stand there. */
export const complain: Write = (line) => void stderr.write(`${stderr.isTTY ? '\r\u001b[K' : ''}${line}\n`);
