/** Follows one order through what is seen of it, one observation at a time. */
import { canonicalJson } from '../engine/digest.js';
import { type Reach, reachAfter, reachOf } from './chart-reach.js';
import { CoverageCounter } from './coverage.js';
import { divergence, type Ended, unknown } from './ending.js';
import { afterSeeing } from './fit.js';
import type { Circumstances, Later } from './fit-command.js';
import { eventsOf } from './fit-event.js';
import { distinct, type Hypothesis } from './hypothesis.js';
import { countMet } from './met.js';
import type { Observation } from './observation.js';
import { type CheckOptions, type Settings, settingsOf } from './options.js';
import { beginningsOf } from './placement.js';
import { type SeenStep, silentlyExplained } from './silence.js';
import type { UnknownReason, Verdict } from './verdict.js';

const reachNow = (hypotheses: readonly Hypothesis[]): Reach =>
  reachOf(hypotheses.map((one) => ({ state: one.order.state, events: [...eventsOf(one)].map(({ type }) => type) })));

const isGuess = ({ guesses }: Hypothesis): boolean => guesses.length > 0;

const nothingLater: Later = () => [];

export class Tracker {
  readonly #settings: Settings;
  readonly #coverage = new CoverageCounter();
  #hypotheses: readonly Hypothesis[] = [];
  /** where the chart alone lets the order be; null as long as the hypotheses are all there are */
  #reach: Reach | null = null;
  /** what was seen, for a search for silent commands; kept only where there may be some */
  #steps: SeenStep[] = [];
  #seen = 0;
  /** every guess that was made, also by hypotheses that were dropped: another guess in its place may still be right */
  readonly #guesses = new Set<UnknownReason>();
  #overLimit = false;
  #ended: Ended | null = null;

  constructor(options: CheckOptions = {}) {
    this.#settings = settingsOf(options);
  }

  get diverged(): boolean {
    return this.#ended?.verdict === 'diverges';
  }

  /** Whether it is decided: what comes after cannot change it. */
  get isDecided(): boolean {
    return this.#ended !== null;
  }

  /**
   * @param seen  the next thing that was seen of the order
   * @param later what was seen after it, as far as it is known: it helps to guess what nobody saw
   */
  observe(seen: Observation, later: Later = nothingLater): void {
    if (this.#ended !== null) return;
    const index = this.#seen;
    this.#seen += 1;
    if (this.#hypotheses.length === 0 && this.#begin(seen)) return;
    if (this.#ended !== null) return;
    this.#follow(seen, { skewMs: this.#settings.skewMs, index, later });
  }

  /** @returns what was seen so far comes to */
  verdict(): Verdict {
    const coverage = this.#coverage.result;
    if (this.#ended !== null) return { ...this.#ended, coverage };
    const [first] = this.#hypotheses;
    if (first === undefined)
      return { ...unknown(null, [{ code: 'placement.unknown', missing: ['placedAt'] }]), coverage };
    const possible = this.#hypotheses.map(({ order, assumed }) => ({ order, assumed }));
    return { verdict: 'conforms', possible, coverage };
  }

  /** @returns whether the observation is the placement itself */
  #begin(seen: Observation): boolean {
    const { assume, terms, silent } = this.#settings;
    const placement = seen.kind === 'placed' ? seen : null;
    const beginnings = beginningsOf(placement, assume, terms);
    if (!beginnings.ok) {
      this.#ended = unknown(0, [beginnings.reason]);
      return true;
    }
    this.#hypotheses = beginnings.hypotheses;
    for (const guess of beginnings.hypotheses[0]?.guesses ?? []) this.#guesses.add(guess);
    for (const one of beginnings.hypotheses.slice(0, 1)) countMet(null, one, seen, this.#coverage);
    if (silent.length > 0 || this.#hypotheses.some(isGuess)) this.#reach = reachNow(this.#hypotheses);
    return placement !== null;
  }

  #follow(seen: Observation, circumstances: Circumstances): void {
    const { silent, limit } = this.#settings;
    const before = this.#hypotheses;
    if (silent.length > 0) this.#steps.push({ seen, before });
    const reach = this.#reach === null ? null : reachAfter(this.#reach, seen, silent);
    const fitting = distinct(before.flatMap((one) => afterSeeing(one, seen, circumstances)));
    const after = fitting.length > 0 ? fitting : this.#silently(circumstances);
    if (after.length === 0) {
      this.#end(seen, circumstances, reach);
      return;
    }
    if (after.length > limit) this.#overLimit = true;
    this.#hypotheses = after.slice(0, limit);
    for (const { guesses } of after) for (const guess of guesses) this.#guesses.add(guess);
    this.#reach = reach ?? (after.some(isGuess) || this.#overLimit ? reachAfter(reachNow(before), seen, silent) : null);
    countMet(before[0] as Hypothesis, after[0] as Hypothesis, seen, this.#coverage);
  }

  #silently({ skewMs, later }: Circumstances): readonly Hypothesis[] {
    const { silent, limit } = this.#settings;
    if (silent.length === 0) return [];
    return distinct(silentlyExplained(this.#steps, { silent, skewMs, later, tries: limit }));
  }

  /** Nothing fits: the rules were left where nothing was guessed, or where the chart alone rules it out. */
  #end(seen: Observation, circumstances: Circumstances, reach: Reach | null): void {
    const reasons = this.#reasons();
    const isCertain = reasons.length === 0 || reach?.states.size === 0;
    this.#ended = isCertain
      ? divergence(this.#hypotheses, seen, circumstances)
      : unknown(circumstances.index, reasons as [UnknownReason, ...UnknownReason[]]);
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
