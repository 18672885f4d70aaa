/** Places: where in the chart an order must be, each with what it says where the order is not there. */
import { type Refusal, refuse } from '../order/refusals.js';
import { frozen } from '../terms/index.js';

interface Place {
  /** any of these; each names a state of one region */
  readonly where: readonly Readonly<Record<string, string>>[];
  readonly refusal: Refusal;
}

const fulfilments = [
  'awaitingRequirements',
  'inProgress',
  'delivered',
  'inRevision',
  'completed',
  'cancelled',
] as const;
const everywhereBut = (state: (typeof fulfilments)[number]) =>
  fulfilments.filter((other) => other !== state).map((fulfilment) => ({ fulfilment }));

const notReversed = ['held', 'clearing', 'available', 'refunded'].map((earnings) => ({ earnings }));

export const places = frozen({
  isNotCompleted: { where: everywhereBut('completed'), refusal: refuse('order.finished', 'DONE-2') },
  isUnderWay: {
    where: [{ fulfilment: 'inProgress' }, { fulfilment: 'inRevision' }],
    refusal: refuse('order.notUnderWay', 'D-37'),
  },
  isStarted: {
    where: [{ fulfilment: 'inProgress' }, { fulfilment: 'delivered' }, { fulfilment: 'inRevision' }],
    refusal: refuse('order.notRunning', 'START-1'),
  },
  isCompleted: { where: [{ fulfilment: 'completed' }], refusal: refuse('order.notCompleted', 'DONE-1') },
  isCancelled: { where: [{ fulfilment: 'cancelled' }], refusal: refuse('order.notCancelled', 'CAN-1') },
  isNotCancelled: { where: everywhereBut('cancelled'), refusal: refuse('order.cancelled', 'CAN-1') },
  noRequestOpen: { where: [{ request: 'none' }], refusal: refuse('request.open', 'RES-3') },
  areEarningsThere: { where: notReversed, refusal: refuse('earnings.reversed', 'D-47') },
  isNotChargedBack: { where: notReversed, refusal: refuse('earnings.reversed', 'D-24') },
  isReversed: { where: [{ earnings: 'reversed' }], refusal: refuse('chargeback.notOpen', 'D-24') },
} as const satisfies Record<string, Place>);
