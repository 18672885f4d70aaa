/** Follows one order through what is seen of it, one observation at a time. */
import type { Milliseconds } from '../time/index.js';
import { CoverageCounter, mergeCoverage, type TraceCoverage } from './coverage.js';
import { type Ended, unknown } from './ending.js';
import type { Later } from './fit-command.js';
import { type Contradiction, Follower } from './follower.js';
import { lifeMet } from './met.js';
import type { Observation } from './observation.js';
import { type CheckOptions, type ReadSettings, type Settings, settingsOf } from './options.js';
import { beginningsOf } from './placement.js';
import { slackOf } from './timing.js';
import type { Verdict } from './verdict.js';

const nothingLater: Later = () => [];

/** It would have to say what was assumed, and what was seen before was judged by that already. */
const placedLate = (index: number): Ended => {
  const problem = { where: `[${index}]`, what: 'the placement, after something else', expected: 'the placement first' };
  return unknown(index, [{ code: 'trace.malformed', problems: [problem] }]);
};

export class Tracker {
  readonly #read: ReadSettings;
  readonly #coverage = new CoverageCounter();
  /** null before the order was placed */
  #follower: Follower | null = null;
  /** what nothing fits yet, but what is seen of the same instant may explain */
  #waiting: Contradiction[] = [];
  /** whether the placement was seen, and not only assumed */
  #isPlaced = false;
  #seen = 0;
  #ended: Ended | null = null;

  constructor(options: CheckOptions = {}) {
    this.#read = settingsOf(options);
    if (!this.#read.ok) this.#ended = unknown(null, [this.#read.reason]);
  }

  /** Whether it is decided: what comes after cannot change it. */
  get isDecided(): boolean {
    return this.#ended !== null;
  }

  /** Whether something was seen that only what is seen of the same instant can explain. */
  get isWaiting(): boolean {
    return this.#waiting.length > 0;
  }

  /**
   * Takes in what was seen next. What was seen at one instant, or within what clocks may differ by, may be told in any order.
   *
   * @param later what was seen after it, as far as it is known: it helps to guess what nobody saw
   */
  observe(seen: Observation, later: Later = nothingLater): void {
    if (this.#ended !== null || !this.#read.ok) return;
    const { settings } = this.#read;
    const index = this.#seen;
    this.#seen += 1;
    const follower = this.#follower ?? this.#begin(seen, settings);
    if (follower === null || (index === 0 && seen.kind === 'placed')) return;
    this.#giveUp(follower, seen, slackOf(settings.skewMs));
    if (this.#ended !== null) return;
    const contradiction = follower.follow(seen, { skewMs: settings.skewMs, index, later });
    if (contradiction === null) this.#takeUp(follower);
    else if (seen.kind === 'placed') this.#ended = this.#isPlaced ? follower.ended(contradiction) : placedLate(index);
    else this.#waiting.push(contradiction);
  }

  /** @returns what was seen so far comes to */
  verdict(): Verdict {
    const coverage = this.#met();
    const ended = this.#ending();
    if (ended !== null) return { ...ended, coverage };
    if (this.#follower === null)
      return { ...unknown(null, [{ code: 'placement.unknown', missing: ['placedAt'] }]), coverage };
    const possible = this.#follower.possible.map(({ order, assumed }) => ({ order, assumed }));
    return { verdict: 'conforms', possible, coverage };
  }

  #met(): TraceCoverage {
    const likeliest = this.#follower?.possible[0];
    return mergeCoverage(this.#coverage.result, ...(likeliest === undefined ? [] : [lifeMet(likeliest)]));
  }

  /** What waits is in vain where nothing more is seen. */
  #ending(): Ended | null {
    const [waiting] = this.#waiting;
    if (this.#ended !== null || waiting === undefined || this.#follower === null) return this.#ended;
    return this.#follower.ended(waiting);
  }

  #begin(seen: Observation, settings: Settings): Follower | null {
    const { assume, terms } = settings;
    this.#isPlaced = seen.kind === 'placed';
    const beginnings = beginningsOf(seen.kind === 'placed' ? seen : null, assume, terms);
    if (!beginnings.ok) {
      this.#ended = unknown(0, [beginnings.reason]);
      return null;
    }
    const { hypotheses } = beginnings;
    this.#follower = new Follower(hypotheses, settings, this.#coverage);
    return this.#follower;
  }

  /** What waits for something of its own instant waits in vain once something of another one is seen. */
  #giveUp(follower: Follower, { at }: Observation, slack: Milliseconds): void {
    const overdue = this.#waiting.find(({ seen }) => Math.abs(seen.at - at) > slack);
    if (overdue !== undefined) this.#ended = follower.ended(overdue);
  }

  /** Something fitted: what waits is tried again. */
  #takeUp(follower: Follower): void {
    for (let index = 0; index < this.#waiting.length; ) {
      const waiting = this.#waiting[index] as Contradiction;
      const again = follower.follow(waiting.seen, waiting.circumstances);
      if (again === null) {
        this.#waiting.splice(index, 1);
        index = 0;
      } else {
        // It is judged by the most that is known of its instant, and certain only where nothing of it could explain it.
        this.#waiting[index] = { ...again, isCertain: waiting.isCertain && again.isCertain };
        index += 1;
      }
    }
  }
}
