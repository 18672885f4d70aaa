/** Every order that is possible, as one observation after the other is held against them. */
import { canonicalJson } from '../engine/digest.js';
import type { CoverageCounter } from './coverage.js';
import { divergence, type Ended, unknown } from './ending.js';
import { afterSeeing } from './fit.js';
import type { Circumstances } from './fit-command.js';
import { type FollowedReach, reachAfter, reachOf } from './followed-reach.js';
import { distinct, type Hypothesis } from './hypothesis.js';
import { countMet } from './met.js';
import type { Observation } from './observation.js';
import type { Settings } from './options.js';
import { type SeenStep, silentlyExplained } from './silence.js';
import { slackOf } from './timing.js';
import type { UnknownReason } from './verdict.js';

/** What was possible before an observation that nothing fits. */
export interface Contradiction {
  readonly seen: Observation;
  readonly circumstances: Circumstances;
  readonly before: readonly Hypothesis[];
  /** whether even the chart alone rules it out */
  readonly isCertain: boolean;
}

/** What was seen at one instant may be told in any order, but is not searched for silent commands in every order. */
const mostInVain = 4;

const isGuess = ({ guesses }: Hypothesis): boolean => guesses.length > 0;

export class Follower {
  readonly #settings: Settings;
  readonly #coverage: CoverageCounter;
  #hypotheses: readonly Hypothesis[];
  /** where the chart alone lets the order be; null as long as the hypotheses are all there are */
  #reach: FollowedReach | null;
  /** what was seen, for a search for silent commands; kept only where there may be some */
  readonly #steps: SeenStep[] = [];
  /** every guess that was made, also by hypotheses that were dropped: another guess in its place may still be right */
  readonly #guesses = new Set<UnknownReason>();
  /** of the commands that were seen: one that is seen again may be a repetition (D-27) */
  readonly #ids = new Set<string>();
  /** the latest instant at which something was seen */
  #latest = Number.NEGATIVE_INFINITY;
  #searchedAt = Number.NEGATIVE_INFINITY;
  /** searches for silent commands at that instant that found nothing */
  #searchedInVain = 0;
  #overLimit = false;

  constructor(beginnings: readonly Hypothesis[], settings: Settings, coverage: CoverageCounter) {
    this.#settings = settings;
    this.#coverage = coverage;
    this.#hypotheses = beginnings;
    this.#noteGuesses(beginnings);
    this.#reach = settings.silent.length > 0 || beginnings.some(isGuess) ? reachOf(beginnings) : null;
  }

  get possible(): readonly Hypothesis[] {
    return this.#hypotheses;
  }

  /** @returns null where some order fits what was seen, and is followed from there; else what contradicts it, and nothing changes */
  follow(seen: Observation, circumstances: Circumstances): Contradiction | null {
    const { silent, limit } = this.#settings;
    const before = this.#hypotheses;
    const reach = this.#reach === null ? null : this.#reachAfter(this.#reach, seen);
    const fitting = distinct(before.flatMap((one) => afterSeeing(one, seen, circumstances)));
    const after = fitting.length > 0 ? fitting : this.#silently(seen, circumstances);
    if (after.length === 0) return { seen, circumstances, before, isCertain: reach?.states.size === 0 };
    if (silent.length > 0) this.#steps.push({ seen, before });
    if (after.length > limit) this.#overLimit = true;
    this.#hypotheses = after.slice(0, limit);
    this.#noteGuesses(after);
    const isNeeded = after.some(isGuess) || this.#overLimit;
    this.#reach = reach ?? (isNeeded ? this.#reachAfter(reachOf(before), seen) : null);
    this.#latest = Math.max(this.#latest, seen.at);
    if (seen.kind === 'command' && seen.id !== undefined) this.#ids.add(seen.id);
    countMet(before[0] as Hypothesis, after[0] as Hypothesis, seen, this.#coverage);
    return null;
  }

  /** Nothing fits: the rules were left where nothing was guessed, or where the chart alone rules it out. */
  ended({ seen, circumstances, before, isCertain }: Contradiction): Ended {
    const reasons = this.#reasons();
    return reasons.length === 0 || isCertain
      ? divergence(before, seen, circumstances)
      : unknown(circumstances.index, reasons as [UnknownReason, ...UnknownReason[]]);
  }

  #reachAfter(reach: FollowedReach, seen: Observation): FollowedReach {
    const { silent, skewMs } = this.#settings;
    return reachAfter(reach, seen, { silent, latest: this.#latest, slack: slackOf(skewMs), ids: this.#ids });
  }

  #silently(seen: Observation, { skewMs, later }: Circumstances): readonly Hypothesis[] {
    const { silent, limit } = this.#settings;
    if (silent.length === 0) return [];
    if (seen.at > this.#searchedAt + slackOf(skewMs)) this.#searchedInVain = 0;
    if (this.#searchedInVain >= mostInVain) return [];
    const steps = [...this.#steps, { seen, before: this.#hypotheses }];
    const found = distinct(silentlyExplained(steps, { silent, skewMs, later, tries: limit }));
    this.#searchedInVain += found.length > 0 ? 0 : 1;
    this.#searchedAt = seen.at;
    return found;
  }

  #noteGuesses(hypotheses: readonly Hypothesis[]): void {
    for (const { guesses } of hypotheses) for (const guess of guesses) this.#guesses.add(guess);
  }

  #reasons(): readonly UnknownReason[] {
    const { silent, limit } = this.#settings;
    const guesses = [...this.#guesses].map((one) => [canonicalJson(one), one] as const);
    const reasons: UnknownReason[] = [...new Map(guesses).values()];
    if (silent.length > 0) reasons.push({ code: 'silence', silent });
    if (this.#overLimit) reasons.push({ code: 'limit.reached', limit });
    return reasons;
  }
}
