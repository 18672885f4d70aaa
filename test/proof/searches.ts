/** The spaces that the proof searches: terms and orders that between them take every turn that terms can make an order take. */
import { articleTerms, type Terms, termsWith } from 'orderchart';
import type { ExploreOptions } from 'orderchart/verify';
import type { Scale } from './check.js';

export interface SearchPlan {
  readonly terms: Terms;
  readonly options: Pick<ExploreOptions, 'order' | 'contents' | 'mostStates'>;
  /** the states it is known to have, so that progress can be told before it ends */
  readonly states: number;
}

const strict = termsWith({
  name: 'time-outs, and a revision that starts over',
  requirements: { timeOut: 'P5D' },
  lateness: { cancelsAfter: 'P2D' },
  revision: { clock: 'restart' },
});

const fixed = termsWith({
  name: 'a fixed time for revisions, and cancelled orders rated',
  lateness: { cancelsAfter: 'P2D' },
  revision: { clock: { fixed: 'P2D' } },
  rating: { cancelledOrders: true },
  requests: { cancellation: { deliveryDeclines: false } },
});

const resumed = termsWith({
  name: 'revisions that resume, and reviews that nothing pauses',
  revision: { clock: 'resume' },
  review: { pausedBy: [], extension: { maximum: 'P2D', totalMax: 'P3D', count: 2 } },
});

const forgetful = termsWith({ name: 'the same, with a memory of three commands', limits: { commands: 3 } }, fixed);

const wide = { contents: 'bounds' } as const;
const atOnce = { requirements: false };

/** Small enough to be searched to its end in seconds. */
const forgetfulSearch: SearchPlan = { terms: forgetful, options: { order: atOnce }, states: 3_200 };

const quick: readonly SearchPlan[] = [
  forgetfulSearch,
  { terms: articleTerms, options: { order: { ...atOnce, revisions: 0 }, mostStates: 15_000 }, states: 15_000 },
];

/** Searched a little way, for what the others do not reach. */
const sampled = (mostStates: number): readonly SearchPlan[] => [
  { terms: articleTerms, options: { mostStates, ...wide }, states: mostStates },
  { terms: strict, options: { mostStates, ...wide }, states: mostStates },
  {
    terms: resumed,
    options: { order: { revisions: null, shipping: true, tier: 'pro' }, mostStates, ...wide },
    states: mostStates,
  },
];

/** More states than any of these spaces has. */
const toTheEnd = 200_000;

/** Searched to the end at the full scale, but for the last. */
const full: readonly SearchPlan[] = [
  { terms: articleTerms, options: { mostStates: toTheEnd }, states: 95_000 },
  { terms: strict, options: { order: { revisions: 0 }, mostStates: toTheEnd }, states: 114_000 },
  { terms: fixed, options: { order: atOnce, mostStates: 30_000 }, states: 30_000 },
];

/** @returns what is searched at a scale, and how far */
export const searchesOf = (scale: Scale): readonly SearchPlan[] =>
  scale === 'quick' ? [...quick, ...sampled(700)] : [...full, forgetfulSearch, ...sampled(3_000)];

/** What random lives are lived under: the same terms, the memory long enough to be filled now and then. */
export const termsOfLives: readonly Terms[] = [
  articleTerms,
  strict,
  fixed,
  resumed,
  termsWith({ name: 'a memory of 25 commands', limits: { commands: 25 } }, strict),
];
