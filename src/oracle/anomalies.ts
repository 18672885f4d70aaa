/** The anomalies: every way in which another system may leave the rules, by name. A closed list. */

/** What each anomaly is, in words that fit after "the system". */
export const anomalies = Object.freeze({
  tooLate: 'took a command that a deadline had ended',
  tooEarly: 'took a command before the time for it had come',
  wrongParty: 'took a command from somebody who may not send it',
  illegalTransition: 'took a command that is not possible where the order stood',
  finishedOrderChanged: 'changed an order that was over',
  allowanceExceeded: 'gave more than was bought or allowed',
  refundTooLarge: 'refunded more than may be refunded',
  boundExceeded: 'took a command that says what may not be said',
  idReused: 'took one idempotency key for two commands',
  timeWentBack: 'took a command dated before what had happened already',
  duplicateApplied: 'did the same thing twice',
  wronglyRefused: 'refused what was allowed',
  wrongRefusal: 'refused with a reason that does not hold',
  missedDeadline: 'let a deadline pass without acting on it',
  firedEarly: 'acted on a deadline before it had come',
  earningsReleasedEarly: 'released the earnings before they were clear',
  earningsReleasedTwice: 'released the earnings twice',
  refundExceedsPayment: 'refunded more than was paid',
  staleRead: 'showed what the order had been before',
  wrongStatus: 'showed a status that the order did not have',
  wrongDate: 'counted a date wrongly',
  wrongAmount: 'counted money wrongly',
  wrongCount: 'counted wrongly',
  impossibleEvent: 'reported an event that cannot have happened',
} as const satisfies Record<string, string>);

/** A way in which a system left the rules. */
export type AnomalyName = keyof typeof anomalies;

export const anomalyNames = Object.freeze(Object.keys(anomalies)) as readonly AnomalyName[];
