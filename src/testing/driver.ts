/** What a system of your own has to be able to do, so that model runs can hold it against the rules. */
import type { FieldName, FieldValue } from '../oracle/fields.js';
import type { Command } from '../order/commands.js';
import type { OrderInput } from '../order/input.js';
import type { Terms } from '../terms/index.js';
import type { Instant } from '../time/index.js';
import type { Status } from '../view/status.js';

/**
 * What a system answered to a command: that it took it; that it refused it; the codes of why it refused (none: it took it), each of
 * which has to be one that the rules give; or an outcome in the shape of this library's.
 */
export type Answer =
  | 'accepted'
  | 'refused'
  | readonly string[]
  | { readonly ok: boolean; readonly refusals?: readonly (string | { readonly code: string })[] };

/** What a system shows of its order: as much as it has. Instants are epoch ms (UTC), or ISO 8601; amounts are in minor units. */
export type Sight = { readonly status?: Status } & { readonly [F in FieldName]?: FieldValue };

/** A system under test, with one order in it. */
export interface OrderDriver {
  /** Makes the system place an order. */
  place(input: OrderInput, terms: Terms): void;
  /** Sends a command, at `command.at` of the system's clock: set the clock first, where the system has one. */
  submit(command: Command): Answer;
  /** Lets time pass to an instant (epoch ms, UTC), with whatever the system does by itself until then. */
  advance(at: Instant): void;
  /** What the system shows now. Left out, answers alone are compared. */
  observe?(): Sight;
}

/** The same for a system that takes its time. */
export interface AsyncOrderDriver {
  place(input: OrderInput, terms: Terms): void | Promise<void>;
  submit(command: Command): Answer | Promise<Answer>;
  advance(at: Instant): void | Promise<void>;
  observe?(): Sight | Promise<Sight>;
}

/** @returns the codes of a refusal, empty where none were given; null where the command was taken */
export function refusalsIn(answer: Answer): readonly string[] | null {
  if (typeof answer === 'string') return answer === 'accepted' ? null : [];
  if (!('ok' in answer)) return answer.length === 0 ? null : answer;
  return answer.ok ? null : (answer.refusals ?? []).map((given) => (typeof given === 'string' ? given : given.code));
}
