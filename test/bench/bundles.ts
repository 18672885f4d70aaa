/** What a bundle of the core weighs, and one of its dependencies: for the figure, and for the limit that `npm test` keeps. */
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { host } from './host.js';

export interface Weight {
  /** minified, in bytes */
  readonly minified: number;
  /** the same, packed by gzip */
  readonly packed: number;
}

async function weightOf(code: string, from = process.cwd()): Promise<Weight> {
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: from },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    define: { 'process.env.NODE_ENV': '"production"' },
    write: false,
  });
  const { contents } = outputFiles[0] as (typeof outputFiles)[0];
  return { minified: contents.length, packed: gzipSync(contents, { level: 9 }).length };
}

const wholeDependencies = "export * from 'xstate'; export * as z from 'zod'; export * as luxon from 'luxon';";

/** @returns the weight of the built core with all that it imports */
export const coreWeight = (): Promise<Weight> => weightOf("export * from 'orderchart';", host);

/** @returns the weight of a bundle that hands on xstate, zod and luxon, and nothing else */
export const dependenciesWeight = (): Promise<Weight> => weightOf(wholeDependencies);

/** @returns the weight of what a host needs to run orders, the rest shaken off */
export const leastWeight = (): Promise<Weight> =>
  weightOf("export { placeOrder, parseCommand, submit, advance } from 'orderchart';", host);

/** So many times its dependencies the core may weigh. */
export const mostTimesDependencies = 1.2;
