/** The door of the kit: the contract, and the suite that any host has to pass. */
import { skewedClocks } from './cases/clocks.js';
import { crowd } from './cases/crowd.js';
import { duplicates } from './cases/duplicates.js';
import { faults } from './cases/faults.js';
import { kills } from './cases/kills.js';
import { serial } from './cases/serial.js';
import { alarm, timers } from './cases/timers.js';
import type { HostSetup } from './host.js';
import { type Case, type CaseResult, type Report, runKit, type Scale, wholeScale } from './kit.js';
import { figuresText, rowOf } from './table.js';

export * from './host.js';
export { startProcess } from './host-process.js';
export * from './judging.js';
export type { CaseResult, Figures, Report, Scale } from './kit.js';
export { inMemory, MemoryHost } from './memory-host.js';

export const cases: readonly Case[] = [serial, duplicates, timers, alarm, crowd, skewedClocks, kills, faults];

/** Runs the kit against a host. What the scale leaves out is as in `wholeScale`. */
export const conform = (
  setup: HostSetup,
  scale: Partial<Scale> = {},
  notice?: (result: CaseResult) => void,
): Promise<Report> => runKit(cases, setup, { ...wholeScale, ...scale }, notice);

/** Runs the kit, prints its table and one line of JSON, and sets the exit status. `--kills N` and the like change the scale. */
export async function main(setup: HostSetup, words: readonly string[] = process.argv.slice(2)): Promise<void> {
  const scale: Record<string, number> = {};
  for (const [index, word] of words.entries())
    if (word.startsWith('--')) scale[word.slice(2)] = Number(words[index + 1]);
  console.log(setup.name);
  const report = await conform(setup, scale as Partial<Scale>, (result) => console.log(rowOf(result)));
  console.log(`${figuresText(report)}\n${JSON.stringify(report)}`);
  process.exitCode = report.isKept ? 0 : 1;
}
