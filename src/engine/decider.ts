/** The shape that event-sourcing libraries take: decide, evolve, and where it begins. */
import * as z from 'zod';
import type { Command, CommandInput } from '../order/commands.js';
import type { OrderInput } from '../order/input.js';
import { type Refusal, refuse } from '../order/refusals.js';
import type { Terms } from '../terms/index.js';
import { strictObject } from '../time/index.js';
import type { Order, OrderEvent } from './order.js';
import { readCommand } from './parse.js';
import { placeOrder } from './place-order.js';
import { plainCopy } from './plain-copy.js';
import { evolve } from './replay.js';
import { submit } from './submit.js';
import { inputLimits, validate } from './validate.js';

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

const placeOrderShape = strictObject(() => ({
  type: z.literal('placeOrder'),
  order: z.unknown(),
  terms: z.unknown().optional(),
}));

const misplaced = (what: string, expected: string): Refusal =>
  refuse('order.malformed', 'ORIG-1', { problems: [{ where: '', what, expected }] });
const alreadyPlaced = () =>
  misplaced('an order that was placed already', 'placeOrder only as the first command of a stream');
const notPlaced = () =>
  misplaced('a command for an order that was never placed', 'placeOrder as the first command of a stream');

const refused = (...refusals: [Refusal, ...Refusal[]]): OrderRefused => new OrderRefused(refusals);

function place(command: unknown): OrderEvent[] {
  const read = validate(placeOrderShape, command);
  if (!read.ok) throw refused(refuse('order.malformed', 'ORIG-1', { problems: read.problems }));
  const { order, terms } = read.value as PlaceOrder;
  const placement = placeOrder(order, terms);
  if (!placement.ok) throw new OrderRefused(placement.refusals);
  return [...placement.events];
}

function decide(command: PlaceOrder | CommandInput | Command, order: Order | null): OrderEvent[] {
  const plain = plainCopy(command, inputLimits);
  const isPlacement = plain.ok && (plain.value as { type?: unknown } | null | undefined)?.type === 'placeOrder';
  if (isPlacement && order !== null) throw refused(alreadyPlaced());
  if (isPlacement) return place(plain.value);
  if (order === null) {
    const read = readCommand(command);
    throw refused(read.ok ? notPlaced() : read.refusal);
  }
  const outcome = submit(order, command as CommandInput);
  if (!outcome.ok) throw new OrderRefused(outcome.refusals);
  return [...outcome.events];
}

/**
 * For Emmett and its like: `decide(command, state)` gives the events to append, `evolve(state, event)` the next state.
 *
 * `decide` throws {@link OrderRefused} where `submit` refuses, because its shape has no place for a refusal; nothing else,
 * whatever the command is. What a refused command had settled is not lost: the next command settles it again, to the same
 * events (D-02).
 */
export const orderDecider = Object.freeze({
  decide,
  evolve,
  initialState: (): Order | null => null,
});
