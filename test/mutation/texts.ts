/** What is not mutated inside a file: texts that only people read. */
import { declareValuePlugin, PluginKind } from '@stryker-mutator/api/plugin';

/** What is read of a node of the syntax tree. */
interface Node {
  readonly type: string;
  readonly name?: string;
  readonly key?: Node;
  readonly callee?: Node;
  readonly property?: Node;
  readonly properties?: readonly Node[];
}
interface Path {
  readonly node: Node;
  readonly parent: Node | null;
}

const isDescription = ({ type, key }: Node): boolean => type === 'ObjectProperty' && key?.name === 'description';

const isMeta = (parent: Node | null): boolean =>
  parent?.type === 'CallExpression' && parent.callee?.property?.name === 'meta';

/** @returns why a part of the code is not mutated */
function reasonToIgnore({ node, parent }: Path): string | undefined {
  if (isDescription(node)) return 'a description, for people';
  if (isMeta(parent) && node.properties?.every(isDescription)) return 'a description, for people';
  return undefined;
}

export const strykerPlugins = [
  declareValuePlugin(PluginKind.Ignore, 'texts', {
    shouldIgnore: (path) => reasonToIgnore(path as unknown as Path),
  }),
];
