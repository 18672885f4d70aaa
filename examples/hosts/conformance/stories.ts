/** Orders and commands for the kit, drawn at random, and what the library itself makes of them. */
import {
  advance,
  type CommandInput,
  type CommandType,
  canonicalJson,
  commandTypes,
  explain,
  type Instant,
  nextDeadline,
  type Order,
  type OrderEvent,
  placeOrder,
  type Role,
  submit,
  type Terms,
  toRecord,
} from 'orderchart';
import type { OrderRequest, StoredOrder } from './host.js';
import { Chance } from './random.js';

const minute = 60_000;
const hour = 60 * minute;

/** Far from any real clock, so that a host's own timer has nothing to do with these orders. */
export const began: Instant = Date.UTC(2040, 0, 2, 9);

export const orderRequest = (id: string, chance: Chance, placedAt: Instant = began): OrderRequest => ({
  id,
  buyer: 'bea',
  seller: { id: 'sam', tier: 'levelOne' },
  origin: 'gig',
  placedAt,
  deliveryTime: chance.of(['P3D', 'PT36H', 'P10D']),
  revisions: chance.of([0, 2, null]),
  shipping: false,
  requirements: chance.next() < 0.5,
  price: { amount: 10_000, currency: 'EUR' },
});

const contents: Readonly<Record<CommandType, (chance: Chance, at: Instant) => object>> = {
  submitRequirements: () => ({ answers: { colour: 'blue' } }),
  cancelBeforeStart: () => ({}),
  acceptDelivery: () => ({}),
  requestRevision: () => ({ notes: 'A little larger' }),
  extendReview: () => ({ span: 'P1D' }),
  requestUpdate: () => ({ message: 'How is it going?' }),
  cancelLate: () => ({}),
  tip: () => ({ amount: 500 }),
  remindBuyer: () => ({}),
  skipRequirements: () => ({}),
  saveDraft: () => ({ files: [], message: 'So far' }),
  deliver: () => ({ files: [{ name: 'logo.svg', bytes: 4096 }], message: 'Here it is' }),
  requestExtension: (chance, at) => ({ until: at + (48 + chance.below(400)) * hour, message: 'I need longer' }),
  grantRevisions: () => ({ count: 1 }),
  refundPartially: () => ({ amount: 100 }),
  requestCancellation: () => ({ reason: 'We changed our minds' }),
  proposeAdjustment: () => ({ extras: [{ title: 'A second size', price: 2000, days: 1 }], message: 'As we said' }),
  answerRequest: (chance) => ({ accept: chance.next() < 0.7 }),
  withdrawRequest: () => ({}),
  rate: (chance) => ({ stars: 1 + chance.below(5) }),
  cancelOrder: () => ({ ground: 'fraud' }),
  recordChargeback: () => ({}),
  settleChargeback: (chance) => ({ won: chance.next() < 0.5 }),
};

const parties: Readonly<Record<Role, string>> = { buyer: 'bea', seller: 'sam', support: 'kim' };
const roles: readonly Role[] = ['buyer', 'seller', 'buyer', 'seller', 'support'];

/** Endings come late in a story, or there would be none. */
const endings: readonly CommandType[] = ['cancelOrder', 'cancelBeforeStart', 'cancelLate'];

export const commandOf = (type: CommandType, id: string, at: Instant, by: Role, chance: Chance): CommandInput =>
  ({ type, id, at, by, party: parties[by], ...contents[type](chance, at) }) as CommandInput;

/** @returns a command that is allowed more often than not */
export function drawCommand(order: Order, id: string, at: Instant, chance: Chance): CommandInput {
  const by = chance.of(roles);
  const allowed = explain(order, { by, at }).filter(({ allowed: may, command }) => may && !endings.includes(command));
  const isAny = allowed.length === 0 || chance.next() < 0.2;
  return commandOf(isAny ? chance.of(commandTypes) : chance.of(allowed).command, id, at, by, chance);
}

/** Often at a deadline, or a millisecond beside it. */
function momentAfter(order: Order, at: Instant, chance: Chance): Instant {
  const deadline = nextDeadline(order);
  if (deadline !== null && chance.next() < 0.3) return Math.max(at, deadline.at + chance.of([-1, 0, 1]));
  return at + chance.of([0, minute, hour, 20 * hour]) + chance.below(minute);
}

/** What was sent to an order, and what has to be there afterwards. */
export interface Story {
  readonly input: OrderRequest;
  readonly commands: readonly CommandInput[];
  /** after everything that was sent */
  readonly order: Order;
  readonly events: readonly OrderEvent[];
}

/** @returns an order placed by the library, and its events */
export function placed(input: OrderRequest, terms?: Terms): { order: Order; events: OrderEvent[] } {
  const placement = placeOrder(input, terms);
  if (!placement.ok) throw new Error(`the kit's own order was refused: ${JSON.stringify(placement.refusals)}`);
  return { order: placement.order, events: [...placement.events] };
}

export function drawStory(id: string, seed: number, length: number, terms?: Terms): Story {
  const chance = new Chance(seed);
  const input = orderRequest(id, chance);
  let { order, events } = placed(input, terms);
  const commands: CommandInput[] = [];
  let at = began;
  for (let index = 0; index < length; index += 1) {
    at = momentAfter(order, at, chance);
    const command = drawCommand(order, `${id}-${index}`, at, chance);
    const outcome = submit(order, command);
    order = outcome.order;
    events = [...events, ...outcome.events];
    commands.push(command);
  }
  return { input, commands, order, events };
}

/** @returns the story with everything that time does up to an instant */
export function withTime(story: Story, until: Instant): Story {
  const { order, events } = advance(story.order, until);
  return { ...story, order, events: [...story.events, ...events] };
}

/** @returns what is wrong with a stored order; null where it is just what the library makes of the story */
export function differenceFrom({ order, events }: Story, stored: StoredOrder | null): string | null {
  if (stored === null) return `${order.id}: it is not there`;
  if (stored.events.length !== events.length)
    return `${order.id}: ${stored.events.length} events are stored, ${events.length} happened`;
  const json = (value: unknown) => canonicalJson(JSON.parse(JSON.stringify(value)));
  const index = events.findIndex((event, place) => json(event) !== json(stored.events[place]));
  if (index >= 0) return `${order.id}: event ${index + 1} is not the one that happened (${events[index]?.type})`;
  return stored.record.digest === toRecord(order).digest ? null : `${order.id}: its record is not that of its history`;
}
