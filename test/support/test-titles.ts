/** Reads the names of tests from their source: what a report would show, comments left out. */
import ts from 'typescript';

const runners = ['test', 'it', 'describe'];

/** `test` for `test(…)`, `test.skip(…)`, `test.each(…)(…)` and ``test.each`…`(…)``. */
function runnerOf(callee: ts.Expression): string | null {
  if (ts.isIdentifier(callee)) return runners.includes(callee.text) ? callee.text : null;
  if (ts.isPropertyAccessExpression(callee)) return runnerOf(callee.expression);
  if (ts.isCallExpression(callee)) return runnerOf(callee.expression);
  return ts.isTaggedTemplateExpression(callee) ? runnerOf(callee.tag) : null;
}

/** The text of a name, without what is filled in. */
function textOf(name: ts.Expression | undefined): string | null {
  if (name === undefined) return null;
  if (ts.isStringLiteralLike(name)) return name.text;
  return ts.isTemplateExpression(name)
    ? [name.head.text, ...name.templateSpans.map(({ literal }) => literal.text)].join('…')
    : null;
}

/** @returns the names of all tests and groups of tests in a source */
export function titlesOf(source: string): readonly string[] {
  const titles: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && runnerOf(node.expression) !== null) {
      const title = textOf(node.arguments[0]);
      if (title !== null) titles.push(title);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('titles.ts', source, ts.ScriptTarget.ES2022));
  return titles;
}
