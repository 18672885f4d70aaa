import { describe, expect, test } from 'vitest';
import type { Facts, Order } from '../../src/index.js';
import { relativeKey } from '../../src/verify/relative-key.js';
import { orderOf } from '../support/invariant-damage.js';
import { anOrder, buyer, seller } from '../support/scenario.js';

const [millisecond, hour, day] = [1, 3_600_000, 86_400_000];

const delivered = orderOf(anOrder.delivered());
const { at } = delivered.facts;
const completed = orderOf(anOrder.completed('2026-03-09T12:00Z'));
const extending = orderOf(anOrder.inProgress().after(seller.requestsExtension({ until: '2026-03-20T12:00Z' })));
const adjusting = orderOf(anOrder.inProgress().after(buyer.proposesAdjustment()));

const under = (changes: Parameters<typeof anOrder.under>[0]): Order => orderOf(anOrder.under(changes).delivered());
const resuming = under({ revision: { clock: 'resume' } });
const counted = under({ review: { extension: { count: 2, totalMax: 'P6D' } } });
const forgetful = under({ limits: { commands: 100 } });

const withFacts = (order: Order, facts: Partial<Facts>): Order => ({ ...order, facts: { ...order.facts, ...facts } });
const remembering = (order: Order, count: number): Order => ({
  ...order,
  remembered: { count } as Order['remembered'],
});

type Request = NonNullable<Facts['request']>;
const asking = (order: Order, changes: object): Partial<Facts> => ({
  request: { ...(order.facts.request as Request), ...changes } as Request,
});
const since = (changes: object) => ({ since: { ...(extending.facts.request as Request).since, ...changes } });
const cancelled = (mode: string): Partial<Facts> => ({ cancellation: { by: 'buyer', ground: null, mode } as never });
const ended = { completedAt: null, cancelledAt: at } as const;

/** Two orders that differ in what is said of each. */
type Pair = readonly [differ: string, order: Order, one: Partial<Facts>, other: Partial<Facts>];

const soon = (fact: keyof Facts, order = delivered): readonly Pair[] => [
  [`whether ${fact} is set`, order, { [fact]: null }, { [fact]: order.facts.at }],
  [`whether ${fact} has passed`, order, { [fact]: order.facts.at }, { [fact]: order.facts.at + millisecond }],
  [
    `a millisecond before an hour, ${fact}`,
    order,
    { [fact]: order.facts.at + hour - 1 },
    { [fact]: order.facts.at + hour },
  ],
  [
    `a millisecond after an hour, ${fact}`,
    order,
    { [fact]: order.facts.at + hour + 1 },
    { [fact]: order.facts.at + hour },
  ],
  [`more than that, ${fact}`, order, { [fact]: order.facts.at + hour + 1 }, { [fact]: order.facts.at + hour + 2 }],
  [`the hour, ${fact}`, order, { [fact]: order.facts.at + day }, { [fact]: order.facts.at + day + hour }],
];

// biome-ignore format: a table
const apart: readonly Pair[] = [
  ...soon('dueAt'), ...soon('veryLateAt'), ...soon('veryLateCancelsAt'), ...soon('reviewEndsAt'), ...soon('requirementsDueAt'),
  ...soon('requestExpiresAt', extending), ...soon('tipUntil', completed), ...soon('clearsAt', completed), ...soon('ratingClosesAt', completed),
  ['whether it is late for this date', delivered, { lateFor: 1, dueAt: 1 }, { lateFor: 2, dueAt: 1 }],
  ['what is left of the time',    resuming,  { deliveryTimeLeft: hour },       { deliveryTimeLeft: day }],
  ['whether any is left',         resuming,  { deliveryTimeLeft: 0 },          { deliveryTimeLeft: 1 }],
  ['whether it was stopped',      resuming,  { deliveryTimeLeft: 0 },          { deliveryTimeLeft: null }],
  ['what is left of the review',  delivered, { reviewLeft: hour },             { reviewLeft: day }],
  ['whether the review is paused', delivered, { reviewLeft: 0 },               { reviewLeft: null }],
  ['how often it was extended',   counted,   { reviewExtensions: 1 },          { reviewExtensions: 0 }],
  ['for how long',                counted,   { reviewExtendedBy: hour },       { reviewExtendedBy: day }],
  ['the requirements',            delivered, { requirements: 'sent' },         { requirements: 'skipped' }],
  ['whether it was delivered',    delivered, { deliveries: 0 },                { deliveries: 1 }],
  ['how many revisions are left', delivered, { revisionsAllowed: 2 },          { revisionsAllowed: 1 }],
  ['whether any is left',         delivered, { revisionsUsed: 2, revisionsAllowed: 2 }, { revisionsUsed: 1, revisionsAllowed: 2 }],
  ['whether they are limited',    delivered, { revisionsAllowed: null },       { revisionsAllowed: 2 }],
  ['a silent seller',             delivered, { sellerIsSilent: true },         { sellerIsSilent: false }],
  ['the verdict',                 delivered, { onTime: true },                 { onTime: false }],
  ['whether there is one',        delivered, { onTime: null },                 { onTime: false }],
  ['who asks',                    extending, asking(extending, { by: 'buyer' }), asking(extending, { by: 'seller' })],
  ['what is asked',               extending, asking(extending, { kind: 'update' }), asking(extending, { kind: 'cancellation' })],
  ['until when',                  extending, asking(extending, { until: at }), asking(extending, { until: at + day })],
  ['a delivery since then',       extending, { ...asking(extending, since({ deliveries: 0 })), deliveries: 1 }, { ...asking(extending, since({ deliveries: 1 })), deliveries: 1 }],
  ['a revision since then',       extending, { ...asking(extending, since({ revisionsUsed: 0 })), revisionsUsed: 1 }, { ...asking(extending, since({ revisionsUsed: 1 })), revisionsUsed: 1 }],
  ['requirements since then',     extending, asking(extending, since({ requirements: 'sent' })), asking(extending, since({ requirements: 'awaited' }))],
  ['what an adjustment costs',    adjusting, asking(adjusting, { price: 1 }),  asking(adjusting, { price: 2 })],
  ['how many days it adds',       adjusting, asking(adjusting, { days: 1 }),   asking(adjusting, { days: 2 })],
  ['how many revisions',          adjusting, asking(adjusting, { revisions: 1 }), asking(adjusting, { revisions: 2 })],
  ['how it was completed',        completed, { completion: 'accepted' },       { completion: 'automatic' }],
  ['how it was cancelled',        completed, { ...ended, ...cancelled('late') }, { ...ended, ...cancelled('support') }],
  ['the stars of the buyer',      completed, { buyerStars: 4 },                { buyerStars: 5 }],
  ['the stars of the seller',     completed, { sellerStars: 4 },               { sellerStars: 5 }],
  ['a charge-back',               completed, { chargeback: 'open' },           { chargeback: 'won' }],
  ['whether more was paid',       delivered, { paid: delivered.facts.paid + 1 }, {}],
  ['whether some was refunded',   delivered, { refunded: 1 },                  { refunded: 0 }],
  ['whether more may be refunded', delivered, { refunded: delivered.facts.paid }, { refunded: 2 }],
  ['whether some was taken back', delivered, { takenBack: 1 },                 { takenBack: 0 }],
];

// biome-ignore format: a table
const together: readonly Pair[] = [
  ['how long ago a date was',          delivered, { dueAt: at - day },          { dueAt: at }],
  ['half an hour, within the hour',    delivered, { dueAt: at + hour + 5 },     { dueAt: at + hour + 1_000 }],
  ['what is farther than fifteen days', delivered, { dueAt: at + 16 * day },    { dueAt: at + 20 * day }],
  ['what is left, where nothing resumes', delivered, { deliveryTimeLeft: hour }, { deliveryTimeLeft: null }],
  ['extensions that nobody counts',    under({ review: { extension: { count: null, totalMax: null } } }), { reviewExtensions: 1, reviewExtendedBy: day }, { reviewExtensions: 2, reviewExtendedBy: hour }],
  ['revisions beyond two',             delivered, { revisionsAllowed: 3 },      { revisionsAllowed: 4 }],
  ['what was paid beyond two units',   delivered, { paid: delivered.facts.paid + 2 }, { paid: delivered.facts.paid + 3 }],
  ['stars of an order that runs',      delivered, { buyerStars: 1 },            { buyerStars: null }],
];

const keys = ([, order, one, other]: Pair) => [
  relativeKey(withFacts(order, one)),
  relativeKey(withFacts(order, other)),
];

describe('D-36 · two orders are one state of a search where they have the same future', () => {
  test.each(apart)('they are two by %s', (...pair) => {
    const [one, other] = keys(pair);
    expect(one).not.toBe(other);
  });

  test.each(together)('they are one but for %s', (...pair) => {
    const [one, other] = keys(pair);
    expect(one).toBe(other);
  });

  test('the state of the chart tells them apart, and whenever it is they are one', () => {
    expect(relativeKey({ ...delivered, state: 'inRevision.onTime/none/held/closed' })).not.toBe(relativeKey(delivered));
    const shift = (instant: number | null) => (instant === null ? null : instant + day);
    const facts = {
      at: at + day,
      dueAt: shift(delivered.facts.dueAt),
      reviewEndsAt: shift(delivered.facts.reviewEndsAt),
    };
    expect(relativeKey(withFacts(delivered, facts))).toBe(relativeKey(delivered));
  });

  test('D-27 · how much more it may remember does, where that may ever matter', () => {
    expect(relativeKey(remembering(forgetful, 1))).not.toBe(relativeKey(remembering(forgetful, 2)));
    const long = under({ limits: { commands: 101 } });
    expect(relativeKey(remembering(long, 1))).toBe(relativeKey(remembering(long, 2)));
  });
});
