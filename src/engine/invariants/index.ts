/**
 * The forty invariants, written once: a stored order is read against those that show in its facts before it is trusted, and
 * the explorer, the property tests, the oracle and production assertions ask all of them.
 */
export type { Violation } from './invariant.js';
export type { Observed } from './observed.js';
export { violationsOf } from './of-order.js';
export { assertInvariants, InvariantBroken, violationsOfStep } from './of-step.js';
