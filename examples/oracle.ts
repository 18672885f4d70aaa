/**
 * `npm run oracle -- FILE`: holds the log of another system against the rules, and tells where its orders left them.
 * `npm run oracle -- --help` explains it.
 */
import { complain, write } from './main/terminal.js';
import { runOracle } from './oracle/run-oracle.js';

process.exitCode = await runOracle(process.argv.slice(2), {
  write,
  complain,
  isTerminal: process.stdout.isTTY === true,
});
