/** What is shown, and how; of all the ways to show a thing, the plainest is kept. */
import type { Refusal } from '../../../src/index.js';
import type { Shown, Step } from '../vector.js';
import type { Situation } from './situations.js';

/** One thing that is shown: how an order gets there, and the step that shows it. */
export interface Showing {
  readonly shows: Shown;
  readonly situation: Situation;
  /** null: the placement itself shows it */
  readonly step: Step | null;
  /** why not, where it is a refusal */
  readonly refusal?: Refusal;
  /** the more, the less plain */
  readonly cost: number;
}

export class Showings {
  readonly #found = new Map<string, Showing>();

  get all(): readonly Showing[] {
    return [...this.#found.values()];
  }

  /** @param key what is shown; of all showings with the same one is kept */
  offer(showing: Showing, key = JSON.stringify(showing.shows)): void {
    const known = this.#found.get(key);
    if (known === undefined || showing.cost < known.cost) this.#found.set(key, showing);
  }
}
