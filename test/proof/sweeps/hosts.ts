/** Hosts that look at an order now and then: how often they do must not show in what they store. */
import {
  advance,
  canonicalJson,
  fromRecord,
  type Instant,
  type Order,
  type OrderEvent,
  placeOrder,
  submit,
  toRecord,
} from 'orderchart';
import { type Random, seededRandom } from '../../support/seeded-random.js';
import type { Life } from './random-lives.js';

const minute = 60_000;
const hour = 60 * minute;

/** The next moment at which a host looks, after the one before. */
type Rhythm = (last: Instant, random: Random) => Instant;

export interface Host {
  readonly name: string;
  readonly next: Rhythm;
  /** it stores the order now and then, and goes on with what it reads back */
  readonly isForgetful: boolean;
}

export const hosts: readonly Host[] = [
  { name: 'each minute', next: (last) => last + minute, isForgetful: false },
  { name: 'each 6.5 hours', next: (last) => last + 6.5 * hour, isForgetful: false },
  {
    name: 'at random',
    next: (last, random) => last + Math.floor(random() * random() * 80 * hour) - hour,
    isForgetful: true,
  },
  { name: 'once, at the end', next: () => Number.POSITIVE_INFINITY, isForgetful: false },
];

/** What a host has stored in the end: the whole history, what it answered to each command, and the record. */
export interface Kept {
  readonly history: string;
  readonly answers: string;
  readonly record: string;
}

function reread(order: Order): Order {
  const read = fromRecord(JSON.parse(canonicalJson(toRecord(order))));
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.order;
}

/** An order in the hands of one host. */
class Watch {
  private order: Order;
  private readonly events: OrderEvent[];
  private readonly answers: string[] = [];
  private looked: Instant;

  constructor(
    private readonly host: Host,
    { input, terms }: Life,
    private readonly random: Random,
  ) {
    const placement = placeOrder(input, terms);
    if (!placement.ok) throw new Error(JSON.stringify(placement.refusals));
    this.order = placement.order;
    this.events = [...placement.events];
    this.looked = placement.order.facts.at;
  }

  /** Looks at each of its moments before an instant. */
  until(instant: Instant): void {
    const { next, isForgetful } = this.host;
    for (let at = next(this.looked, this.random); at < instant; at = next(at, this.random)) {
      this.looked = at;
      const settled = advance(this.order, at);
      this.order = isForgetful && settled.order !== this.order ? reread(settled.order) : settled.order;
      if (settled.events.length > 0) this.events.push(...settled.events);
    }
  }

  hears(command: Life['commands'][number]): void {
    this.until(command.at);
    const outcome = submit(this.order, command);
    this.order = outcome.order;
    this.events.push(...outcome.events);
    this.answers.push(outcome.ok ? 'ok' : outcome.refusals.map(({ code }) => code).join());
  }

  keepsAt(end: Instant): Kept {
    this.until(end);
    const last = advance(this.order, end);
    return {
      history: canonicalJson([...this.events, ...last.events]),
      answers: canonicalJson(this.answers),
      record: canonicalJson(toRecord(last.order)),
    };
  }
}

const afterwards = 20 * 24 * hour;

/** @returns what a host has kept of a life, some weeks after its last command */
export function keptBy(host: Host, life: Life, seed: number): Kept {
  const watch = new Watch(host, life, seededRandom(seed));
  for (const command of life.commands) watch.hears(command);
  const end = Math.max(...life.commands.map(({ at }) => at)) + afterwards;
  return watch.keepsAt(end);
}
