/**
 * Where ids stand in a list: a Map, and before it a filter of bits. Most ids that are looked up are new, and a Map of a thousand
 * lies so far apart in memory that to find nothing there costs a third of a command; the filter stays near at hand.
 */

/** Enough that of sixteen new ids fifteen are told from all that stand there, where it is fullest. */
const bitsEach = 16;
const bitsInWord = 32;

/** FNV-1a, its upper half folded into the lower one. */
function hashOf(id: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < id.length; index += 1) hash = Math.imul(hash ^ id.charCodeAt(index), 0x01000193);
  return hash ^ (hash >>> 15);
}

export class IdIndex {
  readonly #places = new Map<string, number>();
  /** as many words as some power of two: they double where ids fill them */
  #words = new Uint32Array(16);

  /** @param ids where each one stands is its place */
  constructor(ids: readonly string[]) {
    for (const id of ids) this.add(id);
  }

  /** The next place is this id's, which is new. */
  add(id: string): void {
    this.#places.set(id, this.#places.size);
    this.#mark(hashOf(id));
    if (this.#places.size * bitsEach > this.#words.length * bitsInWord) this.#widen();
  }

  /** @returns the place of an id; undefined where it stands nowhere */
  placeOf(id: string): number | undefined {
    const hash = hashOf(id);
    const word = this.#words[this.#wordOf(hash)] as number;
    return (word & (1 << hash)) === 0 ? undefined : this.#places.get(id);
  }

  #wordOf(hash: number): number {
    return (hash >>> 5) & (this.#words.length - 1);
  }

  #mark(hash: number): void {
    const word = this.#wordOf(hash);
    this.#words[word] = (this.#words[word] as number) | (1 << hash);
  }

  #widen(): void {
    this.#words = new Uint32Array(this.#words.length * 2);
    for (const id of this.#places.keys()) this.#mark(hashOf(id));
  }
}
