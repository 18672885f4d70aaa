/** A whole log, line by line: each order of it is followed by itself. */
import type { Verdict } from '../verdict.js';
import { type Adapter, asMalformed, MalformedLine, malformed } from './adapter.js';
import { ClosedOrders } from './closed-orders.js';
import type { LogReport } from './log-report.js';
import { type OpenOrder, OpenOrders, type OrderTracker } from './open-orders.js';
import { type LogObservation, readObservation } from './read-observation.js';
import { Tally } from './tally.js';

/** How a log is checked, everything decided. */
export interface LogChoice {
  readonly adapter: Adapter;
  readonly worst: number;
  readonly openOrders: number;
  readonly newTracker: () => OrderTracker;
  readonly lineOf: ((raw: unknown) => number) | null;
  readonly onVerdict: ((order: string, verdict: Verdict) => void) | null;
}

/** What could not be read may have changed the order: what follows cannot be judged. What was judged before it stands. */
function unreadVerdict({ tracker, unread, observations }: OpenOrder): Verdict {
  const { coverage } = (tracker as OrderTracker).verdict();
  const reason = { code: 'trace.malformed', problems: unread as NonNullable<typeof unread> } as const;
  return { verdict: 'unknown', index: observations, reasons: [reason], coverage };
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
    for (const said of this.#adapted(raw)) {
      const observation = this.#read(said);
      if (observation === null) return;
      this.#observe(observation);
    }
  }

  #adapted(raw: unknown): readonly unknown[] {
    try {
      if (raw instanceof MalformedLine) throw raw;
      const said: unknown = this.#choice.adapter(raw);
      if (Array.isArray(said)) return said;
      throw malformed('', 'the adapter gave no list', 'a list of observations');
    } catch (error) {
      this.#malformed(error);
      return [];
    }
  }

  #read(said: unknown): LogObservation | null {
    try {
      return readObservation(said);
    } catch (error) {
      this.#malformed(error);
      return null;
    }
  }

  #observe(observation: LogObservation): void {
    this.#tally.observations += 1;
    const order = this.#followed(observation.order);
    if (order === null) return;
    if (order.tracker !== null && order.unread === null) {
      order.line = this.#line;
      order.tracker.observe(observation);
      if (order.tracker.isDecided) this.#settle(order);
    }
    order.observations += 1;
  }

  #malformed(error: unknown): void {
    const line = asMalformed(error);
    this.#tally.addMalformed(line, this.#line);
    if (line.order !== null) this.#missed(line.order, line.problems);
  }

  #missed(id: string, problems: MalformedLine['problems']): void {
    const order = this.#followed(id);
    if (order?.tracker && order.unread === null) order.unread = problems;
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

  #makeRoom(): void {
    const order = this.#orders.takeQuietest();
    if (order === null) return;
    this.#tally.closedEarly += 1;
    const { verdict } = this.#close(order);
    this.#closed.add(order.id, verdict === 'conforms');
  }

  /** The tracker is let go of: all that matters of it is its verdict. */
  #settle(order: OpenOrder): Verdict {
    if (order.settled !== null) return order.settled;
    const verdict = order.unread === null ? (order.tracker as OrderTracker).verdict() : unreadVerdict(order);
    order.settled = verdict;
    order.tracker = null;
    return verdict;
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
