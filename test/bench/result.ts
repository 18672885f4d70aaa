/** What a figure came to: its median, its spread, and whether it reached what it must. */
import type { Bound, Row } from './figure.js';
import { digits, median, quantile } from './rounds.js';

/** A line of `npm run bench -- --json`, and of docs/figures/bench.json. */
export interface Result {
  readonly figure: string;
  /** the median of the rounds */
  readonly ratio: number;
  /** in words: `≤ 1.5`; null where the figure is only stated */
  readonly mustReach: string | null;
  readonly holds: boolean | null;
  /** between these lies half of the rounds */
  readonly quartiles: readonly [number, number];
  readonly rounds: number;
  readonly unit: string;
  readonly what: string;
  readonly against: string;
  readonly stated: readonly string[];
}

const rounded = (value: number): number => Number(value.toPrecision(4));

const boundText = (bound: Bound, unit: string): string | null => {
  if (bound === null) return null;
  return 'atMost' in bound ? `≤ ${digits(bound.atMost)} ${unit}` : `≥ ${digits(bound.atLeast)} ${unit}`;
};

const reached = (ratio: number, bound: Bound): boolean | null => {
  if (bound === null) return null;
  return 'atMost' in bound ? ratio <= bound.atMost : ratio >= bound.atLeast;
};

export function resultOf({ figure, what, against, ratios, unit = 'times', bound, stated }: Row): Result {
  const ratio = median(ratios);
  return {
    figure,
    ratio: rounded(ratio),
    mustReach: boundText(bound, unit),
    holds: reached(ratio, bound),
    quartiles: [rounded(quantile(ratios, 0.25)), rounded(quantile(ratios, 0.75))],
    rounds: ratios.length,
    unit,
    what,
    against,
    stated,
  };
}

/** @returns `1.42 times`, and the spread where there was more than one round */
export function ratioText({ ratio, quartiles: [low, high], rounds, unit }: Result): { ratio: string; spread: string } {
  return { ratio: `${digits(ratio)} ${unit}`, spread: rounds > 1 ? `${digits(low)} to ${digits(high)}` : '' };
}
