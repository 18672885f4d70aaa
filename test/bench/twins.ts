/** One order kept twice, by `submit` and by the hand-written reducer: every outcome is held against the other's. */
import { isDeepStrictEqual } from 'node:util';
import { type Command, type Order, type OrderEvent, type Outcome, submit } from '../../src/index.js';
import { type HandOrder, type HandOutcome, handOrderOf } from './hand/order.js';
import { submitByHand } from './hand/submit-by-hand.js';

export interface Twins {
  readonly order: Order;
  readonly byHand: HandOrder;
}

export const twinsOf = (order: Order): Twins => ({ order, byHand: handOrderOf(order) });

const told = ({ command, ...event }: OrderEvent) => ({
  ...event,
  command: command === null ? null : { id: command.id, digest: command.digest },
});

/** What both say of an outcome: how each remembers its commands is its own affair. */
const seen = ({ ok, order, events, ...rest }: Outcome | HandOutcome) => {
  const { id, facts, state, sequence, wakeAt } = order;
  return {
    ok,
    order: { id, facts, state, sequence, wakeAt },
    events: events.map(told),
    refusals: 'refusals' in rest ? rest.refusals : [],
  };
};

/** What the twins came to, and what both say of it where they say the same; otherwise the difference is thrown. */
export function submitToTwins({ order, byHand }: Twins, command: Command) {
  const outcome = submit(order, command);
  const outcomeByHand = submitByHand(byHand, command);
  const [expected, actual] = [seen(outcome), seen(outcomeByHand)];
  const keepsOrder = (outcome.order === order) === (outcomeByHand.order === byHand);
  if (!keepsOrder || !isDeepStrictEqual(actual, expected)) {
    const difference = { command, before: order.state, keepsOrder, expected, actual };
    throw new Error(`the hand-written reducer differs: ${JSON.stringify(difference, null, 1)}`);
  }
  return { twins: { order: outcome.order, byHand: outcomeByHand.order }, outcome };
}
