/**
 * The kill suite and the mutated library as one program that can begin afresh. Each beginning is a realm: all modules are
 * evaluated anew, so that nothing a mutant wrote into a cache outlives it. It takes some 15 ms, where a test runner's own
 * restart takes half a second; each module is evaluated when it is needed.
 */
import { ASYMMETRIC_MATCHERS_OBJECT, chai, JestAsymmetricMatchers, JestChaiExpect, JestExtend } from '@vitest/expect';
import { collectTests, describe, getFn, type Suite, type Test, test, type VitestRunner } from '@vitest/runner';
import { bundleOf, type Loaders, type Namespace, packages, sources } from './bundle.js';
import { guarded } from './guard.js';
import { type Imports, importsOf } from './imports.js';
import { snapshotMatcher } from './inline-snapshot.js';
import { isFastEnough, killSuite } from './kill-suite.js';

/** A test of one realm. */
export interface RealmTest {
  /** the same in every realm */
  readonly id: string;
  readonly name: string;
  readonly file: string;
  readonly run: () => Promise<unknown>;
}

/** All modules, not evaluated yet. */
export interface Realm {
  /** Evaluates the library alone. */
  readonly loadSources: () => void;
  /** Evaluates a test file, once, with all that it imports. Throws what a module or a `describe` threw. */
  readonly testsOf: (file: string) => Promise<readonly RealmTest[]>;
}

/** The program, compiled once for each process. */
export interface Program {
  /** the tests */
  readonly files: readonly string[];
  /** the library */
  readonly sources: readonly string[];
  /** what each of them loads */
  readonly imports: Imports;
  /** how often each mutant was met, by its number */
  readonly hits: Uint32Array;
  /** @param counting whether the code counts which mutants it meets, which a realm that judges does without */
  readonly begin: (how?: { readonly counting: boolean }) => Realm;
}

for (const plugin of [JestExtend, JestChaiExpect, JestAsymmetricMatchers]) chai.use(plugin);
const matchers = (globalThis as unknown as Record<symbol, object>)[ASYMMETRIC_MATCHERS_OBJECT];

/** The matchers that the tests of a realm added. There is one `expect` for all realms, so each puts its own in again. */
interface Added {
  readonly matchers: Record<string, unknown>;
}
let added: Added = { matchers: {} };
type Extend = (expect: unknown, matchers: Added['matchers']) => void;
const put = (more: Added['matchers']): void => (chai.expect as unknown as { extend: Extend }).extend(expect, more);
const extend = (more: Added['matchers']): void => {
  Object.assign(added.matchers, more);
  put(more);
};
const expect: object = Object.assign(
  (value: unknown, message?: string) => chai.expect(value, message),
  chai.expect,
  matchers,
  { extend },
);
put(snapshotMatcher);

/** What tests import from vitest, without its worker around it. */
const vitest: Namespace = { describe, test, expect };

packages.set('vitest', vitest);

const settings = {
  root: process.cwd(),
  setupFiles: [],
  sequence: { hooks: 'stack', setupFiles: 'list', seed: 1 },
  maxConcurrency: 1,
  testTimeout: 0, // none: the clock is kept in guard.ts
  hookTimeout: 0,
  retry: 0,
  allowOnly: true,
  tags: [],
} as unknown as VitestRunner['config'];

const testsIn = (file: string, names: readonly string[], task: Suite | Test): RealmTest[] =>
  task.type === 'suite'
    ? task.tasks.flatMap((inner) => testsIn(file, [...names, task.name], inner))
    : [{ id: task.id, name: [...names, task.name].join(' '), file, run: async () => guarded(() => getFn(task)()) }];

function realmOf(loaders: Loaders, library: readonly string[]): Realm {
  const own: Added = { matchers: {} };
  const enter = (): void => {
    if (added === own) return;
    added = own;
    put(own.matchers);
  };
  const collect = async (file: string): Promise<readonly RealmTest[]> => {
    let problem: unknown = null;
    const importFile = () => {
      try {
        enter();
        guarded(() => loaders[file]?.());
      } catch (error) {
        problem = error;
      }
    };
    const [collected] = await collectTests([`${process.cwd()}/${file}`], { config: settings, importFile });
    problem ??= collected?.result?.errors?.[0] ?? null;
    if (problem !== null) throw problem;
    return (collected?.tasks ?? [])
      .flatMap((task) => testsIn(file, [], task))
      .filter(({ name }) => isFastEnough(name))
      .map(({ run, ...test }) => ({
        ...test,
        run: () => {
          enter();
          return run();
        },
      }));
  };
  const known = new Map<string, Promise<readonly RealmTest[]>>();
  return {
    loadSources() {
      for (const file of library) loaders[file]?.();
    },
    testsOf(file) {
      const tests = known.get(file) ?? collect(file);
      known.set(file, tests);
      return tests;
    },
  };
}

/** Bundles what lies in the working directory. */
export async function program(): Promise<Program> {
  const files = killSuite();
  const library = sources();
  const { metafile, hits, begin } = await bundleOf([...files, ...library]);
  return {
    files,
    sources: library,
    imports: importsOf(metafile, files),
    hits,
    begin: ({ counting } = { counting: false }) => realmOf(begin(counting), library),
  };
}
