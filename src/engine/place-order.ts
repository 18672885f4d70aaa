/** How an order begins. */
import type * as z from 'zod';
import { initialFacts } from '../order/initial-facts.js';
import { OrderInput } from '../order/input.js';
import type { Problem, Refusal } from '../order/refusals.js';
import { refuse } from '../order/refusals.js';
import { articleTerms, type Terms } from '../terms/index.js';
import { isWholeDays } from '../time/index.js';
import { firstState } from './chart-index.js';
import type { Order, OrderEvent } from './order.js';
import { parseTerms } from './parse-terms.js';
import { refusalsOf } from './refusals.js';
import { nothingRemembered } from './remembered.js';
import { step } from './step.js';
import { validate } from './validate.js';

/** A new order, or every reason why there is none. */
export type Placement =
  | { readonly ok: true; readonly order: Order; readonly events: readonly OrderEvent[] }
  | { readonly ok: false; readonly refusals: readonly [Refusal, ...Refusal[]] };

/** What the terms ask of an order beyond its schema. */
function problemsUnder(terms: Terms, { deliveryTime, price }: OrderInput): Problem[] {
  const problems: Problem[] = [];
  if (price.amount > terms.limits.amount)
    problems.push({
      where: 'price.amount',
      what: String(price.amount),
      expected: `at most ${terms.limits.amount} (D-51)`,
    });
  if (terms.delivery.countedIn === 'businessDays' && !isWholeDays(deliveryTime))
    problems.push({
      where: 'deliveryTime',
      what: deliveryTime,
      expected: 'whole days, such as P3D: the terms count business days (D-03)',
    });
  return problems;
}

const refused = (refusals: readonly Refusal[]): Placement => ({
  ok: false,
  refusals: refusals as readonly [Refusal, ...Refusal[]],
});

function begin(input: OrderInput, terms: Terms): Placement {
  const facts = initialFacts(input, terms);
  const unplaced: Order = {
    id: input.id,
    facts,
    state: firstState,
    sequence: 0,
    wakeAt: null,
    remembered: nothingRemembered,
  };
  const cause = { type: 'order.placed', at: input.placedAt } as const;
  const stepped = step(unplaced, cause);
  if (stepped === null) return refused(refusalsOf(unplaced, cause));
  const { order, events } = stepped;
  // The first event carries all the facts, so that a history says by itself what it began with.
  const [placed, ...rest] = events as [OrderEvent, ...OrderEvent[]];
  return { ok: true, order, events: [{ ...placed, facts: { ...facts, ...placed.facts } }, ...rest] };
}

/**
 * Places an order: it awaits its requirements, or is in progress at once where none are asked for.
 *
 * @param input what is known when the order is placed; `placedAt` anchors every period that runs from placement
 * @param terms the terms it is placed under, and keeps (D-26); the article's by default
 * @returns the order and its first events; or `order.malformed`, `terms.malformed`, `time.outOfRange`. Never throws
 * @rule ORIG-1, ORIG-2, REQ-1, D-20, D-26, D-53
 */
export function placeOrder(input: z.input<typeof OrderInput>, terms: z.input<typeof Terms> = articleTerms): Placement {
  const validTerms = parseTerms(terms);
  const validInput = validate(OrderInput, input);
  const refusals: Refusal[] = [];
  if (!validInput.ok) refusals.push(refuse('order.malformed', 'ORIG-1', { problems: validInput.problems }));
  if (!validTerms.ok) refusals.push(refuse('terms.malformed', 'D-26', { problems: validTerms.problems }));
  if (!validInput.ok || !validTerms.ok) return refused(refusals);
  const problems = problemsUnder(validTerms.value, validInput.value);
  return problems.length > 0
    ? refused([refuse('order.malformed', 'ORIG-1', { problems })])
    : begin(validInput.value, validTerms.value);
}
