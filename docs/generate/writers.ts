/** src/chart/writers.ts: how the facts that an event adds are written, from the types of the actions. */
import { join } from 'node:path';
import ts from 'typescript';
import { type Document, root } from './document.js';

const actionsFile = join(root, 'src', 'chart', 'actions.ts');
const factsFile = join(root, 'src', 'order', 'facts.ts');

function compilerOptions(): ts.CompilerOptions {
  const path = join(root, 'tsconfig.json');
  const { config, error } = ts.readConfigFile(path, ts.sys.readFile);
  if (error !== undefined) throw new Error(ts.flattenDiagnosticMessageText(error.messageText, '\n'));
  return ts.convertCompilerOptionsFromJson(config.compilerOptions, root).options;
}

const program = ts.createProgram([actionsFile], compilerOptions());
const checker = program.getTypeChecker();

/** @returns what a file of the program exports by that name */
function exported(path: string, name: string): ts.Symbol {
  const source = program.getSourceFile(path);
  const module = source && checker.getSymbolAtLocation(source);
  const found = module && checker.getExportsOfModule(module).find((symbol) => symbol.name === name);
  if (found === undefined) throw new Error(`${path} exports no ${name}`);
  return found;
}

/** What an action may add: one type for each way that it may come out. */
function additionsOf(action: ts.Symbol): readonly ts.Type[] {
  const [signature] = checker.getTypeOfSymbol(action).getCallSignatures();
  if (signature === undefined) throw new Error(`${action.name} can't be called`);
  const added = signature.getReturnType();
  return added.isUnion() ? added.types : [added];
}

const isOptional = (symbol: ts.Symbol): boolean => (symbol.flags & ts.SymbolFlags.Optional) !== 0;

/** Every fact by its name, in the order in which facts have them. */
const factNames = checker.getDeclaredTypeOfSymbol(exported(factsFile, 'Facts')).getProperties();

/** A fact that an action may leave alone is only written where it is there: facts are never undefined. */
function assignment(name: string, additions: readonly ts.Type[]): readonly string[] {
  const found = additions.map((addition) => addition.getProperty(name));
  if (found.every((symbol) => symbol === undefined)) return [];
  const isCertain = found.every((symbol) => symbol !== undefined && !isOptional(symbol));
  return [`${isCertain ? '' : `if (added.${name} !== undefined) `}draft.${name} = added.${name};`];
}

function writer(action: ts.Symbol): string {
  const additions = additionsOf(action);
  const lines = factNames.flatMap(({ name }) => assignment(name, additions));
  return `'${action.name}': ${lines.length === 0 ? 'writeNothing' : `(draft, added) => {\n${lines.join('\n')}\n}`},`;
}

const head = `/**
 * How what an event adds is written into the facts: by name, because a copy by names that change costs several times as
 * much. Made by \`npm run docs\` from the types of what the actions return (actions.ts): edit those, not this file.
 */
import type { FactsDraft } from '../order/copy-facts.js';
import type { actions, EventType } from './actions.js';

type Added<T extends EventType> = ReturnType<(typeof actions)[T]>;

const writeNothing = (): void => {};

export const writers: { readonly [T in EventType]: (draft: FactsDraft, added: Added<T>) => void } = {`;

export function writersFile(): Document {
  const actions = checker.getTypeOfSymbol(exported(actionsFile, 'actions')).getProperties();
  return { path: 'src/chart/writers.ts', content: [head, ...actions.map(writer), '};', ''].join('\n') };
}
