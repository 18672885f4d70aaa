/** The timer: sleeps until the earliest deadline, settles what is due, and sleeps again. */
import type { Instant } from 'orderchart';

/** Another process may bring a nearer deadline without a word to this one (ms). */
const longestSleep = 1_000;

export class Sweeper {
  #timer: NodeJS.Timeout | undefined;
  #isAwake = false;

  /**
   * @param earliest gives the earliest deadline, or null
   * @param settle settles what is due at an instant
   * @param complain hears what failed; the sweeper tries again
   */
  constructor(
    readonly earliest: () => Instant | null,
    readonly settle: (now: Instant) => void | Promise<void>,
    readonly complain: (error: unknown) => void,
  ) {}

  start(): void {
    this.#isAwake = true;
    this.rest();
  }

  /** Looks at the deadlines again: call it when there may be a nearer one. */
  rest(): void {
    if (!this.#isAwake) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#sweep(), this.#sleep());
  }

  /** Never throws: whoever calls `rest` has been answered, and the timer must go on. */
  #sleep(): number {
    try {
      const at = this.earliest();
      return at === null ? longestSleep : Math.min(Math.max(0, at - Date.now()), longestSleep);
    } catch (error) {
      this.complain(error);
      return longestSleep;
    }
  }

  async #sweep(): Promise<void> {
    try {
      await this.settle(Date.now());
      this.rest();
    } catch (error) {
      this.complain(error);
      if (this.#isAwake) this.#timer = setTimeout(() => this.#sweep(), longestSleep);
    }
  }

  stop(): void {
    this.#isAwake = false;
    clearTimeout(this.#timer);
  }
}
