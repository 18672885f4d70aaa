/** The kill suite and the mutated library as one script, which says how often it meets each mutant, or does not. */
import { readdirSync } from 'node:fs';
import { Script } from 'node:vm';
import { build, type Metafile, type Plugin } from 'esbuild';

export type Namespace = Readonly<Record<string, unknown>>;

/** What is loaded once for all realms. Who brings a package of its own puts it in here. */
export const packages = new Map<string, Namespace>();

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
export const sources = (): readonly string[] =>
  readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `src/${name}`);

/** Where the mutated code says which mutants it meets. */
const meetings = /\bstryCov_\w+\(((?:"\d+",? ?)+)\)/g;
const mutantsIn = (list: string): readonly number[] => [...list.matchAll(/\d+/g)].map(Number);

/** Counts in an array, which is several times faster than Stryker's own counting. */
const counting = (text: string): string =>
  text.replace(meetings, (_, list: string) => `(${mutantsIn(list).map((mutant) => `hits[${mutant}]++`)})`);
const notCounting = (text: string): string => text.replace(meetings, '0');

const compiled = (text: string): Script =>
  new Script(`(function (packages, module, hits) { ${text}\n})`, { filename: 'mutated.cjs' });

async function bundled(files: readonly string[]): Promise<{ text: string; metafile: Metafile }> {
  const loaders = files.map((file) => `${JSON.stringify(file)}: () => require('./${file}'),`);
  const { outputFiles, metafile } = await build({
    absWorkingDir: process.cwd(), // esbuild remembers where it started; Stryker's worker moves on
    stdin: { contents: `module.exports = {\n${loaders.join('\n')}\n};`, resolveDir: process.cwd() },
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    write: false,
    metafile: true,
    sourcemap: false,
    logLevel: 'silent',
    plugins: [loadedOnce],
  });
  const [{ text } = { text: '' }] = outputFiles;
  return { text, metafile };
}

/** Evaluates a file, by its name, with all that it imports, unless that has been done. */
export type Loaders = Readonly<Record<string, () => void>>;

export interface Bundle {
  readonly metafile: Metafile;
  /** how often each mutant was met, by its number */
  readonly hits: Uint32Array;
  /** @returns all modules anew, not evaluated yet; with `isCounting` they count in `hits` */
  readonly begin: (isCounting: boolean) => Loaders;
}

/** Bundles files of the working directory. */
export async function bundleOf(files: readonly string[]): Promise<Bundle> {
  const { text, metafile } = await bundled(files);
  const met = [...text.matchAll(meetings)].flatMap(([, list = '']) => mutantsIn(list));
  const hits = new Uint32Array(1 + met.reduce((most, mutant) => Math.max(most, mutant), 0));
  const judging = compiled(notCounting(text));
  let noting: Script | null = null;
  const begin = (isCounting: boolean): Loaders => {
    if (isCounting) noting ??= compiled(counting(text));
    const module = { exports: {} };
    (isCounting && noting !== null ? noting : judging).runInThisContext()(packages, module, hits);
    return module.exports;
  };
  return { metafile, hits, begin };
}
