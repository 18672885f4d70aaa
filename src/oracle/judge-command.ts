/** What is wrong with a command that was taken, or refused, and should not have been. */

import { windowOf } from '../engine/abilities.js';
import { advance, nextDeadline } from '../engine/advance.js';
import { ruleOf } from '../engine/chart-index.js';
import type { Order, OrderEvent, Outcome } from '../engine/order.js';
import { submit } from '../engine/submit.js';
import type { Command } from '../order/commands.js';
import type { Refusal } from '../order/refusals.js';
import type { RuleId } from '../order/rules.js';
import { type Attempt, attemptsAt, type Circumstances, isAnswered } from './fit-command.js';
import { type Hypothesis, lastCommand, settledTo } from './hypothesis.js';
import { aboutContent, anomalyOf, isOver, type Judgement } from './judged.js';
import type { ObservationOf } from './observation.js';

type CommandSeen = ObservationOf<'command'>;

/** The reasons that need no look at the time: they are about the command itself. */
const beforeAll: ReadonlySet<string> = new Set(['command.idReused', 'time.regression', 'role.wrong', 'party.wrong']);

const trySooner = (order: Order, input: Attempt['input'], at: number): boolean =>
  submit(order, { ...input, at: Math.max(at, order.facts.at) } as unknown as Command).ok;

/** What a deadline that fires is told by: it always makes something happen. */
const ruleOfDeadline = ([first]: readonly OrderEvent[]): RuleId => (first as OrderEvent).rule;

/** The deadline before which the command would have been taken; null where there is none. */
function endedBy({ hypothesis, input }: Attempt): RuleId | null {
  const now = input.at;
  let { order } = lastCommand(hypothesis);
  let rule: RuleId | null = null;
  for (let next = nextDeadline(order); next !== null && next.at <= now; next = nextDeadline(order)) {
    const wasPossible = next.at > order.facts.at && trySooner(order, input, next.at - 1);
    const { order: after, events } = advance(order, next.at);
    if (wasPossible) rule = ruleOfDeadline(events);
    order = after;
  }
  return rule;
}

/** The deadline that had come, and that the reasons given know nothing of; null where there is none. */
function missedBy({ hypothesis, input }: Attempt, seen: CommandSeen): RuleId | null {
  let { order } = lastCommand(hypothesis);
  for (let next = nextDeadline(order); next !== null && next.at <= input.at; next = nextDeadline(order)) {
    const sooner = { ...input, at: Math.max(next.at - 1, order.facts.at) };
    const wasRefusedSo = isAnswered(seen, submit(order, sooner as unknown as Command));
    const { order: after, events } = advance(order, next.at);
    if (wasRefusedSo) return ruleOfDeadline(events);
    order = after;
  }
  return null;
}

/** Whether the passage of time is what would make the command possible; a request in the way may be answered at any time. */
const comesLater = ({ hypothesis, input }: Attempt, { type }: CommandSeen, { code }: Refusal): boolean =>
  code !== 'request.open' &&
  windowOf(hypothesis.order, type, { by: input.by as Command['by'], at: input.at }).from !== null;

function judgeTaken(attempt: Attempt, seen: CommandSeen, refusals: readonly Refusal[]): Judgement {
  const [first] = refusals as [Refusal];
  const { rule } = first;
  const anomaly = anomalyOf[first.code];
  if (beforeAll.has(first.code) || aboutContent.has(first.code)) return { anomaly, rule };
  const ended = endedBy(attempt);
  if (ended !== null) return { anomaly: 'tooLate', rule: ended };
  if (anomaly !== 'illegalTransition') return { anomaly, rule };
  if (comesLater(attempt, seen, first)) return { anomaly: 'tooEarly', rule };
  return { anomaly: isOver(attempt.hypothesis.order) ? 'finishedOrderChanged' : anomaly, rule };
}

/** The next deadline, when the reasons given are those of an order to which it had come; null where they are not. */
function firedBy({ hypothesis, input }: Attempt, seen: CommandSeen): RuleId | null {
  const next = nextDeadline(hypothesis.order);
  if (next === null) return null;
  const { order, events } = advance(hypothesis.order, next.at);
  const answer: Outcome = submit(order, { ...input, at: next.at } as unknown as Command);
  return isAnswered(seen, answer) ? ruleOfDeadline(events) : null;
}

/** Refused what is allowed: the reasons given may tell of a deadline that was missed, or acted upon before it had come. */
function judgeRefused(attempt: Attempt, seen: CommandSeen): Judgement {
  const rule = attempt.outcome.events.find(({ by }) => by !== 'clock')?.rule ?? ruleOf(seen.type);
  if (seen.refusals === undefined || seen.refusals.length === 0) return { anomaly: 'wronglyRefused', rule };
  const missed = missedBy(attempt, seen);
  if (missed !== null) return { anomaly: 'missedDeadline', rule: missed };
  const fired = firedBy(attempt, seen);
  return fired === null ? { anomaly: 'wronglyRefused', rule } : { anomaly: 'firedEarly', rule: fired };
}

/** The attempt that explains best what was seen: the first one, at the very instant. */
export function firstAttempt(hypothesis: Hypothesis, seen: CommandSeen, circumstances: Circumstances): Attempt {
  const attempts = attemptsAt(settledTo(hypothesis, seen.at), seen, circumstances);
  return attempts.next().value as Attempt;
}

/** @returns what is wrong with the answer to a command, as one hypothesis sees it */
export function judgeCommand(hypothesis: Hypothesis, seen: CommandSeen, circumstances: Circumstances): Judgement {
  const attempt = firstAttempt(hypothesis, seen, circumstances);
  const { outcome } = attempt;
  if (outcome.ok) return judgeRefused(attempt, seen);
  if (seen.outcome === 'accepted') return judgeTaken(attempt, seen, outcome.refusals);
  return { anomaly: 'wrongRefusal', rule: outcome.refusals[0].rule };
}
