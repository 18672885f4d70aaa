/**
 * A test runner for Stryker that stays in one process: for each mutant a realm begins, with the mutant in it from the first
 * line, and tests run in it until one fails. Stryker does all the rest: it makes the mutants, plans, times out and reports.
 */
import type { Mutant } from '@stryker-mutator/api/core';
import { declareFactoryPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import {
  type DryRunResult,
  DryRunStatus,
  determineHitLimitReached,
  type MutantRunOptions,
  type MutantRunResult,
  MutantRunStatus,
  type TestResult,
  type TestRunner,
  TestStatus,
} from '@stryker-mutator/api/test-runner';
import { coverageOf, noMutant, stryker } from './coverage.js';
import { equivalents, isThat, runListed } from './equivalent.js';
import { placeOf } from './place.js';
import { type Program, program, type Realm, type RealmTest } from './realm.js';
import { TestOrder } from './test-order.js';

/** After so many mutants the tests are run without any: whatever a mutant left behind in this process shows there. */
const mutantsBetweenControls = 500;

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const listed = process.env[runListed] === undefined ? equivalents() : [];

const isListed = (mutant: Mutant): boolean => {
  const place = placeOf(mutant);
  return listed.some((each) => isThat(each, place));
};

class InProcessRunner implements TestRunner {
  #program!: Program;
  #order: TestOrder | null = null;
  #sinceControl = 0;

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    this.#program = await program();
  }

  async dryRun(): Promise<DryRunResult> {
    const { all } = await this.#control();
    const mutantCoverage = await coverageOf(this.#program);
    const tests = all.map(
      ({ id, name, file }): TestResult => ({ id, name, fileName: file, status: TestStatus.Success, timeSpentMs: 1 }),
    );
    return { status: DryRunStatus.Complete, tests, mutantCoverage };
  }

  async mutantRun({ activeMutant, testFilter, hitLimit, sandboxFileName }: MutantRunOptions): Promise<MutantRunResult> {
    if (this.#order === null || this.#sinceControl >= mutantsBetweenControls) await this.#control();
    this.#sinceControl += 1;
    const order = this.#order as TestOrder;
    if (isListed(activeMutant)) return { status: MutantRunStatus.Survived, nrOfTests: 0 };
    const ids = order.against(sandboxFileName, activeMutant.id, testFilter);
    Object.assign(stryker, { hitCount: 0, hitLimit });
    const failed = await firstFailure(this.#begin(activeMutant.id), ids, order);
    const tooOften = determineHitLimitReached(stryker.hitCount, hitLimit);
    if (tooOften) return { status: MutantRunStatus.Timeout, reason: 'it ran in circles' };
    if (failed === null) return { status: MutantRunStatus.Survived, nrOfTests: ids.length };
    order.killed(sandboxFileName, failed.id);
    return { status: MutantRunStatus.Killed, killedBy: [failed.id], failureMessage: failed.message, nrOfTests: 1 };
  }

  #begin(mutant: string): Realm {
    stryker.activeMutant = mutant;
    stryker.mutantCoverage = { static: {}, perTest: {} };
    return this.#program.begin();
  }

  /** All tests without a mutant, in one realm: they pass, or what the mutants say is worth nothing. */
  async #control(): Promise<TestOrder> {
    this.#sinceControl = 0;
    delete stryker.hitCount;
    const realm = this.#begin(noMutant);
    const { mutantCoverage } = stryker;
    const tests: RealmTest[] = [];
    for (const file of this.#program.files) tests.push(...(await realm.testsOf(file)));
    const order = this.#order ?? new TestOrder(tests);
    const failed = await firstFailure(
      realm,
      order.all.map(({ id }) => id),
      order,
    );
    if (failed !== null) throw new Error(`fails without a mutant: ${failed.id}: ${failed.message}`);
    if (this.#order === null) order.reached(mutantCoverage?.perTest ?? {});
    this.#order = order;
    return order;
  }
}

interface Failure {
  readonly id: string;
  readonly message: string;
}

/** Runs tests until one fails. A realm whose modules do not even load fails at its first test. */
async function firstFailure(realm: Realm, ids: readonly string[], order: TestOrder): Promise<Failure | null> {
  for (const id of ids) {
    try {
      const tests = await realm.testsOf(order.fileOf(id));
      const started = performance.now();
      stryker.currentTestId = id;
      await tests.find((test) => test.id === id)?.run();
      order.took(id, performance.now() - started);
    } catch (error) {
      return { id, message: messageOf(error) };
    } finally {
      delete stryker.currentTestId;
    }
  }
  return null;
}

export const strykerPlugins = [declareFactoryPlugin(PluginKind.TestRunner, 'in-process', () => new InProcessRunner())];
