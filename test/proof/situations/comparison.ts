/** Keeps count of what was compared between the rules and the engine, and of what differed. */
import type { CommandType, Instant, Order, RefusalCode } from 'orderchart';
import { type Speaker, speakerText } from '../../golden/authorisation-answers.js';
import { type Place, placeText } from '../../golden/authorisation-places.js';

/** What was compared, and what differed. */
export interface Comparison {
  readonly cells: Set<string>;
  /** objections that were seen to hold, and those that were seen not to */
  readonly held: Set<object>;
  readonly notHeld: Set<object>;
  readonly differences: Set<string>;
  /** what is allowed, although nothing can be said with it that would be taken */
  readonly promises: Set<string>;
  answers: number;
}

export const nothingCompared = (): Comparison => ({
  cells: new Set(),
  held: new Set(),
  notHeld: new Set(),
  differences: new Set(),
  promises: new Set(),
  answers: 0,
});

/** What was asked, of which order, by whom. */
export interface Asked {
  readonly order: Order;
  readonly place: Place;
  readonly at: Instant;
  readonly command: CommandType;
  readonly speaker: Speaker;
  readonly party: string;
}

const listed = (codes: readonly string[]): string => codes.join(', ') || 'allowed';

export function compare(
  into: Comparison,
  asked: Asked,
  who: string,
  expected: readonly string[],
  actual: readonly string[],
) {
  into.answers += 1;
  if (listed(expected) === listed(actual)) return;
  const { command, speaker, place, order, at } = asked;
  const where = `${placeText(place)}, ${at - order.facts.at} ms after its last event, under ${order.facts.terms.name}`;
  into.differences.add(
    `${command} by ${speakerText(speaker)} in ${where}: the rules say ${listed(expected)}, ${who} ${listed(actual)}`,
  );
}

export const codesOf = (refusals: readonly { readonly code: RefusalCode }[]): RefusalCode[] =>
  refusals.map(({ code }) => code);
