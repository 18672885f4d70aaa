/**
 * A test runner for Stryker that stays in one process: tests run against a mutant until one fails, in a realm of its
 * own where it needs one. Stryker does all the rest: it makes the mutants, plans, times out and reports.
 */
import type { Mutant } from '@stryker-mutator/api/core';
import { declareFactoryPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import {
  type DryRunResult,
  DryRunStatus,
  type MutantRunOptions,
  type MutantRunResult,
  MutantRunStatus,
  type TestResult,
  type TestRunner,
  TestStatus,
} from '@stryker-mutator/api/test-runner';
import { coverageOf } from './coverage.js';
import { equivalents, isThat, runListed } from './equivalent.js';
import { Judge, type Verdict } from './judge.js';
import { placeOf } from './place.js';
import { type Program, program } from './realm.js';

const listed = process.env[runListed] === undefined ? equivalents() : [];

const isListed = (mutant: Mutant): boolean => {
  const place = placeOf(mutant);
  return listed.some((each) => isThat(each, place));
};

class InProcessRunner implements TestRunner {
  #program!: Program;
  #judge!: Judge;

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    // What a mutant leaves to a timer is thrown when another mutant is judged, and must not end the process.
    process.on('uncaughtException', () => {});
    this.#program = await program();
    this.#judge = new Judge(this.#program);
  }

  async dryRun(): Promise<DryRunResult> {
    const all = await this.#judge.allPass();
    const mutantCoverage = await coverageOf(this.#program);
    const tests = all.map(
      ({ id, name, file }): TestResult => ({ id, name, fileName: file, status: TestStatus.Success, timeSpentMs: 1 }),
    );
    return { status: DryRunStatus.Complete, tests, mutantCoverage };
  }

  async mutantRun({ activeMutant, testFilter, sandboxFileName }: MutantRunOptions): Promise<MutantRunResult> {
    if (isListed(activeMutant)) return { status: MutantRunStatus.Survived, nrOfTests: 0 };
    return resultOf(
      await this.#judge.verdict({ mutant: activeMutant.id, source: sandboxFileName, covering: testFilter ?? null }),
    );
  }
}

function resultOf(verdict: Verdict): MutantRunResult {
  const { fate } = verdict;
  if (fate === 'survived') return { status: MutantRunStatus.Survived, nrOfTests: verdict.tests };
  if (fate === 'circling') return { status: MutantRunStatus.Timeout, reason: 'it ran in circles' };
  return { status: MutantRunStatus.Killed, killedBy: [verdict.by], failureMessage: verdict.message, nrOfTests: 1 };
}

export const strykerPlugins = [declareFactoryPlugin(PluginKind.TestRunner, 'in-process', () => new InProcessRunner())];
