/** What is wrong with a command that was taken, or refused, and should not have been. */

import { windowOf } from '../engine/abilities.js';
import { advance, nextDeadline } from '../engine/advance.js';
import { ruleOf } from '../engine/chart-index.js';
import type { Order, Outcome } from '../engine/order.js';
import { submit } from '../engine/submit.js';
import type { Command } from '../order/commands.js';
import type { Refusal } from '../order/refusals.js';
import type { RuleId } from '../order/rules.js';
import { type Attempt, attemptsAt, type Circumstances, isAnswered } from './fit-command.js';
import { type Hypothesis, lastCommand, settledTo } from './hypothesis.js';
import { anomalyOf, type Judgement } from './judged.js';
import type { ObservationOf } from './observation.js';

type CommandSeen = ObservationOf<'command'>;

/** The reasons that need no look at the time: they are about the command itself. */
const beforeAll: ReadonlySet<string> = new Set(['command.idReused', 'time.regression', 'role.wrong', 'party.wrong']);

const trySooner = (order: Order, input: Attempt['input'], at: number): boolean =>
  submit(order, { ...input, at: Math.max(at, order.facts.at) } as unknown as Command).ok;

/** The deadline before which the command would have been taken; null where there is none. */
function endedBy({ hypothesis, input }: Attempt): RuleId | null {
  const now = input.at;
  let { order } = lastCommand(hypothesis);
  let rule: RuleId | null = null;
  for (let next = nextDeadline(order); next !== null && next.at <= now; next = nextDeadline(order)) {
    const wasPossible = next.at > order.facts.at && trySooner(order, input, next.at - 1);
    const { order: after, events } = advance(order, next.at);
    if (wasPossible) rule = events[0]?.rule ?? rule;
    order = after;
  }
  return rule;
}

/** Whether the passage of time alone would make the command possible. */
const comesLater = ({ hypothesis, input }: Attempt, { type }: CommandSeen): boolean =>
  windowOf(hypothesis.order, type, { by: input.by as Command['by'], at: input.at }).from !== null;

function judgeTaken(attempt: Attempt, seen: CommandSeen, refusals: readonly Refusal[]): Judgement {
  const [first] = refusals as [Refusal];
  const { rule } = first;
  if (beforeAll.has(first.code)) return { anomaly: anomalyOf[first.code], rule };
  const ended = endedBy(attempt);
  if (ended !== null) return { anomaly: 'tooLate', rule: ended };
  if (anomalyOf[first.code] === 'illegalTransition' && comesLater(attempt, seen)) return { anomaly: 'tooEarly', rule };
  return { anomaly: isOver(attempt) && isAboutPlace(first) ? 'finishedOrderChanged' : anomalyOf[first.code], rule };
}

const isOver = ({ hypothesis }: Attempt): boolean => /^(?:completed|cancelled)\//.test(hypothesis.order.state);

const isAboutPlace = ({ code }: Refusal): boolean => anomalyOf[code] === 'illegalTransition';

/** Refused what is allowed: perhaps because a deadline was acted upon that had not come. */
function judgeRefused({ hypothesis, input, outcome }: Attempt, seen: CommandSeen): Judgement {
  const next = nextDeadline(hypothesis.order);
  const rule = outcome.events.find(({ by }) => by !== 'clock')?.rule ?? ruleOf(seen.type);
  if (next === null || seen.refusals === undefined) return { anomaly: 'wronglyRefused', rule };
  const { order, events } = advance(hypothesis.order, next.at);
  const answer: Outcome = submit(order, { ...input, at: next.at } as unknown as Command);
  const fired = events[0]?.rule;
  return isAnswered(seen, answer) && fired !== undefined
    ? { anomaly: 'firedEarly', rule: fired }
    : { anomaly: 'wronglyRefused', rule };
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
