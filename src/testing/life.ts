/** A life: how an order was placed, and every command that was sent to it, with what it did. */
import type { Order, OrderEvent, Outcome } from '../engine/order.js';
import { placeOrder } from '../engine/place-order.js';
import { submit } from '../engine/submit.js';
import type { Command } from '../order/commands.js';
import type { OrderInput } from '../order/input.js';
import type { Terms } from '../terms/index.js';
import type { Instant } from '../time/index.js';
import { contentOf, placementText, stepText } from '../verify/scenario.js';

/** A command of a life, and what it did. */
export interface LifeStep {
  readonly before: Order;
  readonly command: Command;
  readonly outcome: Outcome;
}

/** How an order was placed, and all that was sent to it since. */
export class Life {
  constructor(
    readonly terms: Terms,
    readonly input: OrderInput,
    readonly placed: { readonly order: Order; readonly events: readonly OrderEvent[] },
    readonly steps: readonly LifeStep[],
  ) {}

  /** the order at the end */
  get order(): Order {
    return this.steps.at(-1)?.outcome.order ?? this.placed.order;
  }

  get commands(): readonly Command[] {
    return this.steps.map(({ command }) => command);
  }

  /** everything that happened, from `order.placed` on */
  get events(): readonly OrderEvent[] {
    return [...this.placed.events, ...this.steps.flatMap(({ outcome }) => outcome.events)];
  }

  /** The story of the order, a line a command: what fast-check prints of a counterexample. */
  toString(): string {
    const told = this.steps.map(({ command, outcome }) => stepText(stepOf(command, outcome)));
    return [`${placementText(this.input)}, under the terms "${this.terms.name}"`, ...told].join('\n  ');
  }
}

const stepOf = (command: Command, outcome: Outcome) => ({
  at: command.at,
  by: command.by,
  command: command.type,
  content: contentOf(command),
  refused: outcome.ok ? [] : outcome.refusals.map(({ code }) => code),
  state: outcome.order.state,
});

/** @returns a life in which nothing was sent yet; null where the order is refused */
export function born(terms: Terms, input: OrderInput): Life | null {
  const placement = placeOrder(input, terms);
  return placement.ok ? new Life(terms, input, { order: placement.order, events: placement.events }, []) : null;
}

/** @returns the life with one command more */
export function lived({ terms, input, placed, steps, order: before }: Life, command: Command): Life {
  return new Life(terms, input, placed, [...steps, { before, command, outcome: submit(before, command) }]);
}

const shifted = (command: Command, by: number): Command =>
  ({ ...command, at: command.at + by, ...('until' in command ? { until: command.until + by } : {}) }) as Command;

/** A command that is to be sent, and whether it has to be taken. */
export interface Planned {
  readonly command: Command;
  readonly outcome: { readonly ok: boolean };
}

/**
 * Lives a life again, from another placement or with other commands. What was taken before and no longer is, is left out: a life made
 * smaller stays one in which what was meant to be taken is.
 *
 * @param anchor when the order of the plan was placed (epoch ms, UTC); the commands move with the placement
 * @returns null where the order is refused
 */
export function relived(terms: Terms, input: OrderInput, anchor: Instant, plan: readonly Planned[]): Life | null {
  const life = born(terms, input);
  if (life === null) return null;
  const steps: LifeStep[] = [];
  let before = life.order;
  for (const { command: planned, outcome: meant } of plan) {
    const command = shifted(planned, input.placedAt - anchor);
    const outcome = submit(before, command);
    if (meant.ok && !outcome.ok) continue;
    steps.push({ before, command, outcome });
    before = outcome.order;
  }
  return new Life(terms, input, life.placed, steps);
}
