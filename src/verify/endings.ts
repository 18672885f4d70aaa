/** How orders end in a search. */
import { nextDeadline } from '../engine/advance.js';
import type { Observed } from '../engine/invariants/index.js';
import type { Order, OrderEvent } from '../engine/order.js';
import { deadlines } from '../order/deadlines.js';

/** Completed or cancelled. */
export const isFinished = ({ facts }: Order): boolean => facts.completedAt !== null || facts.cancelledAt !== null;

const ends = (event: OrderEvent): boolean => event.type === 'order.cancelled' || event.type === 'order.completed';

/** Whether a deadline of the order was due by then already: two that fall on one instant are a tie, no trap (D-41). */
const wasDueBy = ({ facts }: Order, at: number, isFirst: (fact: string) => boolean): boolean =>
  deadlines.some(({ fact }) => !isFirst(fact) && facts[fact] !== null && (facts[fact] as number) <= at);

/**
 * A deadline that nobody could have met: the clock ended the order at the very instant of what set the deadline in the past.
 * Something else happened at that instant before, and no deadline that ran before it was due.
 *
 * @rule D-41
 */
export function endedByOldTimer(before: Order, { cause, outcome }: Observed): boolean {
  if (isFinished(before)) return false;
  const end = outcome.events.find((event) => ends(event) && event.by === 'clock');
  const [first] = outcome.events;
  if (end === undefined || first === undefined || end.state === first.state) return false;
  const isCommand = typeof cause !== 'number';
  if (isCommand) return first.command !== null && end.command === null;
  const next = nextDeadline(before);
  const firstFact = deadlines.find(({ name }) => name === next?.name)?.fact;
  return end.at === first.at && !wasDueBy(before, end.at, (fact) => fact === firstFact);
}
