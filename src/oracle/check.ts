/** Whether a trace kept the rules. */

import { validate } from '../engine/validate.js';
import type { Problem } from '../order/refusals.js';
import { noCoverage } from './coverage.js';
import { Observation, type ObservationInput } from './observation.js';
import type { CheckOptions } from './options.js';
import { Tracker } from './tracker.js';
import type { UnknownReason, Verdict } from './verdict.js';

export type { CheckOptions };

type Read =
  | { readonly ok: true; readonly trace: readonly Observation[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

const mostProblems = 20;

const noList = (what: string): Read => ({
  ok: false,
  problems: [{ where: '', what, expected: 'a list of observations' }],
});

/** Reads a trace, observation by observation. What a getter or a proxy throws is nobody's business. */
export function readTrace(input: readonly ObservationInput[]): Read {
  try {
    return Array.isArray(input) ? readEach(input) : noList(typeof input);
  } catch {
    return noList('a list that cannot be read');
  }
}

function readEach(input: readonly ObservationInput[]): Read {
  const problems: Problem[] = [];
  const trace: Observation[] = [];
  for (const [index, one] of input.entries()) {
    const read = validate(Observation, one);
    if (read.ok) trace.push(read.value);
    else problems.push(...read.problems.map((problem) => ({ ...problem, where: pathAt(index, problem.where) })));
    if (problems.length >= mostProblems) break;
  }
  problems.push(...strayProblems(trace));
  return problems.length > 0 ? { ok: false, problems: problems.slice(0, mostProblems) } : { ok: true, trace };
}

/** A trace is of one order: those that name another belong to another trace. */
function strayProblems(trace: readonly Observation[]): readonly Problem[] {
  const own = trace.find(({ order }) => order !== undefined)?.order;
  const at = trace.findIndex(({ order }) => order !== undefined && order !== own);
  const what = trace[at]?.order;
  return what === undefined ? [] : [{ where: pathAt(at, 'order'), what, expected: `${own}, as before` }];
}

const pathAt = (index: number, where: string): string => (where === '' ? `[${index}]` : `[${index}].${where}`);

const unknown = (reason: UnknownReason): Verdict => ({
  verdict: 'unknown',
  index: null,
  reasons: [reason],
  coverage: noCoverage,
});

/**
 * Holds what was seen of one order against the rules. Every order that the trace allows is kept, and those that an observation
 * contradicts are dropped; where none is left, the rules were left.
 *
 * @param input observations in the order in which they were made, from the placement on; those of one instant, or within
 *   twice `skewMs`, in any order. Instants are epoch ms (UTC), or ISO 8601 with an offset; amounts are minor units. Whatever
 *   was not seen may be missing
 * @returns `conforms` with the orders that are possible; `diverges` with the first observation that none of them allows; or
 *   `unknown` where something that nobody saw may be the explanation. Never a guess, never throws
 */
export function check(input: readonly ObservationInput[], options: CheckOptions = {}): Verdict {
  const read = readTrace(input);
  if (!read.ok) return unknown({ code: 'trace.malformed', problems: read.problems });
  const tracker = new Tracker(options);
  for (const [index, seen] of read.trace.entries()) {
    if (tracker.isDecided) break;
    tracker.observe(seen, () => read.trace.slice(index + 1));
  }
  return tracker.verdict();
}
