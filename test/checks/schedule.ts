/** Runs steps as early as they may, a few at a time, and tells of each one when it is over. */

import { runChild } from './child.js';
import type { Step } from './steps.js';
import type { TestCount } from './vitest-count.js';

export interface StepResult {
  readonly step: Step;
  readonly ok: boolean;
  readonly seconds: number;
  readonly output: string;
  readonly count: TestCount;
}

const lanes = 2;

async function run(step: Step): Promise<StepResult> {
  const start = performance.now();
  const { ok: exitedWell, output } = await runChild(step.command);
  const count = step.count?.(exitedWell) ?? { passed: exitedWell ? 1 : 0, failed: exitedWell ? 0 : 1 };
  return { step, ok: count.failed === 0, seconds: (performance.now() - start) / 1000, output, count };
}

function notRun(step: Step): StepResult {
  return { step, ok: false, seconds: 0, output: `Not run: ${step.after} failed.`, count: { passed: 0, failed: 1 } };
}

export async function runAll(steps: readonly Step[], tell: (result: StepResult) => void): Promise<StepResult[]> {
  const waiting = [...steps];
  const results: StepResult[] = [];
  const resultOf = (name: string) => results.find(({ step }) => step.name === name);
  const isReady = ({ after }: Step) => after === undefined || resultOf(after) !== undefined;
  const running = new Set<Promise<void>>();

  const start = async (step: Step) => {
    const blocked = step.after !== undefined && resultOf(step.after)?.ok === false;
    const result = blocked ? notRun(step) : await run(step);
    results.push(result);
    tell(result);
  };

  while (waiting.length > 0 || running.size > 0) {
    const next = running.size < lanes ? waiting.findIndex(isReady) : -1;
    const [step] = next < 0 ? [] : waiting.splice(next, 1);
    if (step === undefined) {
      await Promise.race(running);
      continue;
    }
    const job: Promise<void> = start(step).finally(() => running.delete(job));
    running.add(job);
  }
  return results;
}
