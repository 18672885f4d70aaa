/** A whole log, line by line: each order of it is followed by itself. */
import type { Later } from '../fit-command.js';
import type { Tracker } from '../tracker.js';
import type { Verdict } from '../verdict.js';
import { type Adapter, MalformedLine, saidBy } from './adapter.js';
import { ClosedOrders } from './closed-orders.js';
import type { LogReport } from './log-report.js';
import { type OpenOrder, OpenOrders, verdictOf } from './open-orders.js';
import { type LogObservation, readObservation } from './read-observation.js';
import { Tally } from './tally.js';

/** How a log is checked, everything decided. */
export interface LogChoice {
  readonly adapter: Adapter;
  readonly worst: number;
  readonly openOrders: number;
  readonly newTracker: () => Tracker;
  readonly lineOf: ((raw: unknown) => number) | null;
  readonly onVerdict: ((order: string, verdict: Verdict) => void) | null;
}

const isBlank = (raw: unknown): boolean =>
  typeof raw === 'string' && (raw === '' || raw.charCodeAt(0) <= 0x20) && raw.trim() === '';

export class LogCheck {
  readonly #choice: LogChoice;
  readonly #orders = new OpenOrders();
  readonly #tally: Tally;
  readonly #closed = new ClosedOrders();
  #line = 0;

  constructor(choice: LogChoice) {
    this.#choice = choice;
    this.#tally = new Tally(choice.worst);
  }

  get lines(): number {
    return this.#tally.lines;
  }

  take(raw: unknown): void {
    this.#tally.lines += 1;
    this.#line = this.#choice.lineOf === null ? this.#tally.lines : this.#choice.lineOf(raw);
    if (isBlank(raw)) return;
    try {
      const said = saidBy(this.#choice.adapter, raw);
      if (said.length === 1) this.#observe(readObservation(said[0]));
      else this.#takeSeveral(said);
    } catch (error) {
      if (!(error instanceof MalformedLine)) throw error;
      this.#malformed(error);
    }
  }

  /** What one line tells of an order is known at once: what comes later in it helps to guess what was said before. */
  #takeSeveral(said: readonly unknown[]): void {
    const observations: LogObservation[] = [];
    let broken: unknown = null;
    try {
      for (const one of said) observations.push(readObservation(one));
    } catch (error) {
      broken = error;
    }
    for (const [index, observation] of observations.entries())
      this.#observe(observation, () =>
        observations.slice(index + 1).filter(({ order }) => order === observation.order),
      );
    if (broken !== null) throw broken;
  }

  #observe(observation: LogObservation, later?: Later): void {
    this.#tally.observations += 1;
    const order = this.#followed(observation.order);
    if (order === null || order.tracker === null) return;
    order.line = this.#line;
    order.observations += 1;
    order.tracker.observe(observation, later);
    if (order.tracker.isWaiting) order.held = (order.held ?? new Map()).set(order.observations - 1, this.#line);
    if (order.tracker.isDecided) this.#settle(order);
  }

  #malformed(line: MalformedLine): void {
    this.#tally.addMalformed(line, this.#line);
    if (line.order !== null) this.#missed(line.order, line.problems);
  }

  #missed(id: string, problems: MalformedLine['problems']): void {
    const order = this.#followed(id);
    if (order === null || order.tracker === null) return;
    order.unread = problems;
    this.#settle(order);
  }

  /** @returns the order, opened where it is new; null where it was closed before */
  #followed(id: string): OpenOrder | null {
    const known = this.#orders.heardOf(id);
    if (known !== undefined) return known;
    if (this.#closed.has(id)) {
      this.#tally.unjudged += 1;
      if (this.#closed.takesBack(id)) this.#tally.reopened();
      return null;
    }
    if (this.#orders.size >= this.#choice.openOrders) this.#makeRoom();
    const order = this.#orders.open(id, this.#choice.newTracker());
    if (this.#orders.size > this.#tally.mostOpen) this.#tally.mostOpen = this.#orders.size;
    return order;
  }

  /** At least one order is followed, so there is one to let go. */
  #makeRoom(): void {
    const order = this.#orders.takeQuietest() as OpenOrder;
    this.#tally.closedEarly += 1;
    const { verdict } = this.#close(order);
    this.#closed.add(order.id, verdict === 'conforms');
  }

  /** The tracker is let go of: all that matters of it is its verdict. */
  #settle(order: OpenOrder): Verdict {
    if (order.settled !== null) return order.settled;
    order.settled = verdictOf(order);
    const { index } = { index: null, ...order.settled };
    order.line = (index === null ? undefined : order.held?.get(index)) ?? order.line;
    order.held = null;
    order.tracker = null;
    return order.settled;
  }

  #close(order: OpenOrder): Verdict {
    const verdict = this.#settle(order);
    this.#tally.addVerdict(order, verdict);
    this.#choice.onVerdict?.(order.id, verdict);
    return verdict;
  }

  /** Closes what is still open. Nothing may be taken afterwards. */
  end(): LogReport {
    for (let order = this.#orders.takeQuietest(); order !== null; order = this.#orders.takeQuietest())
      this.#close(order);
    return this.#tally.report;
  }
}
