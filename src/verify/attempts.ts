/** What is tried, made once: many states share their instants, and what can be said there hangs on few facts. */
import { vouchFor } from '../engine/made-commands.js';
import type { Order } from '../engine/order.js';
import type { Command } from '../order/commands.js';
import type { Facts } from '../order/facts.js';
import type { Instant } from '../time/index.js';
import type { Move } from './moves.js';

/** A move, and the command that says it. */
export interface Attempt {
  readonly move: Move;
  readonly command: Command;
}

/** Attempts for every order in which these facts are the same. */
interface Prepared {
  readonly read: ReadonlyMap<keyof Facts, unknown>;
  readonly attempts: readonly Attempt[];
}

/** @returns facts that note what is read of them */
const watched = (facts: Facts, read: Map<keyof Facts, unknown>): Facts =>
  new Proxy(facts, {
    get: (_, name: keyof Facts) => {
      read.set(name, facts[name]);
      return facts[name];
    },
  });

const isFor = ({ facts }: Order, { read }: Prepared): boolean => {
  for (const [name, value] of read) if (facts[name] !== value) return false;
  return true;
};

/** So many lists are kept: a search goes from the near to the far, and seldom comes back to an instant that it left. */
const mostLists = 500;

export class Attempts {
  readonly #moves: (order: Pick<Order, 'facts'>, at: Instant) => readonly Move[];
  readonly #prepared = new Map<string, Prepared[]>();
  #lists = 0;

  /** @param moves what is tried; it must hang on the facts and the instant alone */
  constructor(moves: (order: Pick<Order, 'facts'>, at: Instant) => readonly Move[]) {
    this.#moves = moves;
  }

  /** @returns every move at an instant, said under an id that is new to the order */
  at(order: Order, at: Instant): readonly Attempt[] {
    const id = `c${order.remembered.count}`;
    const place = `${at} ${id}`;
    const known = this.#prepared.get(place);
    const prepared = known?.find((one) => isFor(order, one));
    return prepared === undefined ? this.#prepare(order, at, id, place) : prepared.attempts;
  }

  #prepare({ facts }: Order, at: Instant, id: string, place: string): readonly Attempt[] {
    if (this.#lists === mostLists) {
      this.#prepared.clear();
      this.#lists = 0;
    }
    const read = new Map<keyof Facts, unknown>();
    const attempts = this.#moves({ facts: watched(facts, read) }, at).map((move) => {
      const { type, content, by, party } = move;
      return { move, command: vouchFor({ type, id, at, by, party, ...content } as never) };
    });
    const others = this.#prepared.get(place) ?? [];
    others.push({ read, attempts });
    this.#prepared.set(place, others);
    this.#lists += 1;
    return attempts;
  }
}
