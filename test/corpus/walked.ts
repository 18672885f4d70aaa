/**
 * Which transitions of the chart the corpus walks: XState itself lives every history beside the library, from the same
 * commands, and must end in the same states.
 */
import {
  type Facts,
  initialFacts,
  nextDeadline,
  type Order,
  type OrderEvent,
  orderMachine,
  parseCommand,
} from 'orderchart';
import { type AnyStateNode, type AnyTransitionDefinition, transition } from 'xstate';
import type { History, StepLine } from './lines.js';

type Snapshot = ReturnType<typeof orderMachine.getInitialSnapshot>;

const nodesUnder = (node: AnyStateNode): readonly AnyStateNode[] => [
  node,
  ...Object.values(node.states).flatMap(nodesUnder),
];

const nameOf = ({ source, eventType, description }: AnyTransitionDefinition): string =>
  `${source.path.join('.')} · ${eventType} · ${description}`;

/** Every transition of the chart, by name. */
export const allTransitions: readonly string[] = nodesUnder(orderMachine.root as AnyStateNode)
  .flatMap((node) => [...node.transitions.values()].flat())
  .map(nameOf);

const keyOf = (value: unknown): string =>
  typeof value === 'string'
    ? value
    : Object.entries(value as object)
        .map(([state, inner]) => `${state}.${inner}`)
        .join();

/** A state of the chart as events say it. */
const stateOf = ({ value }: Snapshot): string =>
  Object.keys(orderMachine.states)
    .map((region) => keyOf((value as Readonly<Record<string, unknown>>)[region]))
    .join('/');

/** Lives histories on the chart, and remembers the transitions taken. */
export class Walk {
  readonly walked = new Set<string>();
  readonly #machine = orderMachine.provide({});

  constructor() {
    const select = this.#machine.getTransitionData.bind(this.#machine);
    this.#machine.getTransitionData = (snapshot, event) => {
      const taken = select(snapshot, event);
      for (const one of taken) this.walked.add(nameOf(one as unknown as AnyTransitionDefinition));
      return taken;
    };
  }

  /** The transitions that were never walked. */
  get missed(): readonly string[] {
    return allTransitions.filter((name) => !this.walked.has(name));
  }

  /** @returns what differs between the chart and the frozen account, or null */
  follow({ name, begin, steps }: History): string | null {
    const [placed] = begin.events as readonly OrderEvent[];
    if (placed === undefined) return null;
    const { order, terms } = placed.facts as Facts;
    const input = initialFacts(order, terms);
    let snapshot = this.#take(this.#machine.getInitialSnapshot({ input } as never, input), {
      type: 'order.placed',
      at: order.placedAt,
    });
    for (const step of steps) {
      snapshot = this.#step(snapshot, step);
      const last = 'events' in step ? (step.events.at(-1) as OrderEvent | undefined) : undefined;
      if (last !== undefined && last.state !== stateOf(snapshot))
        return `${name}: the chart is in ${stateOf(snapshot)} after ${last.id}, which says ${last.state}`;
    }
    return null;
  }

  #step(snapshot: Snapshot, step: StepLine): Snapshot {
    if ('record' in step || step.events.length === 0) return snapshot;
    if ('advance' in step) return this.#pass(snapshot, step);
    const settled = this.#pass(snapshot, step);
    const parsed = parseCommand(step.submit);
    return step.ok && parsed.ok ? this.#pass(this.#take(settled, parsed.command), step) : settled;
  }

  #take(snapshot: Snapshot, event: object): Snapshot {
    return transition(this.#machine, snapshot, event as never)[0] as Snapshot;
  }

  /** Fires what is due up to the moment of a step. */
  #pass(snapshot: Snapshot, step: StepLine): Snapshot {
    const at = 'advance' in step ? step.advance : ((step as { submit?: unknown }).submit as { at: string | number }).at;
    const moment = typeof at === 'number' ? at : Date.parse(at);
    let settled = snapshot;
    for (;;) {
      const next = nextDeadline({ state: stateOf(settled), facts: settled.context } as Order);
      if (next === null || next.at > moment) return settled;
      settled = this.#take(settled, { type: `clock.${next.name}`, at: next.at });
    }
  }
}
