/** Runs a log that is at hand as text. */
import type { Happening } from './happening.js';
import { LogRun } from './log-run.js';
import type { BadLine } from './read-line.js';

/** @param notice called for each happening, in order, the passage of time at the end included */
export function runOf(text: string, notice: (happening: Happening) => void = () => {}) {
  const run = new LogRun(null);
  const badLines: BadLine[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    const happening = run.run({ number: index + 1, text: line });
    if (happening?.kind === 'badLine') badLines.push(happening);
    else if (happening !== null) notice(happening);
  }
  if (run.latest !== null) for (const happening of run.settle(run.latest)) notice(happening);
  return { run, badLines };
}
