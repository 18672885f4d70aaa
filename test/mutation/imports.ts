/** What a file imports, and what that imports: a mutant that acts as its file loads is nothing to a test that never loads it. */
import type { Metafile } from 'esbuild';

/** By file, from the working directory. */
export type Imports = ReadonlyMap<string, ReadonlySet<string>>;

/** @returns what each of the files loads, itself among it */
export function importsOf({ inputs }: Metafile, files: readonly string[]): Imports {
  const allFrom = (file: string): ReadonlySet<string> => {
    const found = new Set([file]);
    for (const each of found) for (const { path } of inputs[each]?.imports ?? []) found.add(path);
    return found;
  };
  return new Map(files.map((file) => [file, allFrom(file)]));
}
