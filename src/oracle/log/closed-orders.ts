/** The orders of a log that were closed to make room, remembered in memory that does not grow. */
import { RememberedIds } from './remembered-ids.js';

export class ClosedOrders {
  /** those that had kept the rules so far: more of them makes their verdict unknown */
  readonly #soFar = new RememberedIds();
  /** those whose verdict stands, whatever comes */
  readonly #forGood = new RememberedIds();

  add(id: string, hadKeptTheRules: boolean): void {
    (hadKeptTheRules ? this.#soFar : this.#forGood).add(id);
  }

  has(id: string): boolean {
    return this.#forGood.has(id) || this.#soFar.has(id);
  }

  /** @returns whether the verdict of a closed order, of which more came, does not stand any more; once for each order */
  takesBack(id: string): boolean {
    if (this.#forGood.has(id)) return false;
    this.#forGood.add(id);
    return true;
  }
}
