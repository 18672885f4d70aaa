/** What people say with each command, mostly sensible; now and then it is refused. */
import type { CommandType, Instant, Order } from '../../src/index.js';
import { sellers, services } from './cast.js';
import { type Content, days, minutes } from './life.js';
import { phrases } from './phrases.js';
import type { Chance } from './seeded.js';

type Contents = { readonly [T in CommandType]: (chance: Chance, order: Order, now: Instant) => Content<T> };

const nothing = () => ({});

const fileOf = ({ facts }: Order): string => {
  const seller = sellers.find(({ id }) => id === facts.order.seller.id);
  return seller === undefined ? 'work.zip' : services[seller.sells].file;
};

const viaSometimes = (chance: Chance) => (chance.happens(0.2) ? { via: 'resolutionCentre' as const } : {});
const wholeMinutes = (at: Instant): Instant => Math.floor(at / minutes(1)) * minutes(1);
const isoOf = (at: Instant): string => new Date(at).toISOString().replace('.000Z', 'Z');

function deliver(chance: Chance, order: Order): Content<'deliver'> {
  const message = chance.pick(phrases.deliveries);
  if (chance.happens(0.06)) return { files: [], links: ['https://example.com/shared/final'], message };
  const first = { name: fileOf(order), bytes: chance.between(40_000, 400_000_000), portfolio: true };
  const sources = { name: 'sources.zip', bytes: chance.between(900_000, 990_000_000) };
  return { files: chance.happens(0.5) ? [first] : [first, sources], message };
}

function requestExtension(chance: Chance, { facts }: Order, now: Instant): Content<'requestExtension'> {
  const from = chance.happens(0.08) ? now - days(2) : Math.max(now, facts.dueAt ?? now);
  const until = isoOf(wholeMinutes(from + days(chance.between(1, 5))));
  return { until, message: chance.pick(phrases.extensions), ...viaSometimes(chance) };
}

function proposeAdjustment(chance: Chance, { facts }: Order): Content<'proposeAdjustment'> {
  const price = Math.max(100, Math.round(facts.order.price.amount / 500) * 100);
  return {
    extras: [{ title: chance.pick(phrases.extras), price, days: chance.between(0, 2) }],
    ...(chance.happens(0.3) ? { revisions: 1 } : {}),
    message: chance.pick(phrases.adjustments),
  };
}

const shareOfPrice = ({ facts }: Order, percent: number): number =>
  Math.max(1, Math.round((facts.order.price.amount * percent) / 100));

/** What is said with a command, drawn by chance. */
export const contents: Contents = {
  submitRequirements: (chance) => ({ answers: chance.pick(phrases.answers) }),
  cancelBeforeStart: nothing,
  acceptDelivery: nothing,
  requestRevision: (chance) => ({ notes: chance.pick(phrases.revisions) }),
  extendReview: (chance) => ({ span: `P${chance.between(1, 6)}D` }),
  requestUpdate: (chance) => ({ message: chance.pick(phrases.updates) }),
  cancelLate: (chance) => (chance.happens(0.5) ? { reason: 'The date has passed.' } : {}),
  tip: (chance, order) => ({ amount: shareOfPrice(order, chance.pick([5, 10, 15])) }),
  remindBuyer: nothing,
  skipRequirements: nothing,
  saveDraft: (chance, order) => ({
    files: [{ name: `draft-${fileOf(order)}`, bytes: chance.between(20_000, 80_000_000) }],
    message: chance.pick(phrases.drafts),
  }),
  deliver,
  requestExtension,
  grantRevisions: (chance) => ({ count: chance.between(1, 2) }),
  refundPartially: (chance, order) => ({ amount: shareOfPrice(order, chance.pick([10, 20, 25, 40, 75])) }),
  requestCancellation: (chance) => ({ reason: chance.pick(phrases.cancellations) }),
  proposeAdjustment,
  answerRequest: (chance) => ({ accept: chance.happens(0.75) }),
  withdrawRequest: nothing,
  rate: (chance) => ({
    stars: chance.pick([5, 5, 5, 5, 4, 4, 3, 1]),
    ...(chance.happens(0.4) ? { comment: chance.pick(phrases.comments) } : {}),
  }),
  cancelOrder: (chance) => ({ ground: chance.pick(phrases.grounds) }),
  recordChargeback: nothing,
  settleChargeback: (chance) => ({ won: chance.happens(0.6) }),
};
