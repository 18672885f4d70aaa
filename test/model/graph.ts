/** The graph that one side saw of a grid, and how it is written down and compared. */

/** An edge as one line: node, label, node, with a tab between. */
type Edge = string;

/** What one side saw. The concrete graph is compared by its size and by a digest that doesn't depend on the order. */
export interface Graph {
  readonly edges: readonly Edge[];
  readonly states: number;
  readonly steps: number;
  readonly digest: string;
}

/** What the library did on a grid, with a way to see how it got there. */
export interface LibraryGraph extends Graph {
  /** the labels of a shortest way to a node, as the library went; null where it never came */
  readonly wayTo: (node: string) => readonly string[] | null;
}

const starts = [0x811c9dc5, 0x01234567] as const;

export type Lanes = readonly [number, number];

/** FNV-1a in two lanes, over ASCII: `hashOf` of recorder.h. */
export function lanesOf(text: string): Lanes {
  let [one, two]: [number, number] = [...starts];
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    one = Math.imul(one ^ code, 16777619);
    two = Math.imul(two ^ code, 16777619);
  }
  return [one >>> 0, two >>> 0];
}

/** `mix` of recorder.h */
function mix(from: number, label: number, to: number): number {
  let hash = Math.imul(from ^ 0x9e3779b9, 0x85ebca6b);
  hash = Math.imul((hash ^ (hash >>> 15)) + label, 0xc2b2ae35);
  hash = Math.imul((hash ^ (hash >>> 13)) + to, 0x27d4eb2f);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** The hash of a concrete edge. */
export const mixed = (from: Lanes, label: Lanes, to: Lanes): Lanes => [
  mix(from[0], label[0], to[0]),
  mix(from[1], label[1], to[1]),
];

const hex = (lane: number) => (lane >>> 0).toString(16).padStart(8, '0');

export const digestOf = (sums: Lanes): string => sums.map(hex).join('');

const shown = 5;

/** @returns in sentences, what one side does and the other doesn't, with the library's shortest way to it, the shortest first */
export function disagreements(model: Graph, library: LibraryGraph): readonly string[] {
  const [ofModel, ofLibrary] = [new Set(model.edges), new Set(library.edges)];
  const tellOf = (who: string) => (edge: Edge) => {
    const [from = '', label, to] = edge.split('\t');
    const way = library.wayTo(from);
    const words = way === null ? 'a way that the library never went' : way.join(', ') || 'the placement';
    return {
      length: way?.length ?? Number.POSITIVE_INFINITY,
      text: `only ${who}: [${from}] --${label}--> [${to}], after ${words}`,
    };
  };
  const apart = [
    ...model.edges.filter((edge) => !ofLibrary.has(edge)).map(tellOf('the model')),
    ...library.edges.filter((edge) => !ofModel.has(edge)).map(tellOf('the library')),
  ];
  const first = apart.sort((one, other) => one.length - other.length).slice(0, shown);
  return first.map(({ text }) => text);
}
