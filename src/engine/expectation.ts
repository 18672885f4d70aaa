/** What was expected of a value, in words that say nothing else. */
import type * as z from 'zod';

const units: Readonly<Record<string, readonly [one: string, many: string]>> = {
  string: ['character', 'characters'],
  array: ['item', 'items'],
};

/** The types of JSON as people call them. */
const kinds: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  object: 'an object',
  record: 'an object',
  array: 'a list',
};

const bound = (word: string, limit: number | bigint, origin: string): string =>
  [word, limit, units[origin]?.[Number(limit) === 1 ? 0 : 1]].filter((part) => part !== undefined).join(' ');

/** The sentence that a schema gave. */
const sentence = (message: string): string => message.replace(/^expected /, '');

/** What each option of a union expects; of one that is told apart by a key, the values of that key. */
const ofUnion = ({ errors, options }: { errors: z.core.$ZodIssue[][]; options?: z.core.util.Primitive[] }): string =>
  options === undefined
    ? errors.map((issues) => issues.map(expectationOf).join(', ')).join(' or ')
    : `one of ${options.map((value) => JSON.stringify(value)).join(', ')}`;

/** @returns such as `at least 1 characters`, `one of "buyer", "seller"`, `a span longer than nothing` */
export function expectationOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'too_small')
    return isOwn(issue.message) ? sentence(issue.message) : bound('at least', issue.minimum, issue.origin);
  if (issue.code === 'too_big')
    return isOwn(issue.message) ? sentence(issue.message) : bound('at most', issue.maximum, issue.origin);
  if (issue.code === 'invalid_value') return `one of ${issue.values.map((value) => JSON.stringify(value)).join(', ')}`;
  if (issue.code === 'invalid_type') return kinds[issue.expected] ?? issue.expected;
  if (issue.code === 'unrecognized_keys') return 'only the keys of the schema';
  if (issue.code === 'invalid_format' && !isOwn(issue.message)) return `a ${issue.format}`;
  if (issue.code === 'invalid_union' && !isOwn(issue.message)) return ofUnion(issue);
  if (issue.code === 'invalid_key') return `a key of ${issue.issues.map(expectationOf).join(', ')}`;
  return sentence(issue.message);
}

/** A message that a schema of ours gave, not zod. */
const isOwn = (message: string): boolean => !/^(?:Too |Invalid |Unrecognized )/.test(message);
