/** Lives of orders to attack: valid placements, commands, events, terms and records, from all over the chart. */
import {
  articleTerms,
  type CommandInput,
  type CommandType,
  explain,
  nextDeadline,
  type Order,
  type OrderEvent,
  type OrderRecord,
  placeOrder,
  type Role,
  submit,
  type Terms,
  termsWith,
  toRecord,
} from 'orderchart';
import { exemplarsOf } from 'orderchart/verify';
import { below, pick, type Random, seededRandom } from '../../support/seeded-random.js';
import { deepFreeze } from './deep-freeze.js';
import { type Path, placesIn } from './mutate.js';

/** Something valid, with the places inside it. */
export interface Valid {
  readonly value: unknown;
  readonly places: readonly Path[];
}

export interface Life {
  readonly order: Order;
  readonly events: readonly OrderEvent[];
  /** after how many events something was done: what is stored together is replayed together */
  readonly ends: readonly number[];
  readonly commands: readonly CommandInput[];
  readonly input: Valid;
  readonly terms: Valid;
  /** a command of each type that says as much as it may */
  readonly command: readonly Valid[];
  readonly record: Valid & { readonly value: OrderRecord };
}

const paris = { zone: 'Europe/Paris', weekend: [6, 7], holidays: ['2026-05-01', '2026-12-25'] };
const days = { span: 'P3D', countedIn: 'businessDays' } as const;

/** Every switch of the terms in some position or other. */
const manyTerms: readonly Terms[] = [
  articleTerms,
  termsWith({
    name: 'strict',
    requirements: { timeOut: 'P5D' },
    lateness: { cancelsAfter: 'P2D' },
    revision: { clock: 'restart' },
  }),
  termsWith({
    name: 'lenient',
    revision: { clock: 'resume' },
    review: { pausedBy: [] },
    rating: { cancelledOrders: true },
  }),
  termsWith({
    name: 'days of Paris',
    calendar: paris,
    delivery: { countedIn: 'businessDays' },
    clearance: { after: days, fast: { after: { span: 'P1D', countedIn: 'calendarDays' } } },
    revision: { clock: { fixed: days } },
  }),
  termsWith({ name: 'forgetful', limits: { commands: 4 }, review: { extension: { count: 1, totalMax: 'P5D' } } }),
];

const placedAt = Date.UTC(2026, 2, 1, 9);

/** One after the other, and from the beginning again. */
const inTurn = <T>(items: readonly T[], index: number): T => items[index % items.length] as T;

const inputOf = (index: number) => ({
  id: `order-${index}`,
  buyer: 'ana',
  seller: { id: 'sam', tier: index % 2 === 0 ? 'topRated' : 'new' },
  origin: inTurn(['gig', 'customOffer', 'brief'], index),
  placedAt: index % 2 === 0 ? placedAt : '2026-03-01T10:00:00+01:00',
  deliveryTime: 'P3D',
  revisions: index % 3 === 0 ? null : 2,
  shipping: index % 5 === 0,
  requirements: index % 7 !== 0,
  price: { amount: 10_001, currency: 'EUR' },
});

const file = { name: 'logo.svg', bytes: 12_000, portfolio: true };

/** All that a command may say beside what it must. */
const fullContents: { readonly [T in CommandType]?: object } = {
  submitRequirements: { answers: { 'Which colour?': 'Blue', size: '12' } },
  cancelLate: { reason: 'too late' },
  requestUpdate: { message: 'How far?', via: 'resolutionCentre' },
  saveDraft: { files: [file], links: ['https://example.org/a?b=c#d'], message: 'so far', confirmEmpty: false },
  deliver: {
    files: [file, { name: 'b', bytes: 1 }],
    links: ['https://example.org/'],
    message: 'done',
    confirmEmpty: true,
  },
  requestCancellation: { reason: 'it does not work out', via: 'orderPage' },
  proposeAdjustment: { extras: [{ title: 'more', price: 500, days: 2 }], revisions: 1, message: 'more' },
  answerRequest: { accept: true, message: 'fine' },
  rate: { stars: 5, comment: 'well done' },
};

const partyOf = ({ facts: { order } }: Order, by: Role): string =>
  by === 'buyer' ? order.buyer : by === 'seller' ? order.seller.id : 'agent';

const isFinal = (type: CommandType): boolean => type.startsWith('cancel') || type === 'recordChargeback';

/** Something that somebody may say now; seldom what ends the order. */
export function nextCommand(order: Order, random: Random, id: string): CommandInput | null {
  const deadline = nextDeadline(order);
  const { at: last } = order.facts;
  const at =
    deadline !== null && random() < 0.3
      ? Math.max(last, deadline.at - 1 + below(random, 3))
      : last + below(random, 72_000_000);
  const by = random() < 0.05 ? 'support' : pick(random, ['buyer', 'seller'] as const);
  const allowed = explain(order, { by, at }).filter(
    ({ allowed: may, command }) => may && (!isFinal(command) || random() < 0.15),
  );
  if (allowed.length === 0) return null;
  const { command: type } = pick(random, allowed);
  const content = { ...pick(random, exemplarsOf(type, order.facts, at)), ...fullContents[type] };
  return { ...content, type, id, at, by, party: partyOf(order, by) } as CommandInput;
}

const valid = <T>(value: T): Valid & { readonly value: T } => ({ value: deepFreeze(value), places: placesIn(value) });

const commandsFor = (order: Order): Valid[] =>
  explain(order, { by: 'buyer', at: order.facts.at }).map(({ command: type, by: [by] }) => {
    const at = order.facts.at + 1000;
    const content = { ...exemplarsOf(type, order.facts, at)[0], ...fullContents[type] };
    return valid({ type, id: `h-${type}`, at, by, party: partyOf(order, by as Role), ...content });
  });

function lifeOf(index: number): Life {
  const random = seededRandom(index);
  const input = inputOf(index);
  const terms = inTurn(manyTerms, index);
  const placement = placeOrder(input as never, terms);
  if (!placement.ok) throw new Error(JSON.stringify(placement.refusals));
  let { order } = placement;
  const events = [...placement.events];
  const ends = [events.length];
  const commands: CommandInput[] = [];
  for (let turn = 0; turn < index % 17; turn += 1) {
    const command = nextCommand(order, random, `c${turn}`);
    if (command === null) continue;
    const outcome = submit(order, command);
    order = outcome.order;
    events.push(...outcome.events);
    ends.push(events.length);
    commands.push(command);
  }
  const record = valid(JSON.parse(JSON.stringify(toRecord(order))) as OrderRecord);
  return deepFreeze({
    order,
    events,
    ends,
    commands,
    input: valid(input),
    terms: valid(terms),
    command: commandsFor(order),
    record,
  });
}

/** Frozen all the way down: whoever writes to what it was given throws. */
export const livesOf = (count: number): readonly Life[] => Array.from({ length: count }, (_, index) => lifeOf(index));
