/**
 * A set of ids in memory that doesn't grow: a Bloom filter. It never forgets an id, and takes one for another rarely: with a
 * million ids in it, for about one new id in 6,000; with a hundred thousand, for one in 50 million.
 */

const bitCount = 2 ** 25;
const probes = 4;

/** Two hashes of a text, from which the others are made (FNV-1a, and a multiplicative one). */
function hashesOf(id: string): [number, number] {
  let first = 0x811c9dc5;
  let second = 0x9e3779b9;
  for (let index = 0; index < id.length; index += 1) {
    const code = id.charCodeAt(index);
    first = Math.imul(first ^ code, 0x01000193);
    second = Math.imul((second << 5) ^ (second >>> 27) ^ code, 0x85ebca6b);
  }
  return [first ^ (first >>> 15), second | 1];
}

export class RememberedIds {
  /** 4 MiB, taken only when there is something to remember */
  #bits: Uint32Array | null = null;

  add(id: string): void {
    this.#bits ??= new Uint32Array(bitCount / 32);
    const [first, second] = hashesOf(id);
    for (let probe = 0; probe < probes; probe += 1) {
      const bit = (first + Math.imul(probe, second)) & (bitCount - 1);
      this.#bits[bit >>> 5] = (this.#bits[bit >>> 5] as number) | (1 << (bit & 31));
    }
  }

  has(id: string): boolean {
    if (this.#bits === null) return false;
    const [first, second] = hashesOf(id);
    for (let probe = 0; probe < probes; probe += 1) {
      const bit = (first + Math.imul(probe, second)) & (bitCount - 1);
      if (((this.#bits[bit >>> 5] as number) & (1 << (bit & 31))) === 0) return false;
    }
    return true;
  }
}
