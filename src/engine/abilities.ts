/** Abilities: whether somebody may send a command now, and every reason why not. */
import type { CommandType } from '../order/commands.js';
import type { Speaker } from '../order/events.js';
import { type Refusal, refuse } from '../order/refusals.js';
import type { Role } from '../order/roles.js';
import { partyOf } from '../policy/party.js';
import { type Instant, instantExpectation, lastInstant } from '../time/index.js';
import { advance, nextDeadline, settle } from './advance.js';
import { rolesOf } from './chart-index.js';
import { exemplarsOf } from './exemplars.js';
import { fullRefusal, isFull, limitRefusal } from './history-limit.js';
import type { Order } from './order.js';
import { rememberTried } from './remembered.js';
import { standingRefusals } from './standing-refusals.js';
import { nothingTold, step } from './step.js';

/** Who asks: a role, and the moment. */
export interface Who {
  readonly by: Role;
  readonly at: Instant;
}

const noInstant = Object.freeze({ where: 'at', what: 'no instant', expected: instantExpectation });

const speakerOf = (order: Order, type: CommandType, { by, at }: Who): Speaker => ({
  type,
  at,
  by,
  party: partyOf(order.facts, by),
});

/** The orders that the least contents of a command would lead to. */
const outcomesOf = (order: Order, type: CommandType, who: Who): readonly Order[] =>
  exemplarsOf(type, order.facts, who.at)
    .map((content) => step(order, { id: '', ...content, ...speakerOf(order, type, who) } as never))
    .filter((stepped) => stepped !== null)
    .map((stepped) => stepped.order);

/** Where the memory is full: refused, unless one way through the chart closes something. */
const limitRefusals = (order: Order, type: CommandType, who: Who): readonly Refusal[] =>
  outcomesOf(order, type, who).some((after) => limitRefusal(order, after) === null) ? [] : [fullRefusal(order)];

/**
 * @param order an order whose deadlines are settled up to the moment asked about
 * @returns every reason why the command can't be sent, whatever it says; empty where it can
 */
export function reasonsAgainst(order: Order, type: CommandType, who: Who): readonly Refusal[] {
  if (Number.isNaN(who.at)) return [refuse('command.malformed', 'D-49', { problems: [noInstant] })];
  if (who.at < order.facts.at) return [refuse('time.regression', 'D-28', { at: who.at, lastEventAt: order.facts.at })];
  const refusals = standingRefusals(order, speakerOf(order, type, who));
  return refusals.length === 0 && isFull(order) ? limitRefusals(order, type, who) : refusals;
}

const isAllowed = (order: Order, type: CommandType, who: Who): boolean => reasonsAgainst(order, type, who).length === 0;

/** Half-open (D-01): from the first instant at which it is possible, until the first at which it no longer is. */
export interface Window {
  readonly from: Instant | null;
  readonly until: Instant | null;
}

/** The next instant at which the passage of time alone may change an answer; infinity where there is none. */
function nextChange(order: Order, now: Instant): Instant {
  const { tipUntil } = order.facts;
  return Math.min(...[nextDeadline(order)?.at ?? now, tipUntil ?? now].filter((at) => at > now));
}

/**
 * When a command is possible if nobody acts: the forecast, stepped through. That a period would leave the calendar in the last
 * days of 2100 (D-53) is not foreseen.
 *
 * @returns `from` null where it never becomes possible by itself; `until` null where it stays so
 */
export function windowOf(order: Order, type: CommandType, who: Who): Window {
  let later = order;
  let from: Instant | null = null;
  for (let at = who.at; at <= lastInstant; at = nextChange(later, at)) {
    later = advance(later, at).order;
    const allowed = isAllowed(later, type, { by: who.by, at });
    if (allowed) from ??= at;
    else if (from !== null) return { from, until: at };
  }
  return { from, until: null };
}

/** A command, and who could send it now. */
export interface Remedy {
  readonly command: CommandType;
  readonly by: Role;
}

/** What `submit` does after the chart has taken a command: remember it, and settle what it made due. */
const accepted = (after: Order, at: Instant): Order =>
  settle({ ...after, remembered: rememberTried(after.remembered, { id: '', digest: '' }) }, at, nothingTold());

const couldMake = (order: Order, type: CommandType, who: Who, remedy: Remedy): boolean =>
  outcomesOf(order, remedy.command, { by: remedy.by, at: who.at }).some(
    (after) => limitRefusal(order, after) === null && isAllowed(accepted(after, who.at), type, who),
  );

/**
 * What would make a refused command possible: every single command, by anybody, after which it is.
 *
 * @param commands the commands to try
 */
export const remediesOf = (
  order: Order,
  type: CommandType,
  who: Who,
  commands: readonly CommandType[],
): readonly Remedy[] =>
  commands
    .flatMap((command) => rolesOf(command).map((by) => ({ command, by })))
    .filter((remedy) => couldMake(order, type, who, remedy));
