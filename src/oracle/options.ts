/** What a trace is judged with. */
import * as z from 'zod';
import { parseTerms } from '../engine/parse-terms.js';
import { validate } from '../engine/validate.js';
import { type CommandType, commandTypes } from '../order/commands.js';
import type { Problem } from '../order/refusals.js';
import { articleTerms, type Terms } from '../terms/index.js';
import { InstantInput } from '../time/index.js';
import { KnownInput } from './observation.js';
import type { Assumption } from './placement.js';
import type { UnknownReason } from './verdict.js';

export interface CheckOptions {
  /** the terms that the order was placed under; the article's by default */
  readonly terms?: Terms;
  /** what is known of the order beside its trace, such as the delivery time; what the trace says counts more */
  readonly assume?: Assumption;
  /** the commands that may have happened although nobody saw them; none by default */
  readonly silent?: readonly CommandType[];
  /** how wrong each clock may be that an instant was read from, in ms: two of them differ by up to twice as much; 0 by default */
  readonly skewMs?: number;
  /** how many orders may be possible at once, and how many silent commands are tried for one observation; 2,000 by default */
  readonly limit?: number;
}

const Options = z.strictObject({
  assume: KnownInput.extend({ placedAt: InstantInput.optional() }).default({}),
  silent: z.array(z.enum(commandTypes)).default([]),
  skewMs: z.int().min(0).default(0),
  limit: z.int().min(1).default(2000),
});

/** The same, with nothing left out. */
export type Settings = Required<CheckOptions>;

export type ReadSettings =
  | { readonly ok: true; readonly settings: Settings }
  | { readonly ok: false; readonly reason: UnknownReason };

const inOptions = (problem: Problem): Problem => ({ ...problem, where: `options.${problem.where}` });

function readOwn({ terms, assume, silent, skewMs, limit }: CheckOptions): ReadSettings {
  const named = Object.entries({ assume, silent, skewMs, limit }).filter(([, value]) => value !== undefined);
  const options = validate(Options, Object.fromEntries(named));
  if (!options.ok)
    return { ok: false, reason: { code: 'options.malformed', problems: options.problems.map(inOptions) } };
  const own = terms === undefined ? null : parseTerms(terms);
  if (own !== null && !own.ok) return { ok: false, reason: { code: 'terms.malformed', problems: own.problems } };
  return { ok: true, settings: { ...(options.value as Omit<Settings, 'terms'>), terms: own?.value ?? articleTerms } };
}

const unreadable: Problem = { where: 'options', what: 'no options that can be read', expected: 'an object' };

/** What a getter or a proxy throws is nobody's business. */
function read(options: CheckOptions): ReadSettings {
  try {
    if (typeof options === 'object') return readOwn(options);
  } catch {}
  return { ok: false, reason: { code: 'options.malformed', problems: [unreadable] } };
}

const known = new WeakMap<CheckOptions, ReadSettings>();

/** @returns options that are read already, for many traces; what becomes of those that they were read from does not matter */
export function readOnce(options: CheckOptions): CheckOptions {
  const once: CheckOptions = Object.freeze({});
  known.set(once, settingsOf(options));
  return once;
}

/** @returns what an order is followed with, or why it cannot be */
export const settingsOf = (options: CheckOptions): ReadSettings => known.get(options) ?? read(options);
