/**
 * What holds of every order, whatever happened to it: a stored order is read against these before it is trusted.
 */
import type { Facts } from '../../order/facts.js';
import type { Problem } from '../../order/refusals.js';
import type { Invariant, Regions } from './invariant.js';
import { lifecycle } from './lifecycle.js';
import { money } from './money.js';
import { rating } from './rating.js';
import { requests } from './requests.js';

export type { Regions } from './invariant.js';

const invariants: readonly Invariant[] = [...lifecycle, ...requests, ...money, ...rating];

/** @returns where the facts and the state of an order contradict each other */
export const contradictions = (facts: Facts, state: Regions): readonly Problem[] =>
  invariants
    .filter(({ holds }) => !holds(facts, state))
    .map(({ where, expected }) => ({ where, what: 'a contradiction', expected }));
