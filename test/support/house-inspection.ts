/** Holds source files against the plan of the house. Every problem reads `file: what is wrong`. */

import { posix } from 'node:path';
import ts from 'typescript';
import * as plan from './house.js';

/** The module names after `import`, `export … from` and in `import()`, types included. */
function importsOf(text: string): string[] {
  return ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName);
}

/** A relative import as a path from the root of the package. */
function pathOf(from: string, relative: string): string {
  return posix.join(posix.dirname(from), relative).replace(/\.js$/, '.ts');
}

function floorProblem(from: string, to: string): string | null {
  const [fromFolder, toFolder] = [plan.folderOf(from), plan.folderOf(to)];
  const [fromFloor, toFloor] = [plan.floorOf(from), plan.floorOf(to)];
  if (!to.startsWith('src/')) return `imports ${to}, outside src`;
  if (toFloor > fromFloor) return `imports ${to}, a floor up`;
  if (toFloor < fromFloor) return null;
  if (fromFloor === plan.doorFloor) return `imports ${to}, another door`;
  if (fromFolder !== toFolder) return `imports ${to}, a door beside it`;
  return fromFolder !== null && plan.detached.includes(fromFolder) ? `imports ${to}, sideways in ${fromFolder}` : null;
}

function packageProblem(from: string, name: string): string | null {
  const owner = name.split('/')[0] ?? name;
  const folders = plan.packages[owner];
  if (folders === undefined) return `imports ${name}, which src does not use`;
  if (folders === null || folders.includes(plan.folderOf(from) ?? '')) return null;
  return `imports ${name}, which lives in ${folders.map((folder) => `src/${folder}`).join(' and ')} only`;
}

export function importProblems({ path, text }: plan.SourceFile): string[] {
  const problems = importsOf(text).map((name) =>
    name.startsWith('.') ? floorProblem(path, pathOf(path, name)) : packageProblem(path, name),
  );
  return problems.filter((problem) => problem !== null).map((problem) => `${path}: ${problem}`);
}

export function placeProblems({ path }: plan.SourceFile): string[] {
  return plan.floorOf(path) < 0 ? [`${path}: lies in a folder that is on no floor`] : [];
}

/** Looks at the folders' names as well as the file's own. */
export function nameProblems({ path }: plan.SourceFile): string[] {
  const parts = path.split('/').map((part) => part.split('.')[0] ?? part);
  return parts.filter((part) => plan.emptyNames.includes(part)).map((part) => `${path}: "${part}" says nothing`);
}

function linesOf(text: string): number {
  return text.trimEnd().split('\n').length;
}

export function fileSizeProblems({ path, text }: plan.SourceFile): string[] {
  const lines = linesOf(text);
  if (lines <= plan.maxFileLines || path in plan.longFiles) return [];
  return [`${path}: ${lines} lines, at most ${plan.maxFileLines}`];
}

export function functionSizeProblems({ path, text }: plan.SourceFile): string[] {
  if (path in plan.longFunctions) return [];
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
  const problems: string[] = [];
  const lineAt = (position: number) => source.getLineAndCharacterOfPosition(position).line + 1;
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node)) {
      const first = lineAt(node.getStart(source));
      const lines = lineAt(node.end) - first + 1;
      if (lines > plan.maxFunctionLines)
        problems.push(`${path}: the function at line ${first} has ${lines} lines, at most ${plan.maxFunctionLines}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return problems;
}
