/**
 * Makes a program of a figure: the package itself stays outside of it, as it is in dist, and everything else (the loads, the
 * opponents) is compiled as a user would compile it. Running the sources through a loader would slow down the other side.
 */
import { cpSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { root } from '../checks/child.js';
import { host } from './host.js';

const home = join(host, 'node_modules', 'orderchart');

/** Lays what was built where the figures find it by its name, and where nobody who builds meanwhile can change it. */
export function installBuilt(): void {
  rmSync(host, { recursive: true, force: true });
  for (const part of ['dist', 'package.json']) cpSync(join(root, part), join(home, part), { recursive: true });
}

export const isInstalled = (): boolean => existsSync(join(home, 'dist', 'index.js'));

/** The package by its name, and the door of the sources, through which loads are read: both are what ships. */
const shipped: Plugin = {
  name: 'what ships',
  setup({ onResolve }) {
    onResolve({ filter: /^orderchart(\/|$)/ }, ({ path }) => ({ path, external: true }));
    onResolve({ filter: /\/src\/index\.js$/ }, () => ({ path: 'orderchart', external: true }));
  },
};

/** @returns the program of a figure: the path of a file that Node can run */
export async function builtFigure(name: string): Promise<string> {
  const outfile = join(host, `${name}.mjs`);
  await build({
    stdin: {
      contents: `import figure from './figures/${name}.ts'; import { runFigure } from './run-figure.ts'; await runFigure(figure);`,
      resolveDir: join(root, 'test', 'bench'),
      loader: 'ts',
    },
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    plugins: [shipped],
  });
  return outfile;
}
