/** A life that is being told: what is done to an order is done by the library, and noted as the lines of a history. */
import * as orderchart from 'orderchart';
import { canonical, plain } from '../differences.js';
import type { BeginLine, Line, Outcome } from '../lines.js';
import { type Library, outcomeOf } from '../outcome.js';
import { parties, type Setting, usualOrder } from './setting.js';
import { allTerms } from './terms.js';

type CommandType = orderchart.CommandType;
type By = 'buyer' | 'seller' | 'support';

export const second = 1000;
export const hour = 3_600_000;
export const day = 24 * hour;

const library: Library = orderchart;

/** A name stands for terms wherever it can be put back. */
const named = (terms: unknown): unknown =>
  Object.entries(allTerms).find(([, known]) => canonical(known) === canonical(terms))?.[0] ?? terms;

const withNamedTerms = (holder: object): object =>
  'terms' in holder ? { ...holder, terms: named(holder.terms) } : holder;

const shortened = (outcome: Outcome): Outcome => ({
  ...outcome,
  events: (outcome.events as { facts: object }[]).map((event) => ({ ...event, facts: withNamedTerms(event.facts) })),
});

export class Life {
  readonly lines: Line[] = [];
  readonly name: string;
  readonly #order: orderchart.Order | null;
  #now: number;
  #current: orderchart.Order | null;
  #commands = 0;
  #last: unknown = null;

  constructor({ history, because, terms = 'article', order = {} }: Setting) {
    this.name = history;
    const input = { ...usualOrder, ...order };
    const under = typeof terms === 'string' ? allTerms[terms] : terms;
    const placed = orderchart.placeOrder(input as never, under as never);
    const begin = { history, because, order: input, under: typeof terms === 'string' ? named(under) : terms };
    this.#note({ ...begin, ...outcomeOf(library, placed) } as BeginLine);
    this.#order = placed.ok ? placed.order : null;
    this.#current = this.#order;
    this.#now = this.#order?.facts.at ?? 0;
  }

  #note(line: Line): void {
    this.lines.push(plain('events' in line ? ({ ...line, ...shortened(line) } as Line) : line));
  }

  get order(): orderchart.Order {
    if (this.#current === null) throw new Error(`${this.name}: there is no order`);
    return this.#current;
  }

  /** The moment of the next thing done (epoch ms, UTC), unless time is let pass first. */
  get now(): number {
    return this.#now;
  }

  /** The deadline that runs next. */
  get next(): orderchart.RunningDeadline {
    const next = orderchart.nextDeadline(this.order);
    if (next === null) throw new Error(`${this.name}: no deadline runs in ${this.order.state}`);
    return next;
  }

  /** Whether a deadline runs. */
  get isWaiting(): boolean {
    return orderchart.nextDeadline(this.order) !== null;
  }

  /** Lets time pass without looking: the next thing done happens so much later. */
  after(milliseconds: number): this {
    this.#now += milliseconds;
    return this;
  }

  /** The next thing done happens at that instant. */
  at(instant: number | string): this {
    this.#now = typeof instant === 'number' ? instant : Date.parse(instant);
    return this;
  }

  /** Wakes the order, now or at an instant. */
  tick(instant: number | string = this.#now): this {
    const given = orderchart.advance(this.order, instant);
    this.#note({ advance: instant, ...outcomeOf(library, { ok: true, ...given }) });
    this.#current = given.order;
    return typeof instant === 'number' && Number.isInteger(instant) ? this.at(Math.max(this.#now, instant)) : this;
  }

  /** What was submitted last. */
  get lastCommand(): unknown {
    return this.#last;
  }

  /** Submits whatever it is. */
  send(command: unknown): this {
    const given = plain(command);
    this.#last = given;
    const outcome = orderchart.submit(this.order, given as never);
    this.#note({ submit: given, ...outcomeOf(library, outcome) });
    this.#current = outcome.order;
    return this;
  }

  #say(by: By, type: CommandType, content: object): this {
    this.#commands += 1;
    return this.send({ type, id: `c${this.#commands}`, at: this.#now, by, party: parties[by], ...content });
  }

  /** Each may be given other fields of the command, too, such as `party` or `id`. */
  buyer(type: CommandType, content: object = {}): this {
    return this.#say('buyer', type, content);
  }

  seller(type: CommandType, content: object = {}): this {
    return this.#say('seller', type, content);
  }

  support(type: CommandType, content: object = {}): this {
    return this.#say('support', type, content);
  }

  /** The seller delivers one file. */
  deliver(content: object = {}): this {
    return this.seller('deliver', { files: [{ name: 'work.zip', bytes: 1 }], message: 'Done', ...content });
  }

  /** Notes the record in full: from here the rest must follow from it. */
  record(): this {
    this.#note({ record: withNamedTerms(orderchart.toRecord(this.order)) as Readonly<Record<string, unknown>> });
    return this;
  }

  /** Nobody acts any more: all that is to come, and the record at the end. */
  end(): this {
    return this.tick('2100-12-31T23:59:59.999Z').record();
  }
}
