/** Which tests reach which mutants. */
import type { CoverageData, CoveragePerTestId, InstrumenterContext, MutantCoverage } from '@stryker-mutator/api/core';
import type { Program, RealmTest } from './realm.js';

/** What the mutated code reads and writes. */
export const stryker: InstrumenterContext = {};
Object.assign(globalThis, { __stryker__: stryker });

/** An id that no mutant has. */
export const noMutant = 'none';

const together = (...parts: readonly (CoverageData | undefined)[]): CoverageData => Object.assign({}, ...parts);

/** A realm that notes what it reaches. The mutated code keeps to the notes that it found when it began. */
function noting({ begin }: Program) {
  const coverage: MutantCoverage = { static: {}, perTest: {} };
  stryker.mutantCoverage = coverage;
  const realm = begin();
  realm.loadSources();
  const reachedBy = async (name: string, happen: () => unknown): Promise<CoverageData> => {
    stryker.currentTestId = name;
    await happen();
    delete stryker.currentTestId;
    return coverage.perTest[name] ?? {};
  };
  return { realm, reachedBy, asItLoads: coverage.static };
}

/**
 * The tests of a file, in a realm of their own, twice: what only the first time reaches fills caches, and belongs to every
 * test of the file, because whichever runs first does it. What the file itself does before its tests belongs to them, too.
 */
async function ofFile(program: Program, file: string): Promise<Record<string, CoverageData>> {
  const { realm, reachedBy } = noting(program);
  let tests: readonly RealmTest[] = [];
  const before = await reachedBy('before', async () => {
    tests = await realm.testsOf(file);
  });
  const first = new Map<string, CoverageData>();
  const again = new Map<string, CoverageData>();
  for (const { id, run } of tests) first.set(id, await reachedBy(`${id} first`, run));
  for (const { id, run } of tests) again.set(id, await reachedBy(`${id} again`, run));
  const onlyOnce = [...first].flatMap(([id, reached]) =>
    Object.entries(reached).filter(([mutant]) => again.get(id)?.[mutant] === undefined),
  );
  const shared = together(before, Object.fromEntries(onlyOnce));
  return Object.fromEntries(tests.map(({ id }) => [id, together(shared, first.get(id), again.get(id))]));
}

/** @returns what every test reaches, and what is reached as the library loads */
export async function coverageOf(program: Program): Promise<MutantCoverage> {
  stryker.activeMutant = noMutant;
  const perTest: CoveragePerTestId = {};
  for (const file of program.files) Object.assign(perTest, await ofFile(program, file));
  return { static: noting(program).asItLoads, perTest };
}
