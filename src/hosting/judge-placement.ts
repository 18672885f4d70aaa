/** An order is placed, perhaps for the second time. */
import type * as z from 'zod';
import { canonicalJson } from '../engine/digest.js';
import { placeOrder } from '../engine/place-order.js';
import type { OrderInput } from '../order/input.js';
import { articleTerms, type Terms } from '../terms/index.js';
import { type Answer, type Judgement, type KeptAnswer, toldOnly } from './answer.js';
import { answeredBefore } from './repetition.js';

/** The key of a placement's answer. No command can have it: an id has a character at least. */
export const placementKey = '';

/**
 * What a host does with a placement between reading and storing.
 *
 * @param input the order; its `placedAt` is what the host's own clock said, and doesn't count in whether a second placement is the same
 * @param kept what is stored under `placementKey` of the order with this id, so that nobody places it twice; none where nothing is
 * @returns the answer to give, and what to store with it: nothing where a placement is refused, or was answered before.
 *   `command.idReused` where another order has the id. Never throws
 * @rule D-27
 */
export function judgePlacement(
  input: z.input<typeof OrderInput>,
  kept: KeptAnswer | null | undefined,
  terms: z.input<typeof Terms> = articleTerms,
): Judgement {
  const placement = placeOrder(input, terms);
  if (!placement.ok) return toldOnly({ ok: false, at: null, sequence: 0, refusals: placement.refusals });
  const { order, events } = placement;
  const { placedAt, ...content } = order.facts.order;
  const asked = canonicalJson({ content, terms: order.facts.terms });
  if (kept) return answeredBefore(kept, asked, order.id);
  const answer: Answer = { ok: true, at: placedAt, sequence: order.sequence };
  return { answer, order, events, kept: { asked, answer } };
}
