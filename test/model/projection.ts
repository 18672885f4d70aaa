/**
 * What of an order the comparison looks at: an abstract node, and the rest that makes it a concrete state, with every instant
 * relative to now. The words and their order are those of `recorder.h`; a fact that no longer matters is left out.
 */
import type { Order, statusOf as StatusOf } from '../../src/index.js';
import { tickOf } from './grid-numbers.js';
import type { Grid } from './grids.js';

/** A moment of an order: `now` is not before its last event. */
export interface Moment {
  readonly order: Order;
  readonly now: number;
}

/** A moment in words, taken apart once. */
class Words {
  readonly #words: string[] = [];

  constructor(readonly tick = 1) {}

  /** a word, where it applies */
  say(applies: boolean, word: string): this {
    if (applies) this.#words.push(` ${word}`);
    return this;
  }

  /** a number of ticks, where there is one */
  ticks(applies: boolean, name: string, milliseconds: number | null): this {
    if (applies && milliseconds !== null) this.#words.push(` ${name}:${milliseconds / this.tick}`);
    return this;
  }

  toString(): string {
    return this.#words.join('');
  }
}

function requestOf({ request }: Order['facts']): string {
  if (request === null) return 'none';
  const kind = request.kind !== 'adjustment' ? '' : request.days > 0 ? '(days)' : '(revisions)';
  return `${request.kind}${kind}:${request.by}`;
}

const requirementsWords = { awaited: 'awaited', skipped: 'skipped', sent: 'sent', unasked: 'notAsked' } as const;

/** What decides how the order may be told apart by what may follow. */
export function nodeOf({ order }: Moment, statusOf: typeof StatusOf): string {
  const { facts } = order;
  const [work = '', , earnings, rating] = order.state.split('/');
  const isUnderWay = work.startsWith('inProgress') || work.startsWith('inRevision');
  const isUnfinished = isUnderWay || work === 'delivered' || work === 'awaitingRequirements';
  const isLeft = facts.revisionsAllowed === null || facts.revisionsAllowed > facts.revisionsUsed;
  const { cancellation } = facts;
  const words = new Words()
    .say(true, `status:${statusOf(order)}`)
    .say(isUnfinished, `requirements:${requirementsWords[facts.requirements]}`)
    .say(isUnfinished && !isLeft, 'usedUp')
    .say(isUnderWay && facts.dueAt !== null, 'dated')
    .say(isUnfinished && facts.sellerIsSilent, 'silent')
    .say(work === 'delivered' && facts.reviewLeft !== null, 'paused')
    .say(work === 'cancelled', `cancellation:${cancellation?.mode}:${cancellation?.by}`)
    .say(work === 'completed' && facts.buyerStars !== null, `stars:${facts.buyerStars}`)
    .say(work === 'completed' && (facts.chargeback ?? 'won') !== 'won', `chargeback:${facts.chargeback}`);
  return `${work}/${requestOf(facts)}/${earnings}/${rating}${words}`;
}

function counts({ facts, state }: Order, grid: Grid): Words {
  const { terms } = grid;
  const revisions = facts.revisionsAllowed === null ? 'unlimited' : facts.revisionsAllowed - facts.revisionsUsed;
  const isUnfinished = !/^(completed|cancelled)/.test(state);
  const count = terms.extensionCount === null ? 0 : facts.reviewExtensions;
  const total = terms.extensionTotal === null ? 0 : facts.reviewExtendedBy / tickOf(grid);
  return new Words()
    .say(facts.onTime !== null, facts.onTime ? 'punctual' : 'notPunctual')
    .say(facts.completion !== null, `completion:${facts.completion}`)
    .say(isUnfinished && facts.draft !== null, 'draft')
    .say(isUnfinished, `revisions:${revisions}`)
    .say(state.startsWith('delivered') && count + total > 0, `extended:${count}:${total}`);
}

/** What is left of a moment beside its node. */
export function restOf({ order, now }: Moment, grid: Grid): string {
  const { facts, state } = order;
  const [work = '', , earnings, rating = ''] = state.split('/');
  const isUnderWay = work.startsWith('inProgress') || work.startsWith('inRevision');
  const from = (instant: number | null, least = 0) => (instant === null ? null : Math.max(least, instant - now));
  const longLate = -(grid.terms.veryLateAfter + (grid.terms.cancelsAfter ?? 0)) * tickOf(grid);
  const until = facts.request?.kind === 'extension' ? facts.request.until - now : null;
  const isDisputed = work === 'completed' && facts.chargeback === 'open';
  const instants = new Words(tickOf(grid))
    .ticks(work === 'awaitingRequirements', 'waits', from(facts.requirementsDueAt))
    .ticks(isUnderWay, 'due', from(facts.dueAt, longLate))
    .ticks(facts.request !== null, 'expires', from(facts.requestExpiresAt))
    .ticks(true, 'until', until)
    .ticks(work === 'delivered', 'review', from(facts.reviewEndsAt))
    .ticks(work === 'delivered', 'left', facts.reviewLeft)
    .ticks(work === 'delivered' && grid.terms.revisionClock === 'resume', 'resumes', facts.deliveryTimeLeft)
    .ticks(earnings === 'clearing' || isDisputed, 'clears', from(facts.clearsAt))
    .ticks(rating.startsWith('awaiting'), 'closes', from(facts.ratingClosesAt))
    .ticks(work === 'completed', 'tips', from(facts.tipUntil))
    .say(isDisputed, `takenBack:${facts.takenBack}`);
  const { paid, held, refunded, fee, earnings: earned } = facts;
  return `${counts(order, grid)}${instants} money:${paid}=${held}+${refunded}+${fee}+${earned}`;
}
