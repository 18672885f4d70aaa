/** What an order is at a point of a story: status, states, dates, amounts, who cancelled it. */
import { type DeadlineName, type Facts, nextDeadline, type Status, statusOf } from '../../src/index.js';
import { type Expectation, equal } from './expectation.js';
import { instant, isoText, type Moment } from './instants.js';

export const status = (expected: Status): Expectation => equal('status', ({ order }) => statusOf(order), expected);

const regions = ['fulfilment', 'request', 'earnings', 'rating'] as const;
type Regions = { readonly [region in (typeof regions)[number]]?: string };

/** The states of some of the chart's regions, such as `state({ fulfilment: 'inProgress.late' })`. */
export const state = (expected: Regions): Expectation =>
  equal(
    'state',
    ({ order }) => {
      const leaves = order.state.split('/');
      const entries = regions.map((region, index) => [region, leaves[index]] as const);
      return Object.fromEntries(entries.filter(([region]) => region in expected));
    },
    { ...expected },
  );

/** Some of the order's facts, as they stand. */
export const facts = (expected: Partial<Facts>): Expectation =>
  equal(
    'facts',
    ({ order }) => Object.fromEntries(Object.keys(expected).map((name) => [name, order.facts[name as keyof Facts]])),
    expected,
  );

type InstantFact = { [K in keyof Facts]: Facts[K] extends number | null ? K : never }[keyof Facts];

const moment =
  (name: InstantFact) =>
  (expected: Moment | null): Expectation =>
    equal(
      name,
      ({ order }) => (order.facts[name] === null ? null : isoText(order.facts[name])),
      expected === null ? null : isoText(instant(expected)),
    );

export const dueAt = moment('dueAt');
export const veryLateAt = moment('veryLateAt');
export const reviewEndsAt = moment('reviewEndsAt');
export const requestExpiresAt = moment('requestExpiresAt');
export const clearsAt = moment('clearsAt');
export const ratingClosesAt = moment('ratingClosesAt');
export const startedAt = moment('startedAt');
export const completedAt = moment('completedAt');
export const lastEventAt = moment('at');

export const revisions = (expected: { used: number; allowed: number | null }): Expectation =>
  equal('revisions', ({ order: { facts: f } }) => ({ used: f.revisionsUsed, allowed: f.revisionsAllowed }), expected);

type Amounts = Partial<Pick<Facts, 'paid' | 'held' | 'refunded' | 'fee' | 'earnings' | 'takenBack'>>;

/** Amounts in minor units. */
export const money = (expected: Amounts): Expectation => ({ check: facts(expected).check });

export const cancelledBy = (expected: NonNullable<Facts['cancellation']>): Expectation =>
  equal('cancellation', ({ order }) => order.facts.cancellation, expected);

/** What kind of request is open, and whose; null: none. */
export const openRequest = (expected: { kind: string; by: string; via?: string | null } | null): Expectation =>
  equal(
    'open request',
    ({ order: { facts: f } }) =>
      f.request && {
        kind: f.request.kind,
        by: f.request.by,
        ...(expected && 'via' in expected ? { via: f.request.via } : {}),
      },
    expected,
  );

export const nextDeadlineIs = (name: DeadlineName, at: Moment): Expectation =>
  equal(
    'next deadline',
    ({ order }) => {
      const next = nextDeadline(order);
      return next && { name: next.name, at: isoText(next.at) };
    },
    { name, at: isoText(instant(at)) },
  );

export const noDeadline = (): Expectation => equal('next deadline', ({ order }) => nextDeadline(order), null);
