/** Which chapter judges which command. Each takes the command, or says why not and leaves the draft alone. */
import type { Command } from '../../../src/order/commands.js';
import { proposeAdjustment } from './adjustment.js';
import { answerRequest, withdrawRequest } from './answers.js';
import { cancelBeforeStart, cancelLate, cancelOrder } from './cancellation.js';
import { recordChargeback, settleChargeback } from './chargeback.js';
import { acceptDelivery } from './completion.js';
import { deliver, saveDraft } from './delivery.js';
import type { Draft } from './draft.js';
import { refundPartially, tip } from './money.js';
import { rate } from './rating.js';
import type { Reasons } from './reasons.js';
import { requestCancellation, requestExtension, requestUpdate } from './requests.js';
import { remindBuyer, skipRequirements, submitRequirements } from './requirements.js';
import { extendReview } from './review.js';
import { grantRevisions, requestRevision } from './revision.js';

export function judge(draft: Draft, command: Command): Reasons {
  switch (command.type) {
    case 'submitRequirements':
      return submitRequirements(draft);
    case 'cancelBeforeStart':
      return cancelBeforeStart(draft, command);
    case 'acceptDelivery':
      return acceptDelivery(draft, command);
    case 'requestRevision':
      return requestRevision(draft, command);
    case 'extendReview':
      return extendReview(draft, command);
    case 'requestUpdate':
      return requestUpdate(draft, command);
    case 'cancelLate':
      return cancelLate(draft, command);
    case 'tip':
      return tip(draft, command);
    case 'remindBuyer':
      return remindBuyer(draft, command);
    case 'skipRequirements':
      return skipRequirements(draft, command);
    case 'saveDraft':
      return saveDraft(draft, command);
    case 'deliver':
      return deliver(draft, command);
    case 'requestExtension':
      return requestExtension(draft, command);
    case 'grantRevisions':
      return grantRevisions(draft, command);
    case 'refundPartially':
      return refundPartially(draft, command);
    case 'requestCancellation':
      return requestCancellation(draft, command);
    case 'proposeAdjustment':
      return proposeAdjustment(draft, command);
    case 'answerRequest':
      return answerRequest(draft, command);
    case 'withdrawRequest':
      return withdrawRequest(draft, command);
    case 'rate':
      return rate(draft, command);
    case 'cancelOrder':
      return cancelOrder(draft, command);
    case 'recordChargeback':
      return recordChargeback(draft);
    case 'settleChargeback':
      return settleChargeback(draft, command);
  }
}
