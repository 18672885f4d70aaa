/** Validation: a value from outside against a schema, with problems that say where, what and what was expected. */
import type * as z from 'zod';
import type { Problem } from '../order/refusals.js';
import { frozen } from '../terms/index.js';
import { expectationOf } from './expectation.js';
import { pathText, shortened } from './path-text.js';
import { type InputLimits, type Plain, plainCopy } from './plain-copy.js';

export type Validated<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Enough for a command, an order or terms: a delivery of 1000 files has 4000 values, terms with 5000 holidays have 5100. */
export const inputLimits: InputLimits = { depth: 12, values: 6000, characters: 250_000 };

const mostProblems = 20;

/** Of more values than these only the first problem is looked for: to find them all takes far longer than to read them. */
const fewValues = 1000;

const shown = (value: unknown): string => shortened(value === undefined ? 'nothing' : JSON.stringify(value), 60);

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let inner = value;
  for (const key of path) inner = (inner as Record<PropertyKey, unknown> | null | undefined)?.[key];
  return inner;
}

const problemOf = (input: unknown, issue: z.core.$ZodIssue): Problem => ({
  where: pathText(issue.path),
  what:
    issue.code === 'unrecognized_keys'
      ? shortened(`unknown ${issue.keys.slice(0, mostProblems).map(shown).join(', ')}`, 200)
      : shown(valueAt(input, issue.path)),
  expected: expectationOf(issue),
});

/** zod's own way to stop at the first problem; it is internal, so nothing but time depends on it. */
const stopEarly = { abortEarly: true } as z.core.ParseContext<z.core.$ZodIssue>;

/**
 * @param schema what the value must be
 * @param plain  a copy that nobody else holds
 * @param finish what is done with the value before anybody sees it
 * @returns the value, frozen, or problems as of `validate`
 */
export function validatePlain<T>(
  schema: z.ZodType<T>,
  { value, values }: Plain,
  finish: (value: T) => T = frozen,
): Validated<T> {
  const parsed = schema.safeParse(value, values > fewValues ? stopEarly : undefined);
  if (parsed.success) return { ok: true, value: finish(parsed.data) };
  const issues = parsed.error.issues.slice(0, mostProblems);
  return { ok: false, problems: issues.map((issue) => problemOf(value, issue)) };
}

/**
 * @param schema what the value must be
 * @returns a frozen plain value; or problems, at most 20, and of a value within its limits but large only the first ones.
 *   Never throws, whatever the value is
 */
export function validate<T>(schema: z.ZodType<T>, input: unknown, limits: InputLimits = inputLimits): Validated<T> {
  const plain = plainCopy(input, limits);
  return plain.ok ? validatePlain(schema, plain) : { ok: false, problems: [plain.problem] };
}
