/** A command against a hypothesis: what may have been said, by whom, when, and whether the answer is the one that was seen. */
import type { Outcome } from '../engine/order.js';
import { type ParsedCommand, parseCommand } from '../engine/parse.js';
import { submit } from '../engine/submit.js';
import type { CommandType } from '../order/commands.js';
import { type Instant, type Milliseconds, toEpoch } from '../time/index.js';
import { grown, type Hypothesis, settledTo } from './hypothesis.js';
import { aboutContent } from './judged.js';
import type { Observation, ObservationOf } from './observation.js';
import { isRepetition } from './repetition.js';
import { momentsOf, slackOf } from './timing.js';
import { isIncomplete, speakersOf, type Wording, wordingsOf } from './wording.js';

type CommandSeen = ObservationOf<'command'>;

/** What was seen after an observation, as far as it is known: asked for only where something is missing. */
export type Later = () => readonly Observation[];

/** What an observation is judged with. */
export interface Circumstances {
  readonly skewMs: number;
  /** of the observation in its trace, from 0 */
  readonly index: number;
  readonly later: Later;
}

/** A command as it may have been sent, and what the order says to it. */
export interface Attempt {
  readonly hypothesis: Hypothesis;
  readonly input: Readonly<Record<string, unknown>> & { readonly type: CommandType; readonly at: Instant };
  readonly outcome: Outcome;
  readonly guessed: readonly string[];
}

function attemptOf(hypothesis: Hypothesis, input: Attempt['input'], { guessed }: Wording): Attempt {
  const read: ParsedCommand = parseCommand(input);
  const outcome = submit(hypothesis.order, read.ok ? read.command : (input as never));
  return { hypothesis, input, outcome, guessed };
}

/** What a command asks for by its date must be later than the command. */
const datesIn = ({ until }: Readonly<Record<string, unknown>>): readonly Instant[] =>
  typeof until === 'number' || typeof until === 'string' ? [toEpoch(until)] : [];

/** Every way in which a command may have been sent that was seen. */
export function* attemptsAt(
  hypothesis: Hypothesis,
  seen: CommandSeen,
  circumstances: Circumstances,
): Generator<Attempt> {
  const { skewMs, index, later } = circumstances;
  const { type, id = `#${index}`, content: known = {} } = seen;
  for (const at of momentsOf(hypothesis.order, seen.at, skewMs, datesIn(known))) {
    const settled = settledTo(hypothesis, at);
    for (const wording of wordingsOf(settled.order, { type, known, at, later, slack: slackOf(skewMs) }))
      for (const speaker of speakersOf(seen, settled.order))
        yield attemptOf(settled, { ...wording.content, type, id, at, ...speaker }, wording);
  }
}

const codesOf = (outcome: Outcome): readonly string[] => (outcome.ok ? [] : outcome.refusals.map(({ code }) => code));

/** @returns whether the answer of the rules is the one that was seen */
export function isAnswered({ outcome, refusals = [] }: CommandSeen, answer: Outcome): boolean {
  if (outcome === undefined) return true;
  if (outcome === 'accepted') return answer.ok;
  const codes = codesOf(answer);
  return !answer.ok && refusals.every((code) => codes.includes(code));
}

const withGuess = (hypothesis: Hypothesis, { type }: CommandSeen, guessed: readonly string[]): Hypothesis =>
  guessed.length === 0
    ? hypothesis
    : {
        ...hypothesis,
        guesses: [...hypothesis.guesses, { code: 'content.unknown', command: type, missing: guessed }],
      };

/** The hypothesis after an attempt. */
function afterAttempt({ hypothesis, input, outcome }: Attempt, seen: CommandSeen): Hypothesis {
  const { order, events } = outcome;
  if (!outcome.ok) return { ...hypothesis, refused: outcome.refusals };
  return order === hypothesis.order ? { ...hypothesis, refused: [] } : grown(hypothesis, order, events, input, seen);
}

/** Whether, by clocks that may be wrong, a deadline had come before the command did that is dated before it. */
const mayBeOld = ({ at }: CommandSeen, slack: Milliseconds, { hypothesis }: Attempt): boolean =>
  slack > 0 && settledTo(hypothesis, at + slack).order.facts.at > at - slack;

/** Whether a command may have been refused for something that nobody saw: what was said, or that its key was used before. */
function isExcused(seen: CommandSeen, tried: readonly Attempt[], slack: Milliseconds): boolean {
  const { type, id, outcome, content: known = {}, refusals = [] } = seen;
  const [first] = tried;
  if (outcome === 'accepted' || first === undefined) return false;
  const isVague = isIncomplete({ type, known }, first.hypothesis.order);
  const mayBeReused = isVague || id === undefined;
  const met = new Set(tried.flatMap((attempt) => codesOf(attempt.outcome)));
  const isOld = mayBeOld(seen, slack, first);
  const isUnseen = (code: string): boolean =>
    (isVague && aboutContent.has(code)) ||
    (mayBeReused && code === 'command.idReused') ||
    (isOld && code === 'time.regression');
  if (refusals.length === 0) return isVague || isOld;
  return refusals.some(isUnseen) && refusals.every((code) => met.has(code) || isUnseen(code));
}

/** @returns what the order may be after the command; nothing where no way of sending it fits the answer */
export function afterCommand(
  hypothesis: Hypothesis,
  seen: CommandSeen,
  circumstances: Circumstances,
): readonly Hypothesis[] {
  const tried = [...attemptsAt(hypothesis, seen, circumstances)];
  const fitting = tried
    .filter(({ outcome }) => isAnswered(seen, outcome))
    .map((attempt) => withGuess(afterAttempt(attempt, seen), seen, attempt.guessed));
  if (fitting.length === 0 && seen.outcome === 'accepted' && isRepetition(hypothesis, seen))
    return [{ ...settledTo(hypothesis, seen.at - slackOf(circumstances.skewMs)), refused: [] }];
  return isExcused(seen, tried, slackOf(circumstances.skewMs))
    ? [...fitting, hypothesis, settledTo(hypothesis, seen.at)]
    : fitting;
}
