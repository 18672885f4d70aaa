/** Deadlines that can't fall on one instant: no order that is looked at has two of them, or sees two of them fire together. */
import { type DeadlineName, deadlines, forecast, type Instant, type Order, type OrderEvent } from 'orderchart';
import { edges } from '../../golden/deadline-table.js';
import { isHeard } from './single-deadlines.js';

const firing: Readonly<Record<string, DeadlineName>> = {
  'extension.accepted': 'requestExpires',
  'cancellation.agreed': 'requestExpires',
  'update.expired': 'requestExpires',
  'adjustment.lapsed': 'requestExpires',
  'order.completed': 'reviewEnds',
  'order.late': 'deliveryDue',
  'order.veryLate': 'veryLate',
  'rating.expired': 'ratingCloses',
  'rating.published': 'ratingCloses',
  'earnings.available': 'earningsClear',
};

/** Which deadline an event of the clock comes from; null where it follows from another event. */
function deadlineOf({ type, facts }: OrderEvent): DeadlineName | null {
  const mode = facts.cancellation?.mode;
  if (type === 'order.cancelled' && mode === 'requirementsTimeOut') return 'requirementsTimeOut';
  if (type === 'order.cancelled' && mode === 'veryLateTimeOut') return 'veryLateCancels';
  return firing[type] ?? null;
}

const pairText = (one: DeadlineName, other: DeadlineName): string => [one, other].sort().join(' and ');

const pairsOf = (names: readonly DeadlineName[]): string[] =>
  names.flatMap((one, index) => names.slice(index + 1).map((other) => pairText(one, other)));

const runningIn = (order: Order): DeadlineName[] =>
  deadlines
    .filter(
      ({ name, fact }) =>
        order.facts[fact] !== null && edges.some((edge) => edge.deadline === name && isHeard(order, edge.state)),
    )
    .map(({ name }) => name);

function firingTogether(order: Order): string[] {
  const byInstant = new Map<Instant, Set<DeadlineName>>();
  for (const event of forecast(order)) {
    const name = deadlineOf(event);
    if (name !== null) byInstant.set(event.at, (byInstant.get(event.at) ?? new Set()).add(name));
  }
  return [...byInstant.values()].flatMap((names) => pairsOf([...names]));
}

/** @returns the pairs of deadlines that run together in an order, or fire at one instant if nobody acts */
export const pairsSeenIn = (order: Order): readonly string[] => [
  ...pairsOf(runningIn(order)),
  ...firingTogether(order),
];

export { pairText };
