/** How much of the chart, and of what it can answer, a search has met. */
import { pathOf, regions, stateNodes } from '../engine/chart-index.js';
import type { Order, OrderEvent } from '../engine/order.js';
import { transitionNames } from '../engine/taken-transitions.js';
import { transitionsWalked } from '../engine/walked-transitions.js';
import { deadlines } from '../order/deadlines.js';
import { CancellationMode } from '../order/facts.js';
import type { Refusal } from '../order/refusals.js';
import type { ExplorationCoverage } from './exploration.js';

const paths = stateNodes.map(pathOf).filter((path) => path !== '');
const outcomes = [
  'completed: accepted',
  'completed: automatic',
  ...CancellationMode.options.map((mode) => `cancelled: ${mode}`),
];

const split = (all: readonly string[], seen: ReadonlySet<string>) => ({
  reached: all.filter((name) => seen.has(name)),
  missed: all.filter((name) => !seen.has(name)),
});

/** Every state on the way down: `fulfilment.inProgress.late` stands in `fulfilment.inProgress` and `fulfilment`. */
function pathsOf(state: string): string[] {
  return state.split('/').flatMap((leaf, region) => {
    const parts = [regions[region] as string, ...leaf.split('.')];
    return parts.map((_, index) => parts.slice(0, index + 1).join('.'));
  });
}

export class ChartCoverage {
  readonly #states = new Set<string>();
  readonly #transitions = new Set<string>();
  readonly #outcomes = new Set<string>();
  readonly #deadlines = new Set<string>();
  readonly #refusals = new Set<string>();

  /** A state that was reached. */
  reached({ state, facts }: Order): void {
    for (const path of pathsOf(state)) this.#states.add(path);
    if (facts.completion !== null) this.#outcomes.add(`completed: ${facts.completion}`);
    if (facts.cancellation !== null) this.#outcomes.add(`cancelled: ${facts.cancellation.mode}`);
  }

  deadline(name: string): void {
    this.#deadlines.add(name);
  }

  refused(refusals: readonly Refusal[]): void {
    for (const { code } of refusals) this.#refusals.add(code);
  }

  /**
   * A macrostep.
   *
   * @param before an order with nothing due before the cause
   * @param events what came of it
   */
  taken(before: Order, cause: { readonly type: string; readonly at: number }, events: readonly OrderEvent[]): void {
    for (const name of transitionsWalked(before, cause, events)) this.#transitions.add(name);
  }

  get result(): ExplorationCoverage {
    return {
      states: split(paths, this.#states),
      transitions: split(transitionNames, this.#transitions),
      outcomes: split(outcomes, this.#outcomes),
      deadlines: split(
        deadlines.map(({ name }) => name),
        this.#deadlines,
      ),
      refusals: [...this.#refusals].sort(),
    };
  }
}
