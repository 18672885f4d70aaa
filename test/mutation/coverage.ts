/** Which tests reach which mutants, how often, and which of them need a realm in which nothing has happened yet. */
import { readFileSync, writeFileSync } from 'node:fs';
import type { CoverageData, CoveragePerTestId, MutantCoverage } from '@stryker-mutator/api/core';
import { activate, noMutant } from './mutated-code.js';
import type { Program, RealmTest } from './realm.js';

/** What one dry run finds out for every process that judges mutants. By the numbers that Stryker gives mutants. */
export interface Reach {
  /** how often a mutant is met in one test, or as modules load, at most */
  readonly most: number[];
  /** the test files that meet a mutant while they load, or more or less often the second time, by mutant */
  readonly unsettled: Record<string, string[]>;
  /** the tests that meet a mutant, for those that are met as the library loads, too */
  readonly tests: Record<string, string[]>;
  /** the source files that remember something: there, tests meet a mutant more or less often the second time */
  readonly remembering: string[];
}

interface Noted extends Omit<Reach, 'remembering'> {
  readonly perTest: CoveragePerTestId;
  /** the mutants that are met more or less often the second time */
  readonly changing: Set<number>;
}

/** How often each mutant was met. */
type Hits = Uint32Array;

async function metAs(happens: () => unknown, { hits }: Program): Promise<Hits> {
  hits.fill(0);
  await happens();
  return hits.slice();
}

/** What the tests of one file meet: as the file loads, then test by test, and then once more. */
async function metByFile(program: Program, file: string) {
  const realm = program.begin({ counting: true });
  realm.loadSources();
  let tests: readonly RealmTest[] = [];
  const asItLoads = async () => {
    tests = await realm.testsOf(file);
  };
  const before = await metAs(asItLoads, program);
  const first: Hits[] = [];
  const again: Hits[] = [];
  for (const { run } of tests) first.push(await metAs(run, program));
  for (const { run } of tests) again.push(await metAs(run, program));
  return { tests, before, first, again };
}

/**
 * What only the first time reaches fills caches, and belongs to every test of the file, because whichever runs first does it.
 * What the file itself does before its tests belongs to them, too.
 */
async function noteFile(program: Program, file: string, { most, unsettled, perTest, changing }: Noted): Promise<void> {
  const { tests, before, first, again } = await metByFile(program, file);
  const reached = tests.map((): CoverageData => ({}));
  for (const [mutant, meetings] of before.entries()) {
    let often = meetings;
    let isForAll = meetings > 0;
    let isChanging = false;
    for (const [index, hits] of first.entries()) {
      const once = hits[mutant] as number;
      const twice = again[index]?.[mutant] as number;
      if (once > 0 || twice > 0) (reached[index] as CoverageData)[mutant] = 1;
      often = Math.max(often, once, twice);
      isForAll ||= once > 0 && twice === 0;
      isChanging ||= once !== twice;
    }
    if (isForAll) for (const each of reached) each[mutant] = 1;
    if (isChanging) changing.add(mutant);
    if (isChanging || meetings > 0) unsettled[mutant] = [...(unsettled[mutant] ?? []), file];
    most[mutant] = Math.max(most[mutant] ?? 0, often);
  }
  for (const [index, { id }] of tests.entries()) perTest[id] = reached[index] as CoverageData;
}

/** The mutants that Stryker put into a file of the working directory. */
const mutantsOf = (file: string): readonly number[] =>
  [...readFileSync(file, 'utf8').matchAll(/stryMutAct_\w+\("(\d+)"\)/g)].map(([, mutant]) => Number(mutant));

/** Where it lies until the mutants have been judged: in the sandbox, which is the working directory. */
const path = 'reach.json';

/** @returns what every test reaches, and what is reached as the library loads; writes the rest down for `knownReach` */
export async function coverageOf(program: Program): Promise<MutantCoverage> {
  activate(noMutant);
  const noted: Noted = { most: [], unsettled: {}, tests: {}, perTest: {}, changing: new Set() };
  for (const file of program.files) await noteFile(program, file, noted);
  const asItLoads = await metAs(() => program.begin({ counting: true }).loadSources(), program);
  const { perTest, changing, ...rest } = noted;
  const reach: Reach = {
    ...rest,
    remembering: program.sources.filter((file) => mutantsOf(file).some((each) => changing.has(each))),
  };
  const asItLoadsOnce: CoverageData = {};
  for (const [mutant, often] of asItLoads.entries()) {
    if (often === 0) continue;
    asItLoadsOnce[mutant] = 1;
    reach.most[mutant] = Math.max(reach.most[mutant] ?? 0, often);
    reach.tests[mutant] = Object.keys(perTest).filter((id) => perTest[id]?.[mutant] !== undefined);
  }
  writeFileSync(path, JSON.stringify(reach));
  return { static: asItLoadsOnce, perTest };
}

export const knownReach = (): Reach => JSON.parse(readFileSync(path, 'utf8'));
