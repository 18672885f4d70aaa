/** What the corpus covers, read off its own lines. */
import type { AdvanceLine, BeginLine, History, StepLine, SubmitLine } from './lines.js';

export interface Coverage {
  /** types of command that were accepted, and did something */
  readonly commands: ReadonlySet<string>;
  readonly refusals: ReadonlySet<string>;
  /** types of event */
  readonly events: ReadonlySet<string>;
  /** `reviewEnds −1` and the like: deadlines that somebody acted at, or time passed to, to the millisecond */
  readonly deadlines: ReadonlySet<string>;
  /** names of the terms that orders were placed under */
  readonly terms: ReadonlySet<string>;
}

interface Told {
  readonly type?: string;
  readonly code?: string;
  readonly name?: string;
  readonly at?: number;
}

const instantOf = (value: unknown): number => (typeof value === 'number' ? value : Date.parse(String(value)));

/** When a step happens (epoch ms, UTC). */
function momentOf(step: StepLine): number | null {
  if ('advance' in step) return instantOf(step.advance);
  return 'submit' in step ? instantOf((step.submit as Told | null)?.at) : null;
}

const signs: ReadonlyMap<number, string> = new Map([
  [-1, '−1'],
  [0, '±0'],
  [1, '+1'],
]);

function deadlinesOf({ begin, steps }: History): readonly string[] {
  let next = begin.next as Told | null;
  return steps.flatMap((step) => {
    if ('record' in step) return [];
    const sign = next === null ? undefined : signs.get((momentOf(step) ?? Number.NaN) - (next.at ?? 0));
    const met = sign === undefined ? [] : [`${next?.name} ${sign}`];
    next = step.next as Told | null;
    return met;
  });
}

const outcomesOf = ({ begin, steps }: History): readonly (BeginLine | SubmitLine | AdvanceLine)[] => [
  begin,
  ...steps.flatMap((step) => ('record' in step ? [] : [step])),
];

/** What the histories cover together. */
export function coverageOf(histories: readonly History[]): Coverage {
  const outcomes = histories.flatMap(outcomesOf);
  const taken = outcomes.filter((line) => 'submit' in line && line.ok && line.events.length > 0);
  return {
    commands: new Set(taken.map((line) => ('submit' in line ? String((line.submit as Told).type) : ''))),
    refusals: new Set(outcomes.flatMap(({ refusals }) => (refusals ?? []).map((one) => String((one as Told).code)))),
    events: new Set(outcomes.flatMap(({ events }) => events.map((event) => String((event as Told).type)))),
    deadlines: new Set(histories.flatMap(deadlinesOf)),
    terms: new Set(histories.filter(({ begin }) => begin.ok).map(({ begin }) => String((begin.under as Told).name))),
  };
}
