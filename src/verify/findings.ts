/** What a search found wrong, each with the shortest way there; at most a few of each kind, for one is enough to start with. */
import type { Engine } from '../engine/invariants/law.js';
import type { Order } from '../engine/order.js';
import type { Finding, FindingKind } from './exploration.js';
import type { Arrival, Frontier } from './frontier.js';
import { placementText, scenarioOf } from './scenario.js';

const mostOfAKind = 10;

export class Findings {
  readonly all: Finding[] = [];
  readonly #said = new Set<string>();

  constructor(
    readonly placed: Order,
    readonly frontier: Frontier,
    readonly engine: Engine,
  ) {}

  /** @param last the move that shows it */
  add(kind: FindingKind, what: string, last: Arrival): void {
    this.#put(kind, what, [...this.frontier.wayTo(last.from), last]);
  }

  /** @param state the state that shows it, as it was first met */
  addState(kind: FindingKind, what: string, state: number): void {
    this.#put(kind, what, this.frontier.wayTo(state));
  }

  #put(kind: FindingKind, what: string, way: readonly Arrival[]): void {
    const subject = `${kind} ${what} ${way.at(-1)?.move?.type}`;
    if (this.#said.has(subject) || this.all.filter((finding) => finding.kind === kind).length >= mostOfAKind) return;
    this.#said.add(subject);
    this.all.push({
      kind,
      what,
      placed: placementText(this.placed.facts.order),
      scenario: scenarioOf(this.placed, way, this.engine),
    });
  }
}
