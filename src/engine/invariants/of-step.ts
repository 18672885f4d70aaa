/** The invariants of a step, and which of them are broken. */
import type { EventType } from '../../chart/index.js';
import { isoOf } from '../../time/index.js';
import type { OrderEvent } from '../order.js';
import {
  type Answered,
  type AnswerInvariant,
  answeredOf,
  type ChangeInvariant,
  type EventInvariant,
} from './answered.js';
import { answers, changes } from './answers.js';
import { everyEvent } from './every-event.js';
import type { Statement, Violation } from './invariant.js';
import { moneyEvents } from './money-events.js';
import { enter, type InForce, leave, type Observed, passageFrom } from './observed.js';
import { noViolations, violation, violationsOf } from './of-order.js';
import { keeping, passing } from './passing.js';
import { requestEvents } from './request-events.js';
import { workEvents } from './work-events.js';

/** What holds of every event. */
export const eventInvariants: readonly EventInvariant[] = [
  ...everyEvent,
  ...workEvents,
  ...requestEvents,
  ...moneyEvents,
];
/** What holds of every answer, were it a refusal that left the order as it was. */
const always: readonly AnswerInvariant[] = [...answers, ...passing];
/** What holds of what happened; of a step that changed nothing it holds by itself. */
const ofChanges: readonly ChangeInvariant[] = [...changes, ...keeping];
/** What holds of every step as a whole. */
export const stepInvariants: readonly Statement[] = [...always, ...ofChanges];

const byType = new Map<EventType, readonly EventInvariant[]>();

/** The invariants of one type of event. */
function invariantsOf(type: EventType): readonly EventInvariant[] {
  const known = byType.get(type);
  if (known !== undefined) return known;
  const own = eventInvariants.filter(({ on }) => on === undefined || on.includes(type));
  byType.set(type, own);
  return own;
}

const eventText = ({ type, by, at }: OrderEvent): string => `${type} by ${by} at ${isoOf(at)}`;

/** What came and what came of it, for people. */
function stepText({ before, cause, outcome, isRefused }: Answered): string {
  const what = typeof cause === 'number' ? `advance to ${cause}` : `${cause.type} by ${cause.by} at ${cause.at}`;
  const answer = isRefused ? `refused (${outcome.refusals?.map(({ code }) => code).join(', ')})` : 'done';
  return `${what} in ${before.state}: ${answer}, ${outcome.events.map(({ type }) => type).join(', ') || 'no events'}`;
}

function walk(answered: Answered, found: Violation[]): InForce | null {
  const { before, outcome } = answered;
  if (outcome.events.length === 0) return null;
  const passage = passageFrom(before);
  for (const event of outcome.events) {
    enter(passage, event);
    for (const invariant of invariantsOf(event.type))
      if (!invariant.holds(event, passage, answered))
        found.push(violation(invariant, eventText(event), `event ${event.sequence}`));
    leave(passage, event);
  }
  return passage;
}

/**
 * The invariants that a step breaks: those of the step and of its events, and those of the order after it. An order that the
 * step left as it was is not looked at again.
 *
 * @returns one violation for each; the same empty list where there is none
 */
export function violationsOfStep(observed: Observed): readonly Violation[] {
  const { before, outcome } = observed;
  const answered = answeredOf(observed);
  const found: Violation[] = [];
  const isQuiet = outcome.order === before && outcome.events.length === 0;
  const end = walk(answered, found);
  for (const invariant of always) if (!invariant.holds(answered)) found.push(violation(invariant, stepText(answered)));
  if (isQuiet) return found.length === 0 ? noViolations : found;
  for (const invariant of ofChanges)
    if (!invariant.holds(answered, end)) found.push(violation(invariant, stepText(answered)));
  found.push(...violationsOf(outcome.order));
  return found.length === 0 ? noViolations : found;
}

/** An invariant is broken: a bug of ours, or an order that somebody changed by hand. */
export class InvariantBroken extends Error {
  override readonly name = 'InvariantBroken';
  constructor(readonly violations: readonly Violation[]) {
    super(violations.map(({ number, name, where, what }) => `${number}: ${name} (${where}: ${what})`).join('; '));
  }
}

/**
 * For hosts that would rather stop than store nonsense: call it between `submit` (or `advance`) and the store.
 *
 * @throws {@link InvariantBroken} where the step breaks an invariant; that is a bug, and never an answer to a command
 */
export function assertInvariants(observed: Observed): void {
  const violations = violationsOfStep(observed);
  if (violations.length > 0) throw new InvariantBroken(violations);
}
