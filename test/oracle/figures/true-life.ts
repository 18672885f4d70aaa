/** True lives of orders as somebody watches them who sees everything: what was asked, what was answered, what it was like between. */
import {
  advance,
  type Command,
  type Instant,
  type Order,
  type Outcome,
  placeOrder,
  submit,
  type Terms,
} from 'orderchart';
import {
  commandSeen,
  eventsSeen,
  type FieldName,
  fieldNames,
  type Observation,
  placementSeen,
  readingsOf,
} from 'orderchart/oracle';
import { live } from '../../proof/lives/life.js';
import { termsOfLives } from '../../proof/searches.js';
import { below, pick, type Random } from '../../support/seeded-random.js';

/** A moment between two things that happened: everything seen before it is told, and nothing is under way. */
interface Station {
  /** how many observations were made before it */
  readonly index: number;
  /** the order as it was then, settled up to what was last seen */
  readonly order: Order;
  /** the latest instant that was seen */
  readonly now: Instant;
}

export interface TrueLife {
  readonly terms: Terms;
  readonly trace: readonly Observation[];
  readonly stations: readonly Station[];
  readonly accepted: readonly Command[];
}

/** How often somebody looks at the order. */
interface Attention {
  /** how likely it is that they look before a command, and after it */
  readonly looks: number;
  /** how many fields they read each time, at most */
  readonly fields: number;
}

const attentive = (random: Random): Attention => ({ looks: random() * 0.6, fields: below(random, 4) });

const placements = new Map<string, readonly Observation[]>();

function placementOf({ id, facts }: Order): readonly Observation[] {
  const key = `${id} ${facts.terms.name}`;
  const known = placements.get(key);
  if (known !== undefined) return known;
  const placement = placeOrder(facts.order, facts.terms);
  if (!placement.ok) throw new Error(`${key} cannot be placed`);
  const seen = [placementSeen(placement.order), ...eventsSeen(placement.events)];
  placements.set(key, seen);
  return seen;
}

/** What somebody sees who looks at an order. */
function glance(order: Order, at: Instant, { fields }: Attention, random: Random): readonly Observation[] {
  const names: readonly FieldName[] = Array.from({ length: below(random, fields + 1) }, () => pick(random, fieldNames));
  const [status, ...values] = readingsOf(order, at, [...new Set(names)]);
  return random() < 0.7 ? [status as Observation, ...values] : values;
}

class Watcher {
  readonly trace: Observation[] = [];
  readonly stations: Station[] = [];
  readonly accepted: Command[] = [];
  #now = 0;

  constructor(
    readonly attention: Attention,
    readonly random: Random,
    readonly longest: number,
  ) {}

  watch(before: Order, command: Command, outcome: Outcome): void {
    if (this.trace.length === 0) this.#begin(before);
    if (this.stations.length > this.longest) return;
    const { at } = command;
    const looked = at > before.facts.at ? this.#looksBefore(before, at) : before;
    const answer = looked === before ? outcome : submit(looked, command);
    this.trace.push(commandSeen(command, answer), ...eventsSeen(answer.events));
    if (answer.ok) this.accepted.push(command);
    this.#now = Math.max(this.#now, answer.order.facts.at);
    this.#rest(answer.order);
    if (at >= answer.order.facts.at && this.random() < this.attention.looks) this.#look(answer.order, at);
  }

  #begin(order: Order): void {
    this.trace.push(...placementOf(order));
    this.#now = order.facts.at;
    this.#rest(order);
  }

  /** Somebody looks at a moment before the command comes: what time does until then is seen first. */
  #looksBefore(order: Order, until: Instant): Order {
    if (this.random() >= this.attention.looks) return order;
    const at = order.facts.at + below(this.random, until - order.facts.at + 1);
    if (at < this.#now) return order;
    const settled = advance(order, at);
    this.trace.push(...eventsSeen(settled.events));
    this.#look(settled.order, at);
    return settled.order;
  }

  #look(order: Order, at: Instant): void {
    this.trace.push(...glance(order, at, this.attention, this.random));
    this.#now = Math.max(this.#now, at);
    this.#rest(order);
  }

  #rest(order: Order): void {
    this.stations.push({ index: this.trace.length, order, now: this.#now });
  }
}

/**
 * @param number  decides the order and its terms
 * @param longest how many stations are seen, at most
 * @returns a life as it truly was, and everything that was seen of it
 */
export function trueLife(number: number, random: Random, longest = Number.POSITIVE_INFINITY): TrueLife {
  const terms = termsOfLives[number % termsOfLives.length] as Terms;
  const watcher = new Watcher(attentive(random), random, longest);
  live(number, terms, random, (before, command, outcome) => watcher.watch(before, command, outcome));
  const { trace, stations, accepted } = watcher;
  return { terms, trace, stations, accepted };
}
