/** The shape that event-sourcing libraries take: decide, evolve, and where it begins. */
import type * as z from 'zod';
import type { Command, CommandInput } from '../order/commands.js';
import type { OrderInput } from '../order/input.js';
import type { Refusal } from '../order/refusals.js';
import { articleTerms, type Terms } from '../terms/index.js';
import type { Order, OrderEvent } from './order.js';
import { placeOrder } from './place-order.js';
import { evolve } from './replay.js';
import { submit } from './submit.js';

/** Opens an order: the one command that needs none before it. */
export interface PlaceOrder {
  readonly type: 'placeOrder';
  readonly order: z.input<typeof OrderInput>;
  readonly terms?: Terms;
}

/** A refusal, thrown: a decider has no other way to say no. Everywhere else a refusal is data. */
export class OrderRefused extends Error {
  override readonly name = 'OrderRefused';
  constructor(readonly refusals: readonly [Refusal, ...Refusal[]]) {
    super(`refused: ${refusals.map(({ code, rule }) => `${code} (${rule})`).join(', ')}`);
  }
}

const isPlacement = (command: PlaceOrder | CommandInput | Command): command is PlaceOrder =>
  command.type === 'placeOrder';

function decide(command: PlaceOrder | CommandInput | Command, order: Order | null): OrderEvent[] {
  if (isPlacement(command)) {
    if (order !== null) throw new OrderRefused([alreadyPlaced]);
    const placement = placeOrder(command.order, command.terms ?? articleTerms);
    if (!placement.ok) throw new OrderRefused(placement.refusals);
    return [...placement.events];
  }
  if (order === null) throw new OrderRefused([notPlaced]);
  const outcome = submit(order, command);
  if (!outcome.ok) throw new OrderRefused(outcome.refusals);
  return [...outcome.events];
}

const placement = (what: string, expected: string): Refusal => ({
  code: 'order.malformed',
  rule: 'ORIG-1',
  parameters: { problems: [{ where: '', what, expected }] },
});
const alreadyPlaced = placement('an order that was placed already', 'placeOrder only as the first command of a stream');
const notPlaced = placement(
  'a command for an order that was never placed',
  'placeOrder as the first command of a stream',
);

/**
 * For Emmett and its like: `decide(command, state)` gives the events to append, `evolve(state, event)` the next state.
 *
 * `decide` throws {@link OrderRefused} where `submit` refuses, because its shape has no place for a refusal. What a refused
 * command had settled is not lost: the next command settles it again, to the same events (D-02).
 */
export const orderDecider = {
  decide,
  evolve,
  initialState: (): Order | null => null,
} as const;
