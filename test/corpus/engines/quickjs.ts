/** QuickJS, compiled to WebAssembly: an engine that shares nothing with V8, and has neither Intl nor URL nor a host. */
import { readFileSync } from 'node:fs';
import { newQuickJSWASMModuleFromVariant, type QuickJSContext } from 'quickjs-emscripten-core';
import { corpusFiles } from '../files.js';
import type { Answer } from './answer.js';
import type { Bundle } from './bundle.js';

const stackBytes = 4 * 1024 * 1024;

/** XState looks for a console when it is loaded; the core must never write to it. */
const silentConsole = `globalThis.console = { log() { throw new Error('the core wrote to the console'); } };`;

function evaluate(context: QuickJSContext, script: string): unknown {
  const handle = context.unwrapResult(context.evalCode(script));
  const value = context.dump(handle);
  handle.dispose();
  return value;
}

/** @returns what QuickJS answers for the whole corpus, slice by slice */
export async function quickJsAnswers(
  bundle: Bundle,
  slices: number,
  told: (done: number) => void,
): Promise<readonly Answer[]> {
  const engine = await newQuickJSWASMModuleFromVariant(import('@jitl/quickjs-wasmfile-release-sync'));
  const runtime = engine.newRuntime();
  runtime.setMaxStackSize(stackBytes);
  const context = runtime.newContext();
  evaluate(context, silentConsole);
  evaluate(context, `${readFileSync(bundle.path, 'utf8')}; null`);
  evaluate(context, `const texts = ${JSON.stringify(corpusFiles().map(({ text }) => text))}; null`);
  const answers = Array.from({ length: slices }, (_, from) => {
    told(from);
    return JSON.parse(evaluate(context, `replayCorpus(texts, { every: ${slices}, from: ${from} })`) as string);
  });
  context.dispose();
  runtime.dispose();
  return answers as readonly Answer[];
}
