/** Every order that some terms allow: searched move by move, with the real engine, until nothing new comes. */
import { type Engine, ownEngine } from '../engine/invariants/law.js';
import type { Order } from '../engine/order.js';
import { placeOrder } from '../engine/place-order.js';
import type { OrderInput } from '../order/input.js';
import { articleTerms, type Terms } from '../terms/index.js';
import { deadEnds } from './dead-ends.js';
import { isFinished } from './endings.js';
import type { Exploration } from './exploration.js';
import type { Contents } from './moves.js';
import { Search } from './search.js';

/** What the order that is searched differs in from the usual one. */
export type OrderVariant = Partial<Pick<OrderInput, 'deliveryTime' | 'revisions' | 'shipping' | 'requirements'>> & {
  readonly tier?: OrderInput['seller']['tier'];
  /** in minor units; small, because every refund and tip makes a state of its own */
  readonly price?: number;
};

export interface ExploreOptions {
  /** how the order is placed; by default three days to deliver, one revision, requirements asked for */
  readonly order?: OrderVariant;
  /**
   * What is tried with each command: the least that it may say, for a space that comes to an end; or the bounds of what is
   * allowed and a step beyond them as well, for one that is wider. By default the least
   */
  readonly contents?: Contents;
  /** where the search stops, so that terms with a large space answer at all; by default 50,000 */
  readonly mostStates?: number;
  /** functions that are run instead of this library's own, to see what a search makes of a broken engine */
  readonly engine?: Partial<Engine>;
  /** told now and then: the states expanded so far, and those known */
  readonly onProgress?: (expanded: number, known: number) => void;
  /** shown every state when it is expanded, for checks of one's own */
  readonly onState?: (order: Order) => void;
}

const usual = { deliveryTime: 'P3D', revisions: 1, shipping: false, requirements: true };
/** Any instant will do where time is elapsed time; 1 March 2026 is a Sunday. */
const placedAt = 1_772_323_200_000;

function placed(terms: Terms, { tier = 'new', price = 2, ...variant }: OrderVariant): Order {
  const parties = { id: 'order', buyer: 'buyer', seller: { id: 'seller', tier }, origin: 'gig' as const, placedAt };
  const placement = placeOrder({ ...parties, ...usual, ...variant, price: { amount: price, currency: 'EUR' } }, terms);
  if (!placement.ok)
    throw new RangeError(`orderchart: the order cannot be placed: ${JSON.stringify(placement.refusals)}`);
  return placement.order;
}

const canAct = (order: Order, { explain }: Engine): boolean =>
  (['buyer', 'seller'] as const).some((by) =>
    explain(order, { by, at: order.facts.at }).some(({ allowed }) => allowed),
  );

/** Nobody can act and no timer runs, or nothing that anybody does leads to an end. @rule D-36 */
function findLimbo(search: Search): void {
  const { orders } = search.frontier;
  orders.forEach((order, state) => {
    if (!isFinished(order) && order.wakeAt === null && !canAct(order, search.engine))
      search.findings.addState(
        'stuck',
        'unfinished, no deadline runs, and neither buyer nor seller can act (D-36)',
        state,
      );
  });
  for (const state of deadEnds(search.successors, (state) => isFinished(orders[state] as Order)))
    search.findings.addState('deadEnd', 'without support no end can be reached any more', state);
}

/**
 * Searches every order that can be placed under some terms: from each state, everything that anybody may try, at the instants
 * {now, d − 1 ms, d, d + 1 ms} around the next deadline d, run by `submit` itself. States are told apart by everything that a
 * rule reads, instants counted from now, to the hour and a millisecond beside it. All invariants are checked on every edge.
 *
 * @param terms the terms to search; the article's by default
 * @returns counts, coverage, and what is wrong, each with the shortest scenario that shows it
 * @throws RangeError where the terms or the order are refused; `lintTerms` says what is wrong with terms, and why
 * @rule D-36, D-41
 */
export function explore(terms: Terms = articleTerms, options: ExploreOptions = {}): Exploration {
  const { order: variant = {}, contents = 'least', mostStates = 50_000, engine, onProgress, onState } = options;
  const search = new Search(placed(terms, variant), contents, { ...ownEngine, ...engine });
  const { orders } = search.frontier;
  let expanded = 0;
  for (; expanded < orders.length && expanded < mostStates; expanded += 1) {
    if (expanded % 500 === 0) onProgress?.(expanded, orders.length);
    onState?.(orders[expanded] as Order);
    search.expand(expanded);
  }
  const complete = expanded === orders.length;
  if (complete) findLimbo(search);
  const { pairs, accepted, refused, coverage, findings } = search;
  return {
    terms: terms.name,
    ok: findings.all.length === 0,
    complete,
    states: expanded,
    pairs,
    accepted,
    refused,
    coverage: coverage.result,
    findings: findings.all,
  };
}
