/** What a run of mutants comes to: how many were killed, and what is wrong. */
import { type Equivalent, isThat } from './equivalent.js';
import { flawless, type Part } from './floors.js';
import type { Mutant } from './mutants.js';

export interface Score {
  readonly mutants: number;
  readonly killed: number;
  readonly timedOut: number;
  /** of the code whose mutants no test reaches, too */
  readonly survived: number;
  /** listed as equivalent, and not counted in the score */
  readonly equivalent: number;
  readonly errors: number;
  /** killed or timed out, of all that are no equivalents, in percent */
  readonly percent: number;
}

const isDead = ({ fate }: Mutant): boolean => fate === 'killed' || fate === 'timedOut';
const isAlive = ({ fate }: Mutant): boolean => fate === 'survived' || fate === 'notCovered';

/** @returns the mutants that survived and are not listed */
export const survivors = (mutants: readonly Mutant[], listed: readonly Equivalent[]): readonly Mutant[] =>
  mutants.filter((mutant) => isAlive(mutant) && !listed.some((each) => isThat(each, mutant)));

export function scoreOf(all: readonly Mutant[], listed: readonly Equivalent[]): Score {
  const mutants = all.filter(({ fate }) => fate !== 'ignored');
  const alive = mutants.filter(isAlive).length;
  const survived = survivors(mutants, listed).length;
  const dead = mutants.filter(isDead).length;
  return {
    mutants: mutants.length,
    killed: mutants.filter(({ fate }) => fate === 'killed').length,
    timedOut: mutants.filter(({ fate }) => fate === 'timedOut').length,
    survived,
    equivalent: alive - survived,
    errors: mutants.filter(({ fate }) => fate === 'error').length,
    percent: dead + survived === 0 ? 100 : (100 * dead) / (dead + survived),
  };
}

/** @returns the mutants of one of the parts where none may survive */
export const mutantsOf = (part: Part, mutants: readonly Mutant[]): readonly Mutant[] =>
  mutants.filter(({ file }) => (flawless[part] as readonly string[]).includes(file));

/** @returns what is wrong with the list itself: an entry that is no mutant any more, or one that a test kills after all */
export const staleEntries = (mutants: readonly Mutant[], listed: readonly Equivalent[]): readonly string[] =>
  listed.flatMap((entry) => {
    const found = mutants.filter((mutant) => isThat(entry, mutant));
    const name = `${entry.file}: ${entry.from} → ${entry.to}`;
    if (found.length === 0) return [`${name}: listed as equivalent, and there is no such mutant`];
    return found.some(isAlive) ? [] : [`${name}: listed as equivalent, yet a test kills it`];
  });

/** @returns what survived and has no reason to be left, and reasons whose mutants do not survive any more */
export function unreasoned(alive: readonly Mutant[], left: readonly Equivalent[]): readonly string[] {
  const without = alive.filter((mutant) => !left.some((each) => isThat(each, mutant)));
  const stale = left.filter((each) => !alive.some((mutant) => isThat(each, mutant)));
  return [
    ...without.map(
      ({ file, line, from, to }) => `${file}:${line}: no test tells ${from} from ${to}, and no reason is given`,
    ),
    ...stale.map(({ file, from, to }) => `${file}: ${from} → ${to}: left alive, yet it does not survive`),
  ];
}
