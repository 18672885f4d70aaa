/** Validation: a value from outside against a schema, with problems that say where, what and what was expected. */
import * as z from 'zod';
import type { Problem } from '../order/refusals.js';
import { frozen } from '../terms/index.js';
import { expectationOf } from './expectation.js';
import { type InputLimits, plainCopy } from './plain-copy.js';

export type Validated<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Enough for a command, an order or terms. */
export const inputLimits: InputLimits = { depth: 12, values: 20_000, characters: 250_000 };

const mostProblems = 20;

const pathText = (path: readonly PropertyKey[]): string => z.core.toDotPath(path);

function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  const text = JSON.stringify(value) ?? String(value);
  return text.length <= 60 ? text : `${text.slice(0, 57)}…`;
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let inner = value;
  for (const key of path) inner = (inner as Record<PropertyKey, unknown> | null | undefined)?.[key];
  return inner;
}

const problemOf = (input: unknown, issue: z.core.$ZodIssue): Problem => ({
  where: pathText(issue.path),
  what:
    issue.code === 'unrecognized_keys'
      ? `unknown ${issue.keys.map((key) => JSON.stringify(key)).join(', ')}`
      : shown(valueAt(input, issue.path)),
  expected: expectationOf(issue),
});

/**
 * @param schema what the value must be
 * @returns a frozen plain value, or at most 20 problems; never throws, whatever the value is
 */
export function validate<T>(schema: z.ZodType<T>, input: unknown, limits: InputLimits = inputLimits): Validated<T> {
  const plain = plainCopy(input, limits);
  if (!plain.ok) return { ok: false, problems: [plain.problem] };
  const parsed = schema.safeParse(plain.value);
  if (parsed.success) return { ok: true, value: frozen(parsed.data) };
  return {
    ok: false,
    problems: parsed.error.issues.slice(0, mostProblems).map((issue) => problemOf(plain.value, issue)),
  };
}
