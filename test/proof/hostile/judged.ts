/** What every answer to hostile input must be like. */
import { describeRefusal, OrderRefused, type Problem, type Refusal } from 'orderchart';
import type { Random } from '../../support/seeded-random.js';
import type { Path } from './mutate.js';
import type { Tally } from './tally.js';

/** What is thrown at the library. */
export interface Prey {
  readonly value: unknown;
  /** the places in which something valid was changed; null where nothing was valid */
  readonly paths: readonly Path[] | null;
  /** whether `JSON.parse` may give it: what a bare schema of zod is for */
  readonly isJson: boolean;
}

/** The most text that any function takes; bare schemas of zod have no such cap, so they are asked for no more. */
const mostText = 250_000;

/** Whether a value is no longer than what is taken at all. */
export function isShort(value: unknown): boolean {
  const waiting: unknown[] = [value];
  let length = 0;
  while (waiting.length > 0 && length <= mostText) {
    const next = waiting.pop();
    if (typeof next === 'string') length += next.length;
    else if (typeof next === 'object' && next !== null)
      for (const entry of Object.entries(next)) waiting.push(...entry);
    length += 1;
  }
  return length <= mostText;
}

export const isOrderRefused = (error: unknown): boolean => error instanceof OrderRefused && error.refusals.length > 0;
export const isRangeError = (error: unknown): boolean => error instanceof RangeError;
/** As of `JSON.stringify`: for bigints, and for what has no end. */
export const isNoJson = (error: unknown): boolean => error instanceof TypeError || error instanceof RangeError;

const isText = (text: unknown): text is string => typeof text === 'string' && text.length > 0;

/** A path as problems write it, without its decoration: enough to tell whether one leads to the other. */
const bare = (path: string): string => path.replace(/[^\p{L}\p{N}]/gu, '');

/** What is wrong elsewhere once a place was changed: terms without a calendar may count no days anywhere. */
const isElsewhere = (where: string, path: Path): boolean => path.at(-1) === 'calendar' && where.endsWith('.countedIn');

/** Whether a problem stands where something was changed: there, above it, or below it. */
function isAt(where: string, path: Path): boolean {
  const there = bare(where.replace(/…$/, ''));
  const changed = bare(path.join('.'));
  return there.startsWith(changed) || changed.startsWith(there) || isElsewhere(where, path);
}

/** Every problem says where, what, and what was expected; and one of them is where something was changed. */
export function judgeProblems(tally: Tally, problems: readonly Problem[], { paths }: Prey): void {
  tally.refused += 1;
  tally.expect(problems.length > 0 && problems.length <= 20, () => `refused for ${problems.length} problems`);
  for (const { where, what, expected } of problems) {
    tally.expect(
      typeof where === 'string' && where.length <= 200,
      () => `a problem is nowhere: ${String(where).slice(0, 80)}`,
    );
    tally.expect(
      isText(what) && what.length <= 300,
      () => `a problem at ${where} says not what: ${String(what).slice(0, 80)}`,
    );
    tally.expect(
      isText(expected) && expected.length <= 3000,
      () => `a problem at ${where} expects nothing: ${what.slice(0, 80)}`,
    );
  }
  // Of another type all the rest may be wrong.
  const isFound =
    paths === null ||
    paths.some((path) => path.at(-1) === 'type') ||
    problems.some(({ where }) => paths.some((path) => isAt(where, path)));
  tally.expect(
    isFound,
    () => `changed ${paths?.map((path) => path.join('.'))}, but found ${problems.map(({ where }) => where)}`,
  );
}

/** Every refusal has a code, a rule, and a sentence in each language. */
export function judgeRefusals(tally: Tally, refusals: readonly Refusal[], prey: Prey, random: Random): void {
  tally.expect(refusals.length > 0, () => 'refused without a refusal');
  for (const refusal of refusals) {
    tally.expect(isText(refusal.code) && isText(refusal.rule), () => 'a refusal without a code or a rule');
    if ('problems' in refusal.parameters) judgeProblems(tally, refusal.parameters.problems, prey);
    else tally.refused += 1;
    if (random() < 0.2) {
      const language = random() < 0.5 ? 'en' : 'fr';
      const sentence = tally.call('describeRefusal', () => describeRefusal(refusal, language));
      tally.expect(isText(sentence), () => `no sentence for ${refusal.code}`);
    }
  }
}
