/**
 * Within one process the work on a stream waits in line. That only saves conflicts: what keeps writers apart is the version. (Emmett's
 * `InProcessLock` leaves a timer of 24 days behind where the work throws.)
 */
export class Lines {
  readonly #ends = new Map<string, Promise<unknown>>();

  async wait<T>(stream: string, work: () => Promise<T>): Promise<T> {
    const before = this.#ends.get(stream);
    const turn = Promise.allSettled([before]).then(work);
    this.#ends.set(stream, turn);
    try {
      return await turn;
    } finally {
      if (this.#ends.get(stream) === turn) this.#ends.delete(stream);
    }
  }
}
