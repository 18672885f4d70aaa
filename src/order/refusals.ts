/**
 * Refusals: why an order said no. A closed union of codes, each with its rule and its parameters.
 *
 * All the reasons are given, in this order: who speaks, where the order is, what it has been through, what is said.
 */
import type { Instant } from '../time/index.js';
import type { Role } from './roles.js';
import type { RuleId } from './rules.js';

/** What is wrong with a piece of input: where, what, and what was expected. */
export interface Problem {
  /** the path of the value, such as `files[0].bytes`; empty for the whole */
  readonly where: string;
  readonly what: string;
  readonly expected: string;
}

/** The parameters of every refusal, by its code. */
export interface RefusalParameters {
  // what is no command at all, or not for now
  'command.malformed': { readonly problems: readonly Problem[] };
  'command.unknown': { readonly type: string; readonly expected: readonly string[] };
  'command.idReused': { readonly id: string };
  'command.notNow': { readonly state: string; readonly possibleIn: readonly string[] };
  'order.malformed': { readonly problems: readonly Problem[] };
  'terms.malformed': { readonly problems: readonly Problem[] };
  'time.regression': { readonly at: Instant; readonly lastEventAt: Instant };
  'time.outOfRange': { readonly computed: Instant; readonly last: Instant };
  'history.full': { readonly limit: number };
  // who speaks
  'role.wrong': { readonly by: Role; readonly expected: readonly Role[] };
  'party.wrong': { readonly role: Role; readonly party: string };
  'request.own': { readonly by: string };
  'rating.buyerFirst': Record<string, never>;
  'rating.alreadyGiven': Record<string, never>;
  // where the order is
  'order.finished': Record<string, never>;
  'order.cancelled': Record<string, never>;
  'order.notCompleted': Record<string, never>;
  'order.notUnderWay': Record<string, never>;
  'order.notRunning': Record<string, never>;
  'order.notCancelled': Record<string, never>;
  'request.open': Record<string, never>;
  'earnings.reversed': Record<string, never>;
  // what it has been through
  'requirements.alreadySent': Record<string, never>;
  'requirements.notAsked': Record<string, never>;
  'revisions.usedUp': { readonly allowed: number };
  'revisions.unlimited': Record<string, never>;
  'review.extensionsUsedUp': { readonly count: number | null; readonly totalMax: string | null };
  'request.notYours': { readonly openedBy: string };
  'seller.notSilent': Record<string, never>;
  'refund.usedUp': Record<string, never>;
  'amount.limitReached': { readonly maximum: number };
  'tip.notRated': { readonly minimumStars: number };
  'tip.ratedTooLow': { readonly minimumStars: number; readonly stars: number };
  'tip.tooLate': { readonly until: Instant };
  'chargeback.notOpen': Record<string, never>;
  // what is said
  'extension.notLater': { readonly until: Instant; readonly laterThan: Instant };
  'review.spanEmpty': Record<string, never>;
  'review.spanTooLong': { readonly maximum: string };
  'review.totalTooLong': { readonly totalMax: string };
  'delivery.fileTooLarge': { readonly files: readonly string[]; readonly maximumBytes: number };
  'delivery.emptyNotConfirmed': Record<string, never>;
  'delivery.manyPortfolioFiles': { readonly files: readonly string[] };
  'refund.aboveShare': { readonly maximum: number };
  'adjustment.empty': Record<string, never>;
  'amount.tooLarge': { readonly maximum: number };
  'update.notDeclinable': Record<string, never>;
}

export type RefusalCode = keyof RefusalParameters;

/** Why an order said no: the code, the rule behind it, and the code's parameters. */
export type Refusal = {
  readonly [C in RefusalCode]: {
    readonly code: C;
    readonly rule: RuleId;
    readonly parameters: Readonly<RefusalParameters[C]>;
  };
}[RefusalCode];

const none: Record<string, never> = Object.freeze({});

/** @returns a refusal; `parameters` may be left out where the code has none */
export function refuse<C extends RefusalCode>(
  code: C,
  rule: RuleId,
  ...parameters: RefusalParameters[C] extends Record<string, never> ? [] : [RefusalParameters[C]]
): Refusal {
  return { code, rule, parameters: parameters[0] ?? none } as Refusal;
}
