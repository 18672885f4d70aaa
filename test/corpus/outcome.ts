/** What came of a step, as the corpus tells it: the same words when a history is made and when it is replayed. */
import type * as orderchart from 'orderchart';
import type { Outcome } from './lines.js';

/** The library under test, however it was loaded: from its sources, from dist, or from a bundle in another engine. */
export type Library = Pick<
  typeof orderchart,
  | 'placeOrder'
  | 'submit'
  | 'advance'
  | 'nextDeadline'
  | 'statusOf'
  | 'replay'
  | 'toRecord'
  | 'fromRecord'
  | 'canonicalJson'
>;

type Order = orderchart.Order;

/**
 * Refusals as far as they are promised: the codes, their rules and their parameters, but of what could not be read only where
 * it was wrong. The words for people may get better, and the list of all commands may grow.
 */
const toldRefusals = (refusals: readonly orderchart.Refusal[]): readonly unknown[] =>
  refusals.map((refusal) => {
    const { code, rule, parameters } = refusal;
    if ('problems' in parameters) return { code, rule, where: parameters.problems.map(({ where }) => where) };
    return code === 'command.unknown' ? { code, rule, type: parameters.type } : { code, rule, parameters };
  });

/** What a call of the library gave. */
interface Given {
  readonly ok: boolean;
  readonly order?: Order;
  readonly events?: readonly orderchart.OrderEvent[];
  readonly refusals?: readonly orderchart.Refusal[];
}

export const outcomeOf = (library: Library, { ok, order, events, refusals }: Given): Outcome => ({
  ok,
  ...(refusals === undefined ? {} : { refusals: toldRefusals(refusals) }),
  events: events ?? [],
  status: order === undefined ? null : library.statusOf(order),
  next: order === undefined ? null : library.nextDeadline(order),
  digest: order === undefined ? null : library.toRecord(order).digest,
});
