/**
 * Exemplars: the least that each command may say and still be taken. They answer «what would make this possible?», and
 * seed generators of commands.
 */
import type { CommandContents, CommandType } from '../order/commands.js';
import type { Facts } from '../order/facts.js';
import type { Instant } from '../time/index.js';

type Exemplars = { readonly [T in CommandType]: (facts: Facts, at: Instant) => readonly CommandContents[T][] };

const message = '…';

const exemplars: Exemplars = {
  submitRequirements: () => [{}],
  cancelBeforeStart: () => [{}],
  acceptDelivery: () => [{}],
  requestRevision: () => [{ notes: message }],
  extendReview: () => [{ span: 'PT1S' }],
  requestUpdate: () => [{ message }],
  cancelLate: () => [{}],
  tip: () => [{ amount: 1 }],
  remindBuyer: () => [{}],
  skipRequirements: () => [{}],
  saveDraft: () => [{ files: [], message: '' }],
  deliver: () => [{ files: [], message, confirmEmpty: true }],
  requestExtension: ({ dueAt }, at) => [{ until: Math.max(at, dueAt ?? at) + 1, message }],
  grantRevisions: () => [{ count: 1 }],
  refundPartially: () => [{ amount: 1 }],
  requestCancellation: () => [{ reason: message }],
  proposeAdjustment: () => [{ extras: [{ title: message, price: 0, days: 1 }], message }],
  answerRequest: () => [{ accept: true }, { accept: false }],
  withdrawRequest: () => [{}],
  rate: () => [{ stars: 5 }],
  cancelOrder: () => [{ ground: message }],
  recordChargeback: () => [{}],
  settleChargeback: () => [{ won: true }, { won: false }],
};

/** @returns the least contents of a command that differ in what they lead to; `type` must be one of `commandTypes` */
export const exemplarsOf = (type: CommandType, facts: Facts, at: Instant): readonly object[] =>
  exemplars[type](facts, at);
