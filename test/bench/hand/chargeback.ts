/** Charge-backs: of an unfinished order they cancel it, of a completed one they take its earnings back. */
import type { CommandOf } from '../../../src/order/commands.js';
import type { Cancellation } from '../../../src/order/facts.js';
import { cancel, reverse } from './cancellation.js';
import { type Draft, end, take, tell } from './draft.js';
import { split } from './money.js';
import { toSeller } from './notified.js';
import { also, bareRefusal, ifCancelled, notSupport, type Reasons } from './reasons.js';
import { Earnings } from './state.js';

const byChargeback: Cancellation = Object.freeze({ by: 'support', ground: 'chargeback', mode: 'chargeback' });
const takenBack = bareRefusal('earnings.reversed', 'D-24');
const notOpen = bareRefusal('chargeback.notOpen', 'D-24');

/** @rule D-24, D-32 */
export function recordChargeback(draft: Draft): Reasons {
  const isUnfinished = draft.earnings === Earnings.held;
  let reasons = also(null, notSupport(draft));
  if (!isUnfinished) {
    reasons = also(reasons, ifCancelled(draft.fulfilment));
    if (draft.earnings === Earnings.reversed) reasons = also(reasons, takenBack);
  }
  if (reasons !== null) return reasons;
  const facts = take(draft);
  if (isUnfinished) {
    facts.cancellation = byChargeback;
    tell(draft, 'chargeback.recorded', 'D-24', toSeller(draft.by), { cancellation: byChargeback });
    cancel(draft, facts, 'D-24', byChargeback);
  } else {
    facts.chargeback = 'open';
    tell(draft, 'chargeback.recorded', 'D-24', toSeller(draft.by), { chargeback: 'open' });
    reverse(draft, facts, 'D-24');
  }
  end(draft);
  return null;
}

/** @rule D-24 */
export function settleChargeback(draft: Draft, command: CommandOf<'settleChargeback'>): Reasons {
  let reasons = also(null, notSupport(draft));
  reasons = also(reasons, ifCancelled(draft.fulfilment));
  if (draft.earnings !== Earnings.reversed || draft.facts.chargeback !== 'open') reasons = also(reasons, notOpen);
  if (reasons !== null) return reasons;
  if (command.won) win(draft);
  else lose(draft);
  end(draft);
  return null;
}

function win(draft: Draft): void {
  const facts = take(draft);
  const { paid, clearsAt } = facts;
  const refunded = facts.refunded - facts.takenBack;
  const { fee, earnings } = split(paid - refunded, facts.terms.fees.sellerCommissionBps);
  facts.chargeback = 'won';
  facts.takenBack = 0;
  facts.refunded = refunded;
  facts.held = 0;
  facts.fee = fee;
  facts.earnings = earnings;
  const added = { chargeback: 'won', takenBack: 0, paid, refunded, held: 0, fee, earnings } as const;
  tell(draft, 'chargeback.won', 'D-24', toSeller(draft.by), added);
  draft.earnings = Earnings.clearing;
  if (clearsAt === null || draft.at < clearsAt) return;
  draft.earnings = Earnings.available;
  tell(draft, 'earnings.available', 'D-24', toSeller(draft.by), {});
}

function lose(draft: Draft): void {
  take(draft).chargeback = 'lost';
  tell(draft, 'chargeback.lost', 'D-24', toSeller(draft.by), { chargeback: 'lost' });
}
