/**
 * The kill suite and the mutated library as one program that can begin afresh. Each beginning is a realm: all modules are
 * evaluated anew, so that nothing a mutant wrote into a cache outlives it. It takes some 15 ms, where a test runner's own
 * restart takes half a second.
 */
import { readdirSync } from 'node:fs';
import { Script } from 'node:vm';
import { ASYMMETRIC_MATCHERS_OBJECT, chai, JestAsymmetricMatchers, JestChaiExpect, JestExtend } from '@vitest/expect';
import { collectTests, describe, getFn, type Suite, type Test, test, type VitestRunner } from '@vitest/runner';
import { build, type Plugin } from 'esbuild';
import { isFastEnough, killSuite } from './kill-suite.js';

/** A test of one realm. */
export interface RealmTest {
  /** the same in every realm */
  readonly id: string;
  readonly name: string;
  readonly file: string;
  readonly run: () => Promise<void>;
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
  readonly files: readonly string[];
  readonly begin: () => Realm;
}

type Namespace = Readonly<Record<string, unknown>>;

for (const plugin of [JestExtend, JestChaiExpect, JestAsymmetricMatchers]) chai.use(plugin);
const matchers = (globalThis as unknown as Record<symbol, object>)[ASYMMETRIC_MATCHERS_OBJECT];
const expect = Object.assign((value: unknown, message?: string) => chai.expect(value, message), chai.expect, matchers);

/** What tests import from vitest, without its worker around it. */
const vitest: Namespace = { describe, test, expect };

const packages = new Map<string, Namespace>([['vitest', vitest]]);

/** Packages are loaded once for all realms, and each realm reads only the names that it uses. */
const loadedOnce: Plugin = {
  name: 'packages loaded once',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^[^./]/ }, ({ path }) => ({ path, namespace: 'package' }));
    onLoad({ filter: /.*/, namespace: 'package' }, async ({ path }) => {
      const loaded = packages.get(path) ?? ((await import(path)) as Namespace);
      packages.set(path, loaded);
      const named = Object.keys(loaded).filter((name) => name !== 'default');
      const lines = named.map((name) => `const _${name} = from.${name}; export { _${name} as ${name} };`);
      if ('default' in loaded) lines.push('export default from.default;');
      return { contents: [`const from = packages.get(${JSON.stringify(path)});`, ...lines].join('\n') };
    });
  },
};

/** The modules of the library. */
const sources = (): readonly string[] =>
  readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `src/${name}`);

async function bundled(files: readonly string[]): Promise<Script> {
  const loaders = files.map((file) => `${JSON.stringify(file)}: () => require('./${file}'),`);
  const { outputFiles } = await build({
    stdin: { contents: `module.exports = {\n${loaders.join('\n')}\n};`, resolveDir: process.cwd() },
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    write: false,
    sourcemap: false,
    logLevel: 'silent',
    plugins: [loadedOnce],
  });
  const [{ text } = { text: '' }] = outputFiles;
  return new Script(`(function (packages, module) { ${text}\n})`, { filename: 'mutated.cjs' });
}

const settings = {
  root: process.cwd(),
  setupFiles: [],
  sequence: { hooks: 'stack', setupFiles: 'list', seed: 1 },
  maxConcurrency: 1,
  testTimeout: 60_000,
  hookTimeout: 60_000,
  retry: 0,
  allowOnly: true,
  tags: [],
} as unknown as VitestRunner['config'];

const testsIn = (file: string, names: readonly string[], task: Suite | Test): RealmTest[] =>
  task.type === 'suite'
    ? task.tasks.flatMap((inner) => testsIn(file, [...names, task.name], inner))
    : [{ id: task.id, name: [...names, task.name].join(' '), file, run: async () => getFn(task)() }];

function realmOf(loaders: Readonly<Record<string, () => void>>, library: readonly string[]): Realm {
  const collect = async (file: string): Promise<readonly RealmTest[]> => {
    let problem: unknown = null;
    const importFile = () => {
      try {
        loaders[file]?.();
      } catch (error) {
        problem = error;
      }
    };
    const [collected] = await collectTests([`${process.cwd()}/${file}`], { config: settings, importFile });
    problem ??= collected?.result?.errors?.[0] ?? null;
    if (problem !== null) throw problem;
    const tests = (collected?.tasks ?? []).flatMap((task) => testsIn(file, [], task));
    return tests.filter(({ name }) => isFastEnough(name));
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
  const script = await bundled([...files, ...library]);
  const begin = () => {
    const module: { exports: Record<string, () => void> } = { exports: {} };
    script.runInThisContext()(packages, module);
    return realmOf(module.exports, library);
  };
  return { files, begin };
}
