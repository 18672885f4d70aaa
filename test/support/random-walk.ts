/** Random but repeatable lives of orders: commands drawn from what is allowed, and some from what is not. */

import { exemplarsOf } from '../../src/engine/exemplars.js';
import {
  articleTerms,
  type Command,
  type CommandType,
  explain,
  nextDeadline,
  type Order,
  type OrderEvent,
  placeOrder,
  type Role,
  type Terms,
} from '../../src/index.js';
import { pick, type Random } from './seeded-random.js';
import { variedInput } from './varied-input.js';

const hour = 3_600_000;

const { requests, review, lateness, rating, revision } = articleTerms;
/** Terms that between them take every turn that terms can make an order take. */
export const manyTerms: readonly Terms[] = [
  articleTerms,
  {
    ...articleTerms,
    name: 'strict',
    requirements: { timeOut: 'P5D' },
    lateness: { ...lateness, cancelsAfter: 'P2D' },
    revision: { clock: 'restart' },
  },
  {
    ...articleTerms,
    name: 'resume',
    revision: { clock: 'resume' },
    review: { ...review, pausedBy: [] },
    rating: { ...rating, cancelledOrders: true },
  },
  {
    ...articleTerms,
    name: 'patient',
    requests: { ...requests, cancellation: { answerWithin: 'P6D', deliveryDeclines: false } },
    review: { ...review, extension: { maximum: 'P2D', totalMax: 'P3D', count: 2 } },
    revision: { ...revision, clock: { fixed: 'P2D' } },
    limits: { ...articleTerms.limits, commands: 25 },
  },
];

export function randomPlacement(seed: number): { order: Order; events: readonly OrderEvent[] } {
  const placement = placeOrder(variedInput(seed), manyTerms[seed % manyTerms.length]);
  if (!placement.ok) throw new Error(JSON.stringify(placement.refusals));
  return placement;
}

function instantFor(order: Order, random: Random): number {
  const deadline = nextDeadline(order);
  const { at } = order.facts;
  if (deadline !== null && random() < 0.3) return Math.max(at, deadline.at + Math.floor(random() * 3) - 1);
  return at + Math.floor(random() * random() * 40 * hour) - (random() < 0.02 ? 1 : 0);
}

/** A content that the checks of content may refuse. */
const wildContent = (order: Order, type: CommandType, at: number, random: Random): object => {
  if (type === 'deliver') return { files: [{ name: 'a', bytes: pick(random, [1, 2_000_000_000]) }], message: 'm' };
  if (type === 'requestExtension') return { until: at + Math.floor((random() - 0.2) * 120 * hour), message: 'm' };
  if (type === 'extendReview') return { span: pick(random, ['P1D', 'P5D', 'P6D', 'PT0S']) };
  if (type === 'refundPartially') return { amount: pick(random, [1, 999, 6000, 6001]) };
  if (type === 'tip') return { amount: pick(random, [1, 500]) };
  if (type === 'rate') return { stars: pick(random, [1, 4, 5]) };
  if (type === 'proposeAdjustment')
    return {
      extras: [{ title: 't', price: pick(random, [0, 1500]), days: pick(random, [0, 2]) }],
      revisions: pick(random, [0, 1]),
      message: 'm',
    };
  return pick(random, exemplarsOf(type, order.facts, at));
};

const isFinal = (type: CommandType): boolean => type.startsWith('cancel') || type === 'recordChargeback';

/** Who speaks next: mostly somebody who may say something, and support now and then. */
function speaker(order: Order, at: number, random: Random) {
  const roles = (
    random() < 0.04 ? ['support'] : random() < 0.5 ? ['buyer', 'seller'] : ['seller', 'buyer']
  ) as readonly Role[];
  const asked = roles.map((by) => ({ by, abilities: explain(order, { by, at: Math.max(at, order.facts.at) }) }));
  return asked.find(({ abilities }) => abilities.some(({ allowed }) => allowed)) ?? (asked[0] as (typeof asked)[0]);
}

/** The next command of a life: mostly one that is allowed, and seldom one that ends it. */
export function randomCommand(order: Order, random: Random, id: string): Command {
  const at = instantFor(order, random);
  const { by, abilities } = speaker(order, at, random);
  const allowed = abilities.filter(({ allowed: may, command }) => may && (!isFinal(command) || random() < 0.15));
  const { command: type } = pick(random, random() < 0.85 && allowed.length > 0 ? allowed : abilities);
  const exemplars = exemplarsOf(type, order.facts, at);
  const content = random() < 0.6 ? pick(random, exemplars) : wildContent(order, type, at, random);
  const party = random() < 0.02 ? 'mallory' : by === 'buyer' ? 'ana' : by === 'seller' ? 'sam' : 'agent';
  return { ...content, type, id, at, by, party } as Command;
}

/** Whether neither side may say anything any more. */
export const isOver = (order: Order): boolean =>
  (['buyer', 'seller'] as const).every((by) =>
    explain(order, { by, at: order.facts.at }).every(({ allowed }) => !allowed),
  );
