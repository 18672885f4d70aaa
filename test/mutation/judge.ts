/**
 * Holds tests against a mutant. Most tests do it in one realm that is used again and again, where everything has been loaded
 * and compiled: that is many times faster than a new realm for each mutant. It is right as long as
 * - the mutant changes nothing that was made before it: tests of files that meet it while they load, or less often the second
 *   time, need a new realm (`unsettled`), and so do a mutant that is met as the library loads, and one that survived in a
 *   source file that remembers something;
 * - no mutant leaves anything behind: a test that failed is run again without the mutant. If it fails now, too, the realm is
 *   thrown away, and a new one judges.
 */
import { relative } from 'node:path';
import { inspect } from 'node:util';
import { knownReach, type Reach } from './coverage.js';
import { tookTooLong } from './guard.js';
import { isHeldAgainst } from './kill-suite.js';
import { activate, noMutant, stryker } from './mutated-code.js';
import type { Program, Realm, RealmTest } from './realm.js';
import { TestOrder } from './test-order.js';

/** A mutant, and the tests that may kill it. */
export interface Accused {
  readonly mutant: string;
  /** the file that it is in */
  readonly source: string;
  /** the tests that reach it; null if it is met as the library loads, and any may */
  readonly covering: readonly string[] | null;
}

export type Verdict =
  | { readonly fate: 'killed'; readonly by: string; readonly message: string }
  | { readonly fate: 'circling'; readonly by: string }
  | { readonly fate: 'survived'; readonly tests: number };

/** After so many mutants a new realm begins with all tests and no mutant: they pass, or the verdicts are worth nothing. */
const mutantsInOneRealm = 1500;

/** How many times more often than without a mutant the mutated code may be met, before it counts as running in circles. */
const patience = 100;

/** What a `describe` throws comes as an object of vitest's that can't even be turned into a text. */
const messageOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'message' in error ? `${error.message}` : inspect(error);

/** A realm, and which mutant it has, or none, as modules load and as tests run. */
interface Bench {
  readonly realm: Realm;
  readonly loads: string;
  readonly runs: string;
}

export class Judge {
  readonly #program: Program;
  #reach!: Reach;
  #order!: TestOrder;
  #realm!: Realm;
  /** how many mutants its realm may still judge */
  #left = 0;

  constructor(program: Program) {
    this.#program = program;
  }

  /** @returns all tests, which pass without a mutant */
  async allPass(): Promise<readonly RealmTest[]> {
    const realm = this.#begin(noMutant);
    const tests: RealmTest[] = [];
    for (const file of this.#program.files) tests.push(...(await realm.testsOf(file)));
    const order = new TestOrder(tests);
    const bench = { realm, loads: noMutant, runs: noMutant };
    for (const { id } of tests) {
      const started = performance.now();
      const failed = await this.#failure(bench, id, order);
      if (failed !== null) throw new Error(`fails without a mutant: ${id}: ${JSON.stringify(failed)}`);
      order.took(id, performance.now() - started);
    }
    this.#realm = realm;
    this.#left = mutantsInOneRealm;
    this.#order ??= order;
    return tests;
  }

  async verdict(accused: Accused): Promise<Verdict> {
    this.#reach ??= knownReach();
    if (this.#left === 0) await this.allPass();
    this.#left -= 1;
    const verdict = await this.#trial(accused);
    if (verdict.fate === 'killed') this.#order.killed(accused.source, verdict.by);
    return verdict;
  }

  async #trial(accused: Accused): Promise<Verdict> {
    const { mutant, source } = accused;
    const mayKill = (id: string): boolean => isHeldAgainst(this.#order.fileOf(id), source);
    if (accused.covering === null) return this.#inNewRealm(accused, this.#loading(source).filter(mayKill));
    const covering = accused.covering.filter(mayKill);
    const unsettled = new Set(this.#reach.unsettled[mutant]);
    const isSettled = (id: string): boolean => !unsettled.has(this.#order.fileOf(id));
    const verdict = await this.#inThisRealm(accused, covering.filter(isSettled));
    if (verdict === 'unclear') return this.#inNewRealm(accused, covering);
    if (verdict.fate !== 'survived') return verdict;
    const isAboutMemory = this.#reach.remembering.includes(relative(process.cwd(), source));
    const rest = covering.filter((id) => isAboutMemory || !isSettled(id));
    return rest.length === 0 ? verdict : this.#inNewRealm(accused, rest);
  }

  /** The tests that load a source file at all. */
  #loading(source: string): readonly string[] {
    const path = relative(process.cwd(), source);
    return this.#order.ids.filter((id) => this.#program.imports.get(this.#order.fileOf(id))?.has(path));
  }

  async #inThisRealm(accused: Accused, ids: readonly string[]): Promise<Verdict | 'unclear'> {
    const realm = this.#realm;
    const verdict = await this.#first({ realm, loads: noMutant, runs: accused.mutant }, accused, ids);
    if (verdict.fate === 'survived') return verdict;
    const isClean =
      verdict.fate === 'killed' &&
      (await this.#failure({ realm, loads: noMutant, runs: noMutant }, verdict.by, this.#order)) === null;
    if (isClean) return verdict;
    this.#realm = this.#begin(noMutant);
    return verdict.fate === 'killed' ? 'unclear' : verdict;
  }

  #inNewRealm(accused: Accused, ids: readonly string[]): Promise<Verdict> {
    const { mutant } = accused;
    return this.#first({ realm: this.#begin(mutant), loads: mutant, runs: mutant }, accused, ids);
  }

  #begin(mutant: string): Realm {
    activate(mutant);
    return this.#program.begin();
  }

  async #first(bench: Bench, { mutant, source }: Accused, ids: readonly string[]): Promise<Verdict> {
    const limit = patience * (this.#reach.most[Number(mutant)] ?? 1);
    for (const id of this.#order.against(source, ids, this.#reach.tests[mutant])) {
      const failed = await this.#failure(bench, id, this.#order, limit);
      if (failed !== null) return failed;
    }
    return { fate: 'survived', tests: ids.length };
  }

  /** A realm whose modules do not even load fails at its first test. */
  async #failure({ realm, loads, runs }: Bench, id: string, order: TestOrder, limit?: number): Promise<Verdict | null> {
    Object.assign(stryker, { hitCount: 0, hitLimit: limit });
    const isCircling = (error?: unknown): boolean =>
      tookTooLong(error) || (limit !== undefined && (stryker.hitCount ?? 0) > limit);
    try {
      activate(loads);
      const tests = await realm.testsOf(order.fileOf(id));
      activate(runs);
      await tests.find((test) => test.id === id)?.run();
    } catch (error) {
      return isCircling(error) ? { fate: 'circling', by: id } : { fate: 'killed', by: id, message: messageOf(error) };
    }
    return isCircling() ? { fate: 'circling', by: id } : null;
  }
}
