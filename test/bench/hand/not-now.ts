/** Commands that come at the wrong time: whether the sender ever may, whether it is too late, and where it is possible. */
import type { Command } from '../../../src/order/commands.js';
import type { Refusal } from '../../../src/order/refusals.js';
import type { RuleId } from '../../../src/order/rules.js';
import type { Draft } from './draft.js';
import {
  also,
  ifCancelled,
  ifCompleted,
  notBuyer,
  notBuyerOrSeller,
  notSeller,
  type Reasons,
  refusal,
} from './reasons.js';

const awaiting = ['fulfilment.awaitingRequirements'];
const working = ['fulfilment.inProgress', 'fulfilment.delivered', 'fulfilment.inRevision'];
const delivered = ['fulfilment.delivered'];
const late = [
  'fulfilment.inProgress.late',
  'fulfilment.inProgress.veryLate',
  'fulfilment.inRevision.late',
  'fulfilment.inRevision.veryLate',
];
const requested = ['request.extension', 'request.cancellation', 'request.update', 'request.adjustment'];
const held = ['earnings.held'];
const rated = ['rating.awaitingBuyer', 'rating.awaitingSeller'];

type Speaks = typeof notBuyer;

function tooEarlyOrLate(draft: Draft, speaks: Speaks, rule: RuleId, possibleIn: readonly string[]) {
  let reasons: Reasons = also(null, speaks(draft));
  if (possibleIn !== rated) {
    reasons = also(reasons, ifCompleted(draft.fulfilment));
    reasons = also(reasons, ifCancelled(draft.fulfilment));
  }
  return also(reasons, refusal('command.notNow', rule, { state: draft.state, possibleIn })) as Refusal[];
}

export function notNow(draft: Draft, command: Command): Reasons {
  switch (command.type) {
    case 'skipRequirements':
      return tooEarlyOrLate(draft, notSeller, 'REQ-3', awaiting);
    case 'remindBuyer':
      return tooEarlyOrLate(draft, notSeller, 'REQ-2', awaiting);
    case 'cancelBeforeStart':
      return tooEarlyOrLate(draft, notBuyer, 'REQ-4', awaiting);
    case 'deliver':
      return tooEarlyOrLate(draft, notSeller, 'DEL-1', working);
    case 'acceptDelivery':
      return tooEarlyOrLate(draft, notBuyer, 'DONE-1', delivered);
    case 'requestRevision':
      return tooEarlyOrLate(draft, notBuyer, 'REV-1', delivered);
    case 'extendReview':
      return tooEarlyOrLate(draft, notBuyer, 'ACC-2', delivered);
    case 'cancelLate':
      return tooEarlyOrLate(draft, notBuyer, 'LATE-1', late);
    case 'answerRequest':
      return tooEarlyOrLate(draft, notBuyerOrSeller, 'EXT-1', requested);
    case 'withdrawRequest':
      return tooEarlyOrLate(draft, notBuyerOrSeller, 'RES-3', requested);
    case 'refundPartially':
      return tooEarlyOrLate(draft, notSeller, 'D-29', held);
    case 'rate':
      return tooEarlyOrLate(draft, notBuyerOrSeller, 'RATE-1', rated);
    default:
      throw new Error(`${command.type} has its own reasons`);
  }
}
