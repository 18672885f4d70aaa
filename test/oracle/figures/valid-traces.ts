/** Valid traces: true lives of which only a part was seen, by clocks that are not quite right. */
import { type CommandType, commandTypes } from 'orderchart';
import { type CheckOptions, check, type Observation, type ObservationInput, type Verdict } from 'orderchart/oracle';
import { below, pick, type Random, seededRandom } from '../../support/seeded-random.js';
import { trueLife } from './true-life.js';

/** How much of a life is missing, and how. */
interface Gaps {
  readonly silent: readonly CommandType[];
  readonly skewMs: number;
  /** how likely it is that an event, a status or a field was not seen */
  readonly unseen: number;
  /** how likely it is that each thing said with a command is not known */
  readonly unsaid: number;
  /** how likely it is that each thing is not known that was bought */
  readonly unknown: number;
}

const quietCommands: readonly (readonly CommandType[])[] = [
  ['remindBuyer', 'saveDraft'],
  ['requestExtension', 'answerRequest'],
  ['extendReview', 'rate', 'tip'],
  ['grantRevisions', 'refundPartially', 'withdrawRequest'],
  ['deliver', 'requestRevision', 'acceptDelivery'],
];

function gapsFor(random: Random): Gaps {
  const draw = random();
  const silent =
    draw < 0.75
      ? []
      : draw < 0.93
        ? pick(random, quietCommands)
        : draw < 0.97
          ? [pick(random, commandTypes)]
          : commandTypes;
  return {
    silent,
    skewMs: random() < 0.8 ? 0 : pick(random, [1, 1000, 60_000]),
    unseen: pick(random, [0, 0.3, 0.7, 1]),
    unsaid: pick(random, [0, 0, 0.1, 0.5]),
    unknown: pick(random, [0, 0, 0, 0.2]),
  };
}

/** What is left of an object when each key is lost with a likelihood. */
const kept = (from: object, lost: number, random: Random): object =>
  lost === 0 ? from : Object.fromEntries(Object.entries(from).filter(() => random() >= lost));

type CommandSeen = Extract<Observation, { kind: 'command' }>;

function saidOf(seen: CommandSeen, { unsaid }: Gaps, random: Random): object {
  const { kind, at, order, type, content, refusals, ...rest } = seen;
  return {
    kind,
    at,
    order,
    type,
    ...kept(rest, unsaid, random),
    ...(content === undefined || random() < unsaid / 2 ? {} : { content: kept(content, unsaid, random) }),
    ...(refusals === undefined || random() < unsaid ? {} : { refusals: refusals.filter(() => random() >= unsaid) }),
  };
}

/** @returns what is left of an observation; null: nothing */
function thinned(seen: Observation, gaps: Gaps, random: Random): object | null {
  if (seen.kind === 'placed') {
    const { seller, ...input } = kept(seen.input, gaps.unknown, random) as typeof seen.input;
    return { ...seen, input: { ...input, ...(seller && { seller: kept(seller, gaps.unknown, random) }) } };
  }
  if (seen.kind === 'command')
    return gaps.silent.includes(seen.type) && random() < 0.5 ? null : saidOf(seen, gaps, random);
  return random() < gaps.unseen ? null : seen;
}

const skewed = (seen: object, { skewMs }: Gaps, random: Random): object =>
  skewMs === 0 ? seen : { ...seen, at: (seen as Observation).at + below(random, 2 * skewMs + 1) - skewMs };

interface ValidTrace {
  readonly trace: readonly ObservationInput[];
  readonly options: CheckOptions;
}

/** How many possible orders are followed, so that no trace takes much longer than another. */
const limit = 100;

/** Most are short, so that there can be many; some are whole lives. */
const longestOf = (random: Random): number => {
  const draw = random();
  return 1 + below(random, draw < 0.8 ? 4 : draw < 0.96 ? 10 : 60);
};

/** @returns the valid trace of a number */
function validTrace(number: number): ValidTrace {
  const random = seededRandom(number);
  const life = trueLife(number, random, longestOf(random));
  const gaps = gapsFor(random);
  const trace = life.trace.flatMap((seen) => {
    const left = thinned(seen, gaps, random);
    return left === null ? [] : [skewed(left, gaps, random) as ObservationInput];
  });
  const { silent, skewMs } = gaps;
  return { trace, options: { terms: life.terms, silent, skewMs, limit } };
}

export interface Judgements {
  readonly traces: number;
  readonly observations: number;
  readonly conforms: number;
  readonly unknown: number;
  /** why nobody can say, by the first reason */
  readonly reasons: Readonly<Record<string, number>>;
  /** those that were flagged, and must not be */
  readonly flagged: readonly { readonly number: number; readonly verdict: Verdict }[];
}

/** @param progress told how many are done */
export function judgeValidTraces(count: number, progress: (done: number) => void = () => {}): Judgements {
  const reasons: Record<string, number> = {};
  const flagged: { number: number; verdict: Verdict }[] = [];
  let [conforms, observations] = [0, 0];
  for (let number = 0; number < count; number += 1) {
    if (number % 500 === 0) progress(number);
    const { trace, options } = validTrace(number);
    observations += trace.length;
    const verdict = check(trace, options);
    if (verdict.verdict === 'conforms') conforms += 1;
    else if (verdict.verdict === 'diverges') flagged.push({ number, verdict });
    else reasons[verdict.reasons[0].code] = (reasons[verdict.reasons[0].code] ?? 0) + 1;
  }
  const unknown = count - conforms - flagged.length;
  return { traces: count, observations, conforms, unknown, reasons, flagged };
}
