/** Timers by their ids, for years if need be. */
import type { Instant } from 'orderchart';

/** The longest time that a timer of Node can be set for (ms). */
const longest = 2 ** 31 - 1;

export class Timers {
  readonly #running = new Map<string, NodeJS.Timeout>();

  start(id: string, endsAt: Instant, ring: () => void): void {
    const left = endsAt - Date.now();
    const go = (): void => {
      this.#running.delete(id);
      if (left > longest) this.start(id, endsAt, ring);
      else ring();
    };
    this.#running.set(id, setTimeout(go, Math.min(left, longest)));
  }

  cancel(id: string): void {
    clearTimeout(this.#running.get(id));
    this.#running.delete(id);
  }

  cancelAll(): void {
    for (const id of [...this.#running.keys()]) this.cancel(id);
  }
}
