/**
 * The commands that an order has accepted, by id. The versions of an order share one history: each knows how many of its
 * commands it had accepted, so it sees those and nothing later, and to remember one more costs the same however many there
 * are. Only who goes on from an older version, where somebody went on before, begins a history of their own.
 *
 * @rule D-27
 */
import type { CommandReference } from '../order/events.js';
import { IdIndex } from './id-index.js';

/** What versions share: it only grows. */
interface History {
  /** the version that it goes on from; null where it begins with the order, or with copies of all that was before */
  readonly base: RememberedCommands | null;
  /** how many histories it goes on from, one after the other */
  readonly depth: number;
  /** those that the base does not know, as they were accepted */
  readonly references: CommandReference[];
  /** where they stand; null while they are so few that they are looked through */
  places: IdIndex | null;
}

/** Up to here ids are looked through, and copied, faster than they are looked up. */
const few = 16;

/** So many histories are looked into before one is copied. */
const deepest = 16;

const placesOf = (references: readonly CommandReference[]): IdIndex => new IdIndex(references.map(({ id }) => id));

/** @returns the place of an id among the first so many; that number where it is none of them */
function placeAmong(references: readonly CommandReference[], known: number, id: string): number {
  for (let place = 0; place < known; place += 1) if ((references[place] as CommandReference).id === id) return place;
  return known;
}

/** What its next holder has to know: an order that was cloned, or wrapped, has lost its memory. */
const copied =
  'orderchart: this is a copy of an order, without its memory of commands; send toRecord(order), and read it with fromRecord';

/**
 * Of two memories that came by the same commands, one is as good as the other: what iterates is what is compared. Nobody who has an
 * order can add to its memory: an order would come of it that no history leads to.
 */
export class RememberedCommands {
  readonly count: number;
  #history: History | null;

  constructor(count: number, history: History | null) {
    this.count = count;
    this.#history = history;
  }

  /** @returns the accepted command with that id, if there is one @throws TypeError for the memory of a copy */
  static recall(remembered: RememberedCommands, id: string): CommandReference | null {
    if (!(#history in remembered)) throw new TypeError(copied);
    return remembered.#of(id);
  }

  /** @returns what is remembered, and one command more; its id must be new */
  static remember(remembered: RememberedCommands, reference: CommandReference): RememberedCommands {
    const history = remembered.#isNewest() ? (remembered.#history as History) : remembered.#begun();
    history.references.push(reference);
    if (history.places !== null) history.places.add(reference.id);
    else if (history.references.length > few) history.places = placesOf(history.references);
    return new RememberedCommands(remembered.count + 1, history);
  }

  /** The same for who only tries something, and leaves the next place to who means it: copies nothing, however long it is. */
  static rememberTried(base: RememberedCommands, reference: CommandReference): RememberedCommands {
    const depth = (base.#history?.depth ?? 0) + 1;
    return new RememberedCommands(base.count + 1, { base, depth, references: [reference], places: null });
  }

  /** @returns every accepted command, by id @throws TypeError for the memory of a copy */
  static allRemembered(remembered: RememberedCommands): readonly CommandReference[] {
    if (!(#history in remembered)) throw new TypeError(copied);
    return [...remembered];
  }

  /** Every accepted command, by id. */
  *[Symbol.iterator](): Generator<CommandReference> {
    yield* this.#accepted().sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  #of(id: string): CommandReference | null {
    const history = this.#history;
    if (history === null) return null;
    const { base, references, places } = history;
    const known = base === null ? this.count : this.count - base.count;
    const place = places === null ? placeAmong(references, known, id) : (places.placeOf(id) ?? known);
    if (place < known) return references[place] as CommandReference;
    return base === null ? null : base.#of(id);
  }

  /** Whether nobody has gone on from this version yet. */
  #isNewest(): boolean {
    const history = this.#history;
    return history !== null && this.count === (history.base?.count ?? 0) + history.references.length;
  }

  /** A history that goes on from this version: of few commands a copy, of many one that looks into this one. */
  #begun(): History {
    if (this.count <= few) return this.#alone();
    if ((this.#history as History).depth >= deepest) this.#history = this.#alone(); // once for all who will go on from here
    return { base: this, depth: (this.#history as History).depth + 1, references: [], places: null };
  }

  /** A history of its own, with copies of all that this version knows. */
  #alone(): History {
    const references = this.#accepted();
    return { base: null, depth: 0, references, places: references.length > few ? placesOf(references) : null };
  }

  /** Every accepted command, as they were accepted. */
  #accepted(): CommandReference[] {
    const history = this.#history;
    if (history === null) return [];
    if (history.base === null) return history.references.slice(0, this.count);
    const before = history.base.#accepted();
    return before.concat(history.references.slice(0, this.count - before.length));
  }
}

export const nothingRemembered: RememberedCommands = new RememberedCommands(0, null);
Object.freeze(nothingRemembered); // every order begins with it

export const { recall, remember, rememberTried, allRemembered } = RememberedCommands;
