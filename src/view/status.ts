/** The one status that a person sees, derived from what the order is. */
import { stateOf } from '../engine/facts-of.js';
import type { Order } from '../engine/order.js';

/** Every status, in the order of a life. */
export const statuses = Object.freeze([
  'awaitingRequirements',
  'inProgress',
  'late',
  'veryLate',
  'delivered',
  'inRevision',
  'inResolution',
  'completed',
  'cancelled',
] as const);

export type Status = (typeof statuses)[number];

/** What the work alone may be displayed as. */
export type WorkStatus = Exclude<Status, 'inResolution'>;

/** What each state of the work is displayed as while no dispute covers it. Lateness covers a revision. @rule D-35 */
const displayed: Readonly<Record<string, WorkStatus>> = {
  awaitingRequirements: 'awaitingRequirements',
  'inProgress.onTime': 'inProgress',
  'inProgress.late': 'late',
  'inProgress.veryLate': 'veryLate',
  delivered: 'delivered',
  'inRevision.onTime': 'inRevision',
  'inRevision.late': 'late',
  'inRevision.veryLate': 'veryLate',
  completed: 'completed',
  cancelled: 'cancelled',
};

/**
 * The status of the work alone, whatever request is open.
 *
 * @rule D-35
 */
export function workStatusOf(order: Pick<Order, 'state'>): WorkStatus {
  const status = displayed[stateOf(order, 'fulfilment')];
  if (status === undefined) throw new Error(`orderchart: no status is displayed for ${order.state}`);
  return status;
}

/** @returns whether an open request came via the resolution centre @rule D-38, D-04 */
const isInResolution = ({ facts }: Order): boolean => facts.request?.via === 'resolutionCentre';

/**
 * What is displayed when several things hold: completed, cancelled > in resolution > delivered > very late > late > in
 * revision > in progress > incomplete. It is the status at the order's last event; `advance` the order first to have it at
 * another instant. An order that has ended has no open request (D-40), so that nothing covers its end.
 *
 * @rule D-35, D-38
 */
export function statusOf(order: Order): Status {
  const status = workStatusOf(order);
  return isInResolution(order) ? 'inResolution' : status;
}

/** @returns what an order in a state of the chart may be displayed as, whatever page its request was made on */
export function possibleStatusesIn(state: string): readonly Status[] {
  const status = workStatusOf({ state });
  return stateOf({ state }, 'request') === 'none' ? [status] : [status, 'inResolution'];
}
