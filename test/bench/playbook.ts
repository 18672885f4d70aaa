/** What people do next with an order: mostly what its state asks for, as in production. Weights, next to each other. */
import type { CommandType, Order, Role } from '../../src/index.js';

export interface Move {
  readonly by: Role;
  readonly type: CommandType;
  readonly weight: number;
}

const move = (by: Role, type: CommandType, weight: number): Move => ({ by, type, weight });

const awaiting: readonly Move[] = [
  move('buyer', 'submitRequirements', 12),
  move('seller', 'remindBuyer', 4),
  move('seller', 'skipRequirements', 1),
  move('buyer', 'cancelBeforeStart', 0.2),
];

const working: readonly Move[] = [
  move('seller', 'deliver', 7),
  move('seller', 'saveDraft', 7),
  move('seller', 'refundPartially', 0.4),
  move('buyer', 'submitRequirements', 0.1),
];

const asking: readonly Move[] = [
  move('buyer', 'requestUpdate', 1.6),
  move('seller', 'requestExtension', 1.8),
  move('seller', 'proposeAdjustment', 1),
  move('buyer', 'proposeAdjustment', 0.7),
];

const cancelling: readonly Move[] = [
  move('buyer', 'requestCancellation', 0.3),
  move('seller', 'requestCancellation', 0.15),
];

const reviewing: readonly Move[] = [
  move('buyer', 'acceptDelivery', 4),
  move('buyer', 'extendReview', 2),
  move('seller', 'deliver', 1.2),
  move('seller', 'grantRevisions', 0.3),
  move('seller', 'saveDraft', 0.3),
];

/** Somebody asked for something: the other side answers, or the opener thinks better of it. */
function answering({ facts }: Order): Move[] {
  if (facts.request === null) return [];
  const { by } = facts.request;
  return [move(by === 'buyer' ? 'seller' : 'buyer', 'answerRequest', 9), move(by, 'withdrawRequest', 1.2)];
}

const revising = ({ facts }: Order): Move[] =>
  facts.revisionsAllowed === null || facts.revisionsUsed < facts.revisionsAllowed
    ? [move('buyer', 'requestRevision', 5)]
    : [];

/** After the work: ratings, tips, and now and then a charge-back. */
function afterwards({ facts, state }: Order): Move[] {
  const moves = [move('support', 'recordChargeback', 0.04), move('support', 'cancelOrder', 0.03)];
  if (state.includes('/reversed/')) return facts.chargeback === 'open' ? [move('support', 'settleChargeback', 5)] : [];
  if (state.endsWith('awaitingBuyer')) moves.push(move('buyer', 'rate', 9));
  if (state.endsWith('awaitingSeller')) moves.push(move('seller', 'rate', 7));
  const isHappy = facts.buyerStars !== null && facts.buyerStars >= facts.terms.tip.minimumStars;
  if (isHappy && facts.tipUntil !== null && facts.at < facts.tipUntil) moves.push(move('buyer', 'tip', 0.8));
  return moves;
}

/** How often nobody says anything any more, next to the moves: a finished order is left alone before long. */
export const silenceOf = ({ state }: Order): number => (state.startsWith('completed') ? 0.5 : 0.04);

/** @returns what may come next; empty where an order is over */
export function movesFor(order: Order): readonly Move[] {
  const { facts, state } = order;
  if (state.startsWith('awaiting')) return [...awaiting, ...cancelling, ...answering(order)];
  if (state.startsWith('completed')) return afterwards(order);
  if (state.startsWith('cancelled')) return [];
  const more = facts.request === null ? cancelling : answering(order);
  if (state.startsWith('delivered')) return [...reviewing, ...revising(order), ...more];
  const late = state.includes('veryLate') || facts.sellerIsSilent ? [move('buyer', 'cancelLate', 1.5)] : [];
  return [...working, ...late, ...more, ...(facts.request === null ? asking : [])];
}
