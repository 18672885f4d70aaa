/** `npm test`: every check of the house, two at a time; with --hosts those in examples/hosts, too. The last line counts them all. */

import pc from 'picocolors';
import { isTerminal } from './checks/child.js';
import { runAll, type StepResult } from './checks/schedule.js';
import { allSteps, hostSteps } from './checks/steps.js';

// picocolors takes CI for a terminal; a log with colour codes in it is hard to read.
const colour = pc.createColors(isTerminal);

function tell({ step, ok, seconds, output, count }: StepResult): void {
  const word = ok ? colour.green('ok    ') : colour.red('failed');
  const time = `${seconds.toFixed(1)} s`.padStart(7);
  const tests = step.count ? colour.dim(` (${count.passed + count.failed} tests)`) : '';
  const note = ok && step.note ? colour.dim(` (${step.note(output)})`) : '';
  console.log(`${word} ${time}  ${step.name}${tests}${note}`);
  if (!ok) console.log(`\n${output.trimEnd()}\n`);
}

const withHosts = process.argv.includes('--hosts');
const results = await runAll(withHosts ? [...allSteps, ...hostSteps] : allSteps, tell);
const passed = results.reduce((sum, { count }) => sum + count.passed, 0);
const failed = results.reduce((sum, { count }) => sum + count.failed, 0);

console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
