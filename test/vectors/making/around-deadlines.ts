/** A millisecond before a deadline, at it, a millisecond after it: time passes, or somebody speaks (D-01). */
import { pathOf, possibleIn, transitions } from '../../../src/engine/chart-index.js';
import {
  type Command,
  type DeadlineName,
  deadlines,
  type Instant,
  nextDeadline,
  type Order,
  type RunningDeadline,
  stateOf,
} from '../../../src/index.js';
import type { Ground } from './grounds.js';
import type { Showings } from './showing.js';
import { commandsAt, type Situation, submitted } from './situations.js';

/** A deadline, and a state of the chart that waits for it. */
export interface Edge {
  readonly deadline: DeadlineName;
  readonly in: string;
}

/** Every edge of the chart. */
export const edges: readonly Edge[] = transitions
  .filter(({ eventType }) => eventType.startsWith('clock.'))
  .map((taken) => ({ deadline: taken.eventType.slice('clock.'.length) as DeadlineName, in: pathOf(taken.source) }));

export const offsets = [-1, 0, 1] as const;

/** Of the situations before a deadline, in the order of their length; none later tells more. */
const enoughTries = 8;

function isIn(order: Order, { in: state }: Edge): boolean {
  const [region = '', ...path] = state.split('.');
  return stateOf(order, region as Parameters<typeof stateOf>[1]) === path.join('.');
}

/** The edge that an order stands before, alone: no other deadline falls on the same instant. */
function edgeBefore({ order, now }: Situation, deadline: RunningDeadline): Edge | null {
  const due = edges.filter(
    (edge) => isIn(order, edge) && order.facts[factOf(edge)] === deadline.at && deadline.at - 1 > now,
  );
  return due.length === 1 ? (due[0] as Edge) : null;
}

const factOf = ({ deadline }: Edge) =>
  (deadlines.find(({ name }) => name === deadline) as (typeof deadlines)[number]).fact;

const answerTo = (order: Order, command: Command): string => {
  const outcome = submitted(order, command);
  return outcome.ok ? 'ok' : outcome.refusals.map(({ code }) => code).join();
};

/** How much a command tells of a deadline: the most where it is heard no longer, and belongs to the very state that ends. */
function tellingOf(order: Order, command: Command, { in: state }: Edge, at: Instant): number {
  const [before, after] = [answerTo(order, { ...command, at: at - 1 }), answerTo(order, { ...command, at })];
  if (before === after) return 0;
  const belongs = possibleIn(command.type).includes(state) ? 0.5 : 0;
  return (before === 'ok' ? 3 : after === 'ok' ? 2 : 1) + belongs;
}

/** Offers what the deadlines of an order show. */
export class AroundDeadlines {
  readonly #tries = new Map<string, number>();
  #ground: Ground | null = null;

  constructor(readonly showings: Showings) {}

  offer(situation: Situation): void {
    const deadline = nextDeadline(situation.order);
    const edge = deadline === null ? null : edgeBefore(situation, deadline);
    if (deadline === null || edge === null) return;
    const cost = situation.path.length;
    for (const offset of offsets)
      this.showings.offer({
        shows: { ...edge, offset, of: null },
        situation,
        step: { at: deadline.at + offset },
        cost,
      });
    this.#race(situation, edge, deadline.at);
  }

  /** Finds the command that tells most of the deadline; after some tries there is none better. */
  #race(situation: Situation, edge: Edge, at: Instant): void {
    if (this.#ground !== situation.ground) this.#tries.clear();
    this.#ground = situation.ground;
    const key = `${edge.deadline} ${edge.in}`;
    const tries = this.#tries.get(key) ?? 0;
    this.#tries.set(key, tries + 1);
    if (tries >= enoughTries) return;
    for (const command of commandsAt(situation, at - 1)) {
      const telling = tellingOf(situation.order, command, edge, at);
      if (telling > 0) this.#offerRace(situation, edge, { ...command, at }, telling);
    }
  }

  #offerRace(situation: Situation, edge: Edge, command: Command, telling: number): void {
    const cost = situation.path.length - 10 * telling;
    for (const offset of offsets) {
      const step = { command: { ...command, at: command.at + offset } };
      const shows = { ...edge, offset, of: command.type };
      this.showings.offer({ shows, situation, step, cost }, `${edge.deadline} in ${edge.in}, raced ${offset}`);
    }
  }
}
