/** The search for everything that can be shown: through every situation of every ground, with the real engine. */
import { takenTransitions } from '../../../src/engine/taken-transitions.js';
import { initialFacts, type Outcome, type Refusal } from '../../../src/index.js';
import type { Step } from '../vector.js';
import { AroundDeadlines } from './around-deadlines.js';
import { grounds } from './grounds.js';
import { type Showing, Showings } from './showing.js';
import {
  type Cause,
  calmInstant,
  type Situation,
  submitted,
  type Witness,
  walk,
  wrongCommandsAt,
} from './situations.js';

/** One less than the longest of the shortest ways, with one exception: from there, one more step shows the last transition. */
const usualSteps = 4;

/** Where an order is before it is placed. */
const unplaced = 'awaitingRequirements/none/held/closed';

/** How far those are followed who may not speak: everything that may be said at all is possible somewhere by then. */
const farWrong = 3;

/** A reason that stands alone is worth a way that is longer by a few steps. */
const costOfReason = 3;

class Search implements Witness {
  readonly showings = new Showings();
  readonly #deadlines = new AroundDeadlines(this.showings);
  readonly #nearest = new Map<string, number>();

  readonly reached = (situation: Situation): void => {
    const { order, path } = situation;
    if (path.length === 0) this.#placed(situation);
    this.#deadlines.offer(situation);
    if (path.length > farWrong) return;
    for (const command of wrongCommandsAt(situation, calmInstant(situation)))
      this.stepped(situation, command, { command }, submitted(order, command));
  };

  readonly stepped = (situation: Situation, cause: Cause, step: Step, outcome: Outcome): void => {
    if (outcome.ok) this.#taken(situation, cause, step, outcome);
    else this.#refused(situation, cause, step, outcome.refusals);
  };

  #placed(situation: Situation): void {
    const { order, terms } = situation.ground;
    const cause = { type: 'order.placed', at: order.placedAt };
    for (const transition of takenTransitions(unplaced, initialFacts(order, terms), cause))
      this.showings.offer({ shows: { transition }, situation, step: null, cost: 0 });
  }

  /** A macrostep: XState is asked which transitions it took, unless one that is as near looks the same from outside. */
  #taken(situation: Situation, cause: Cause, step: Step, { order: after, events }: Outcome): void {
    const { order, path } = situation;
    const told = events.map(({ type, rule }) => `${type} ${rule}`).join();
    const signature = `${order.state} ${cause.type} ${after.state} ${told}`;
    if ((this.#nearest.get(signature) ?? Number.POSITIVE_INFINITY) <= path.length) return;
    this.#nearest.set(signature, path.length);
    for (const transition of takenTransitions(order.state, order.facts, cause))
      this.showings.offer({ shows: { transition }, situation, step, cost: path.length });
  }

  #refused(situation: Situation, { type }: Cause, step: Step, refusals: readonly Refusal[]): void {
    const cost = situation.path.length + costOfReason * refusals.length;
    for (const refusal of refusals) {
      const shows = { refusal: refusal.code, of: type };
      this.showings.offer({ shows, situation, step, refusal, cost }, `${refusal.code} of ${type}`);
    }
  }
}

/**
 * @param onProgress told now and then: the grounds searched so far, and how many there are
 * @returns everything that can be shown, each in the plainest way
 */
export function searchAll(onProgress: (done: number, total: number) => void = () => {}): readonly Showing[] {
  const search = new Search();
  for (const [index, ground] of grounds.entries()) {
    walk(ground, ground.mostSteps ?? usualSteps, search);
    onProgress(index + 1, grounds.length);
  }
  return search.showings.all;
}
