/** How the request that is open gets closed: answered, withdrawn, or overtaken by what happens. */
import type { OrderEvent } from '../../../src/engine/order.js';
import type { Party } from '../../../src/order/roles.js';
import type { RuleId } from '../../../src/order/rules.js';
import type { MutableFacts } from './copy-facts.js';
import { type Draft, tell } from './draft.js';
import { toBoth, toBuyer } from './notified.js';
import { Request } from './state.js';

const noRequest = Object.freeze({ request: null, requestExpiresAt: null });

/** @rule RES-3 */
export function close(
  draft: Draft,
  facts: MutableFacts,
  type: OrderEvent['type'],
  rule: RuleId,
  notify: readonly Party[],
): void {
  facts.request = null;
  facts.requestExpiresAt = null;
  draft.request = Request.none;
  tell(draft, type, rule, notify, noRequest);
}

/** The order ended. @rule D-40 */
export function closeAtEnd(draft: Draft, facts: MutableFacts): void {
  if (draft.request !== Request.none) close(draft, facts, 'request.moot', 'D-40', toBoth(draft.by));
}

/** Who goes on with the work withdraws the own request to cancel, and declines the other's. @rule D-10, D-11, D-52 */
export function closeByGoingOn(draft: Draft, facts: MutableFacts, who: Party, own: RuleId, others: RuleId): void {
  if (draft.request !== Request.cancellation) return;
  if (facts.request?.by === who) close(draft, facts, 'request.withdrawn', own, toBoth(draft.by));
  else close(draft, facts, 'cancellation.declined', others, toBoth(draft.by));
}

/** @rule D-09, D-10, D-11 */
export function closeByDelivery(draft: Draft, facts: MutableFacts): void {
  switch (draft.request) {
    case Request.extension:
      close(draft, facts, 'request.moot', 'D-09', toBoth(draft.by));
      break;
    case Request.update:
      close(draft, facts, 'update.answered', 'D-11', toBuyer(draft.by));
      break;
    case Request.cancellation:
      if (facts.request?.by === 'seller' || facts.terms.requests.cancellation.deliveryDeclines)
        closeByGoingOn(draft, facts, 'seller', 'D-11', 'D-10');
  }
}
