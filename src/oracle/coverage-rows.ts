/** A coverage as rows of a table: everything that there is to meet, and how often it was met. */
import { transitionNames } from '../engine/taken-transitions.js';
import { deadlines } from '../order/deadlines.js';
import type { DeadlineCoverage, TraceCoverage } from './coverage.js';
import { refusalCodes } from './judged.js';

export interface CoverageRow {
  readonly kind: 'transition' | 'refusal' | 'deadline';
  /** such as `reviewEnds, at it` */
  readonly name: string;
  /** how often it was met */
  readonly count: number;
}

const edges: Readonly<Record<keyof DeadlineCoverage, string>> = {
  before: 'a millisecond before it',
  at: 'at it',
  after: 'a millisecond after it',
  fired: 'fired',
};

/**
 * @returns a row for every transition of the chart, every code of a refusal and every deadline with its edges, met or not; print
 *   them with `console.table`, or filter `count === 0` for what was missed
 */
export const coverageRows = ({ transitions, refusals, deadlines: met }: TraceCoverage): readonly CoverageRow[] => [
  ...transitionNames.map((name) => ({ kind: 'transition', name, count: transitions[name] ?? 0 }) as const),
  ...refusalCodes.map((name) => ({ kind: 'refusal', name, count: refusals[name] ?? 0 }) as const),
  ...deadlines.flatMap(({ name }) =>
    (Object.keys(edges) as (keyof DeadlineCoverage)[]).map(
      (edge) => ({ kind: 'deadline', name: `${name}, ${edges[edge]}`, count: met[name]?.[edge] ?? 0 }) as const,
    ),
  ),
];
