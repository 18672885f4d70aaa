/** The model of a model run: the library's own order, beside the system under test. */
import { advance } from '../engine/advance.js';
import type { Order, OrderEvent, Outcome } from '../engine/order.js';
import { submit } from '../engine/submit.js';
import type { Command } from '../order/commands.js';
import type { OrderInput } from '../order/input.js';
import type { Terms } from '../terms/index.js';
import type { Instant } from '../time/index.js';
import { isoOf } from '../time/index.js';
import { contentOf, stepText } from '../verify/scenario.js';
import { born, type Life } from './life.js';
import { attemptOf, type Place, type Plan } from './plan.js';

/** What was done, and what the rules made of it: a command was sent, or time passed. */
export type Done =
  | { readonly at: Instant; readonly command: Command; readonly outcome: Outcome }
  | { readonly at: Instant; readonly command: null };

/** The order as the rules have it, and the story so far. fast-check's runs change it as they go. */
export class OrderModel implements Place {
  order: Order;
  /** the moment (epoch ms, UTC): never before the order's last event */
  now: Instant;
  /** the last command that was sent */
  sent: Command | null = null;
  /** the last that happened by the rules, at one command or one wait; never empty */
  happened: readonly OrderEvent[];
  private readonly told: string[];
  private count = 0;

  constructor(life: Life) {
    const { placed } = life;
    this.order = placed.order;
    this.now = placed.order.facts.at;
    this.happened = placed.events;
    this.told = [life.toString()];
  }

  /** what was done so far, a line each, from the placement on */
  get story(): readonly string[] {
    return this.told;
  }

  /** what the last command did, or the first deadline where none did anything */
  get cause(): OrderEvent {
    return this.happened.find(({ command }) => command !== null) ?? (this.happened[0] as OrderEvent);
  }

  /** Does what is planned, by the rules; the system comes after. */
  do(plan: Plan): Done {
    const { at, command } = attemptOf(plan, this, `command-${this.count + 1}`);
    this.count += 1;
    this.now = at;
    if (command === null) return this.wait(at);
    const outcome = submit(this.order, command);
    this.sent = command;
    this.keep(outcome.order, outcome.events);
    const refused = outcome.ok ? [] : outcome.refusals.map(({ code }) => code);
    const { type, by } = command;
    this.told.push(stepText({ at, by, command: type, content: contentOf(command), refused, state: this.order.state }));
    return { at, command, outcome };
  }

  private wait(at: Instant): Done {
    const { order, events } = advance(this.order, at);
    this.keep(order, events);
    this.told.push(stepText({ at, by: 'clock', command: null, content: {}, refused: [], state: order.state }));
    return { at, command: null };
  }

  private keep(order: Order, events: readonly OrderEvent[]): void {
    this.order = order;
    if (events.length > 0) this.happened = events;
  }
}

/** @throws RangeError where the rules would not place the order */
export function modelOf(input: OrderInput, terms: Terms): OrderModel {
  const life = born(terms, input);
  if (life === null)
    throw new RangeError(`orderchart: the order of ${isoOf(input.placedAt)} cannot be placed under its terms`);
  return new OrderModel(life);
}
