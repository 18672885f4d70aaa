/** What the mutated code reads and writes as it runs: which mutant it is, and what was met. */
import type { InstrumenterContext } from '@stryker-mutator/api/core';

export const stryker: InstrumenterContext = {};
Object.assign(globalThis, { __stryker__: stryker });

/** An id that no mutant has. */
export const noMutant = 'none';

/**
 * Two strings are compared fastest if they are one, and names of properties always are: the code compares this one with its
 * own, over and over.
 */
export function activate(mutant: string): void {
  stryker.activeMutant = Object.keys({ [mutant]: true })[0] ?? noMutant;
}
