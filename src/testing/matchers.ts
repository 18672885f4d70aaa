/** The door of the matchers, for vitest, jest and whoever else has `expect.extend`: whether a trace keeps the rules. */
import { type AnomalyName, type CheckOptions, check, describeVerdict, type Verdict } from '../oracle/index.js';
import type { RuleId } from '../order/rules.js';

/** How a trace is judged, and what to make of a trace of which nobody can say. */
export interface ConformOptions extends CheckOptions {
  /** whether a trace passes of which nobody can say whether it keeps the rules; by default it fails, with the reasons */
  readonly allowUnknown?: boolean;
}

/** How a trace is expected to leave the rules; what is left out may be anything. */
export interface ExpectedDivergence {
  readonly anomaly: AnomalyName;
  /** the rule that is broken */
  readonly rule?: RuleId;
  /** of the first observation that no order allows, from 0 */
  readonly index?: number;
}

/** The matchers as `expect` gets them. */
export interface OrderchartMatchers<R = void> {
  /** The trace (observations of one order) keeps the rules. */
  toConform(options?: ConformOptions): R;
  /** The trace leaves the rules, in this way and no other. */
  toDivergeAs(expected: ExpectedDivergence, options?: CheckOptions): R;
}

interface Context {
  readonly isNot?: boolean;
}

interface Result {
  readonly pass: boolean;
  readonly message: () => string;
}

/** Where nobody can say, the expectation fails, and so does its opposite. */
const nobodyKnows = ({ isNot = false }: Context, verdict: Verdict): Result => ({
  pass: isNot,
  message: () => `Expected a trace of which one can tell whether it keeps the rules.\n\n${describeVerdict(verdict)}`,
});

function toConform(this: Context, received: unknown, options: ConformOptions = {}): Result {
  const { allowUnknown = false, ...settings } = options;
  const verdict = check(received as never, settings);
  if (verdict.verdict === 'unknown' && !allowUnknown) return nobodyKnows(this, verdict);
  const pass = verdict.verdict !== 'diverges';
  const message = pass
    ? 'Expected the trace to leave the rules, but it keeps them.'
    : 'Expected the trace to keep the rules.';
  return { pass, message: () => `${message}\n\n${describeVerdict(verdict)}` };
}

const expectedText = ({ anomaly, rule, index }: ExpectedDivergence): string =>
  [anomaly, rule && `of ${rule}`, index === undefined ? undefined : `at observation ${index}`]
    .filter((part) => part !== undefined)
    .join(' ');

const isAs = (verdict: Verdict, { anomaly, rule, index }: ExpectedDivergence): boolean =>
  verdict.verdict === 'diverges' &&
  verdict.anomaly === anomaly &&
  (rule === undefined || verdict.rule === rule) &&
  (index === undefined || verdict.index === index);

function toDivergeAs(
  this: Context,
  received: unknown,
  expected: ExpectedDivergence,
  options: CheckOptions = {},
): Result {
  const verdict = check(received as never, options);
  if (verdict.verdict === 'unknown') return nobodyKnows(this, verdict);
  const pass = isAs(verdict, expected);
  const found = verdict.verdict === 'diverges' ? 'it leaves them otherwise' : 'it keeps them';
  const message = pass
    ? `Expected the trace not to leave the rules as ${expectedText(expected)}, but it does.`
    : `Expected the trace to leave the rules as ${expectedText(expected)}, but ${found}.`;
  return { pass, message: () => `${message}\n\n${describeVerdict(verdict)}` };
}

/**
 * `expect.extend(orderchartMatchers)`, then `expect(trace).toConform()` and `expect(trace).toDivergeAs({ anomaly: 'tooLate' })`. A
 * trace of which nobody can say fails both, and their opposites.
 *
 * For vitest's types import them from `orderchart/testing/vitest`. For jest's say once, in a file that TypeScript reads:
 * `declare module 'expect' { interface Matchers<R> extends OrderchartMatchers<R> {} }`
 */
export const orderchartMatchers = Object.freeze({ toConform, toDivergeAs });
