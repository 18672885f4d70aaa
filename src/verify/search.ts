/** The search itself: every state is expanded once, with every move at every instant that can matter. */
import { nextDeadline } from '../engine/advance.js';
import { type Observed, violationsOfStep } from '../engine/invariants/index.js';
import type { Engine } from '../engine/invariants/law.js';
import type { Order, Outcome } from '../engine/order.js';
import { configurationAt } from '../engine/programs.js';
import type { Command } from '../order/commands.js';
import { clockTypeOf, type DeadlineName } from '../order/deadlines.js';
import type { Instant } from '../time/index.js';
import { type Attempt, Attempts } from './attempts.js';
import { ChartCoverage } from './chart-coverage.js';
import { endedByOldTimer, isFinished } from './endings.js';
import { Findings } from './findings.js';
import { type Arrival, Frontier } from './frontier.js';
import { type Contents, type Move, movesAt, wrongMovesAt } from './moves.js';

/** What one instant of one state is expanded with. */
interface Place {
  readonly state: number;
  readonly order: Order;
  readonly at: Instant;
}

export class Search {
  readonly frontier = new Frontier();
  readonly coverage = new ChartCoverage();
  readonly findings: Findings;
  /** where buyer, seller and time lead, state by state */
  readonly successors: number[][] = [];
  readonly #wrong = new Attempts(wrongMovesAt);
  readonly #possible: Attempts;
  pairs = 0;
  accepted = 0;
  refused = 0;

  constructor(
    readonly placed: Order,
    readonly contents: Contents,
    readonly engine: Engine,
  ) {
    this.findings = new Findings(placed, this.frontier, engine);
    this.#possible = new Attempts((order, at) => movesAt(order, at, contents));
    this.#arrive(placed, null);
  }

  /** Expands one state: time passes, and everybody tries everything at each instant that can matter. */
  expand(state: number): void {
    const order = this.frontier.orders[state] as Order;
    const deadline = nextDeadline(order);
    const instants = deadline === null ? [] : [deadline.at - 1, deadline.at, deadline.at + 1];
    if (deadline !== null) this.#letPass({ state, order, at: deadline.at }, deadline.name);
    const now = order.facts.at;
    this.#tryAll({ state, order, at: now }, this.#wrong);
    for (const at of new Set([now, ...instants])) this.#tryAll({ state, order, at }, this.#possible);
  }

  #letPass({ state, order, at }: Place, first: DeadlineName): void {
    const { order: after, events } = this.engine.advance(order, at);
    this.pairs += 1;
    for (const { name, fact } of configurationAt(order.state).deadlines)
      if (order.facts[fact] !== null && (order.facts[fact] as Instant) <= at) this.coverage.deadline(name);
    this.coverage.taken(order, { type: clockTypeOf(first), at }, events);
    this.#judge({ state, order, at }, null, { before: order, cause: at, outcome: { ok: true, order: after, events } });
    this.#lead(state, this.#arrive(after, { from: state, at, move: null }));
  }

  #tryAll(place: Place, attempts: Attempts): void {
    for (const attempt of attempts.at(place.order, place.at)) this.#try(place, attempt);
  }

  #try(place: Place, { move, command }: Attempt): void {
    const { order } = place;
    const outcome = this.engine.submit(order, command);
    this.pairs += 1;
    this.#judge(place, move, { before: order, cause: command, outcome });
    if (outcome.ok) this.#take(place, move, command, outcome);
    else {
      this.refused += 1;
      this.coverage.refused(outcome.refusals);
    }
  }

  #take({ state, order, at }: Place, move: Move, command: Command, { order: after, events }: Outcome): void {
    this.accepted += 1;
    if (order.wakeAt === null || at < order.wakeAt) this.coverage.taken(order, command, events);
    const next = this.#arrive(after, { from: state, at, move });
    if (move.by !== 'support') this.#lead(state, next);
  }

  #judge({ state, order, at }: Place, move: Move | null, observed: Observed): void {
    const arrival: Arrival = { from: state, at, move };
    for (const { number, name, where } of violationsOfStep(observed))
      this.findings.add('invariant', `invariant ${number}, ${name} (${where})`, arrival);
    const { events } = observed.outcome;
    if (events.length > 1 && isFinished(observed.outcome.order) && endedByOldTimer(order, observed))
      this.findings.add('oldTimer', `an old timer ended the order the moment that it was set`, arrival);
  }

  #arrive(order: Order, arrival: Arrival | null): number {
    const known = this.frontier.orders.length;
    const number = this.frontier.numberOf(order, arrival);
    if (number === known) {
      this.successors.push([]);
      this.coverage.reached(order);
    }
    return number;
  }

  #lead(from: number, to: number): void {
    const known = this.successors[from] as number[];
    if (!known.includes(to)) known.push(to);
  }
}
