/** Runs a log: each line against its order. What each line did comes out, one happening a line. */
import { advance, type Command, type Instant, type Order, type OrderEvent, submit } from '../../src/index.js';
import type { Happening, LogCounts } from './happening.js';
import type { NumberedLine } from './lines-of.js';
import type { OrderStore } from './order-store.js';
import { type BadLine, badLine, type ReadLine, readLine } from './read-line.js';

/** Where an order of the log stands: `failed` was not placed, `later` is placed after the moment looked at. */
type Entry =
  | PlacedEntry
  | { readonly kind: 'failed'; readonly line: number }
  | { readonly kind: 'later'; readonly line: number };

interface PlacedEntry {
  readonly kind: 'placed';
  readonly line: number;
  order: Order;
}

export class LogRun {
  readonly counts: LogCounts = { lines: 0, accepted: 0, refused: 0, repeated: 0, badLines: 0, leftOut: 0 };
  /** the latest instant that a line named; null before the first */
  latest: Instant | null = null;
  readonly #entries = new Map<string, Entry>();
  /** the order opened last: lines that name none are its */
  #last: Entry | null = null;
  readonly #until: Instant;
  readonly #store: OrderStore | null;

  /**
   * @param until the moment that the orders are looked at: what the log says of later is left out
   * @param store keeps what the lines do, if anything does
   */
  constructor(until: Instant | null, store: OrderStore | null = null) {
    this.#until = until ?? Number.POSITIVE_INFINITY;
    this.#store = store;
  }

  /** The orders as they are now, in the order in which they were placed in the log. */
  get orders(): Order[] {
    return [...this.#entries.values()].flatMap((entry) => (entry.kind === 'placed' ? [entry.order] : []));
  }

  /** @returns what the line did; null for a blank line and for what is left out */
  run(line: NumberedLine): Happening | BadLine | null {
    const read = readLine(line);
    if (read.kind === 'blank') return null;
    this.counts.lines += 1;
    const happening = this.#runRead(line.number, read);
    if (happening?.kind === 'badLine') this.counts.badLines += 1;
    return happening;
  }

  #runRead(line: number, read: Exclude<ReadLine, { kind: 'blank' }>): Happening | BadLine | null {
    if (read.kind === 'badLine') return read;
    if (read.kind === 'failed placement') {
      this.#open(read.id, { kind: 'failed', line });
      return read.bad;
    }
    return read.kind === 'placement' ? this.#place(line, read.order, read.events) : this.#command(line, read);
  }

  #open(id: string | null, entry: Entry): void {
    this.#last = entry;
    if (id !== null && !this.#entries.has(id)) this.#entries.set(id, entry);
  }

  /** @returns whether an instant still counts */
  #reaches(at: Instant): boolean {
    if (at > this.#until) this.counts.leftOut += 1;
    else this.latest = Math.max(this.latest ?? at, at);
    return at <= this.#until;
  }

  #place(line: number, order: Order, events: readonly OrderEvent[]): Happening | BadLine | null {
    const known = this.#entries.get(order.id);
    if (known !== undefined && known.kind !== 'failed') {
      this.#last = { kind: 'failed', line };
      return badLine(
        line,
        `the order ${order.id} was placed before, in line ${known.line}`,
        'an id that is not in use',
      );
    }
    this.#entries.delete(order.id);
    const isNow = this.#reaches(order.facts.order.placedAt);
    this.#open(order.id, isNow ? { kind: 'placed', line, order } : { kind: 'later', line });
    if (!isNow) return null;
    this.#store?.place(line, order, events);
    return { kind: 'placed', line, order, events };
  }

  #command(line: number, { command, names }: Extract<ReadLine, { kind: 'command' }>): Happening | BadLine | null {
    const entry = names === null ? this.#last : this.#entries.get(names);
    if (entry === undefined) return badLine(line, `no order ${names} was placed before it`, 'a placeOrder line first');
    if (entry === null) return badLine(line, 'no order was placed before it', 'a placeOrder line first');
    if (entry.kind === 'failed')
      return badLine(line, `its order (line ${entry.line}) was not placed`, `line ${entry.line} put right first`);
    if (entry.kind !== 'placed') return this.#leaveOut();
    return this.#reaches(command.at) ? this.#submit(line, entry, command) : null;
  }

  #submit(line: number, entry: PlacedEntry, command: Command): Happening {
    const before = entry.order;
    const judge = () => submit(before, command);
    const outcome = this.#store?.submit(line, before, command, judge) ?? judge();
    entry.order = outcome.order;
    const run = { line, before, order: outcome.order, command, events: outcome.events };
    if (!outcome.ok) return this.#counted({ kind: 'refused', ...run, refusals: outcome.refusals });
    const isRepeated = outcome.order === before;
    return isRepeated ? this.#counted({ kind: 'repeated', ...run }) : this.#counted({ kind: 'accepted', ...run });
  }

  #leaveOut(): null {
    this.counts.leftOut += 1;
    return null;
  }

  #counted<H extends { readonly kind: 'accepted' | 'refused' | 'repeated' }>(happening: H): H {
    this.counts[happening.kind] += 1;
    return happening;
  }

  /** Lets time pass for every order, to the moment that they are looked at. */
  settle(now: Instant): Happening[] {
    return [...this.#entries.values()].flatMap((entry): Happening[] => {
      if (entry.kind !== 'placed') return [];
      const before = entry.order;
      const { order, events } = advance(before, now);
      entry.order = order;
      return events.length === 0 ? [] : [{ kind: 'time passed', before, order, events }];
    });
  }
}
