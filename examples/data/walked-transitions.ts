/** Which transitions of the chart a log walks: XState runs the same causes beside the engine, and says what it takes. */
import { type SnapshotFrom, transition } from 'xstate';
import { keyOf } from '../../src/engine/chart-index.js';
import { tellingMachine, transitionNames } from '../../src/engine/taken-transitions.js';
import { initialFacts, nextDeadline, type Order, type orderMachine } from '../../src/index.js';
import type { Happening } from '../main/happening.js';

type Snapshot = SnapshotFrom<typeof orderMachine>;

/** Follows the orders of a log on the chart itself. */
export class Walk {
  readonly walked = new Set<string>();
  readonly #machine = tellingMachine((name) => this.walked.add(name));
  readonly #snapshots = new Map<string, Snapshot>();

  /** The transitions that were never walked. */
  get missed(): string[] {
    return transitionNames.filter((name) => !this.walked.has(name));
  }

  /** @throws Error where the chart ends in another state than the engine */
  follow(happening: Happening): void {
    const { kind, order } = happening;
    if (kind === 'placed') this.#place(order);
    else if (kind === 'time passed') this.#pass(order.id, order.facts.at);
    else if (happening.events.length > 0) this.#pass(order.id, happening.command.at);
    if (kind === 'accepted') {
      this.#take(order.id, happening.command);
      this.#pass(order.id, happening.command.at);
    }
    const state = keyOf(this.#at(order.id).value);
    if (state !== order.state)
      throw new Error(`order ${order.id}: the chart is in ${state}, the engine in ${order.state}`);
  }

  #at(id: string): Snapshot {
    return this.#snapshots.get(id) as Snapshot;
  }

  #place({ id, facts }: Order): void {
    const input = initialFacts(facts.order, facts.terms);
    const unplaced = this.#machine.getInitialSnapshot({ input } as never, input);
    this.#snapshots.set(id, unplaced);
    this.#take(id, { type: 'order.placed', at: facts.order.placedAt });
  }

  #take(id: string, event: object): void {
    const [next] = transition(this.#machine, this.#at(id), event as never);
    this.#snapshots.set(id, next);
  }

  /** Fires what is due up to an instant. */
  #pass(id: string, until: number): void {
    for (;;) {
      const { value, context } = this.#at(id);
      const next = nextDeadline({ state: keyOf(value), facts: context } as Order);
      if (next === null || next.at > until) return;
      this.#take(id, { type: `clock.${next.name}`, at: next.at });
    }
  }
}
