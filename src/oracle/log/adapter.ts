/** Adapters: how the lines of somebody's log become observations. */
import type { Problem } from '../../order/refusals.js';
import type { ObservationInput } from '../observation.js';

/**
 * Says what one line of a log tells, as observations that name their `order`. Pure; an empty list for a line that tells nothing.
 * What it throws makes the line a malformed one, and the log goes on; `MalformedLine` says the most about it.
 */
export type Adapter = (raw: unknown) => readonly ObservationInput[];

/** A line that can't be read. Adapters throw it, and whoever cuts a file into lines may hand one over in place of a line. */
export class MalformedLine extends Error {
  override readonly name = 'MalformedLine';
  /**
   * @param column the character at which reading ended, from 1; null where that is not known
   * @param order  the order that the line was about, where that much could be read: what it said is missing there
   */
  constructor(
    readonly problems: readonly [Problem, ...Problem[]],
    readonly column: number | null = null,
    readonly order: string | null = null,
  ) {
    super(problems.map(({ where, what, expected }) => `${where}: ${what}; expected: ${expected}`).join('; '));
  }
}

/** A map of columns or types that can't be used. Thrown by the makers of adapters: no line could be read with it. */
export class MalformedMap extends Error {
  override readonly name = 'MalformedMap';
  constructor(readonly problems: readonly Problem[]) {
    super(problems.map(({ where, what, expected }) => `${where}: ${what}; expected: ${expected}`).join('; '));
  }
}

/** @returns what to throw for a line with one problem */
export const malformed = (where: string, what: string, expected: string, order: string | null = null): MalformedLine =>
  new MalformedLine([{ where, what, expected }], null, order);

/** @returns whatever an adapter threw, as what is wrong with a line */
function asMalformed(thrown: unknown): MalformedLine {
  if (thrown instanceof MalformedLine) return thrown;
  const said = thrown instanceof Error ? thrown.message : 'something that is no error';
  return malformed('', `the adapter threw: ${said.slice(0, 200)}`, 'an adapter that can read it');
}

/**
 * @param raw a line, or the MalformedLine that came in place of it
 * @returns what an adapter makes of it, not validated
 * @throws MalformedLine
 */
export function saidBy(adapter: Adapter, raw: unknown): readonly unknown[] {
  let said: unknown;
  try {
    if (raw instanceof MalformedLine) throw raw;
    said = adapter(raw);
    if (Array.isArray(said)) return said;
  } catch (error) {
    throw asMalformed(error);
  }
  throw malformed('', 'the adapter gave no list', 'a list of observations');
}
