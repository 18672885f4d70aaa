/** The chart as boxes and arrows, derived from the chart itself; each notation only writes it down. */
import { pathOf, stateNodes, transitions } from '../engine/chart-index.js';
import {
  anyIdOf,
  type DiagramOptions,
  type EventKind,
  idOf,
  innerOf,
  isInside,
  type StateNode,
  type Stroke,
  strokesOf,
} from './diagram-strokes.js';
import type { Labels, StatePath } from './label-types.js';
import { wordsIn } from './labels.js';

/** A state. Its id is unique in the chart. */
export interface Box {
  readonly id: string;
  readonly label: string;
  /** stands for every state of its region */
  readonly isAny: boolean;
  /** events that it takes without leaving it */
  readonly hears: readonly string[];
  /** the id of its first inner state; null where it has none */
  readonly initial: string | null;
  readonly inner: readonly Box[];
}

/** All events that lead from one state to another. */
export interface Arrow {
  readonly from: string;
  readonly to: string;
  readonly kinds: readonly EventKind[];
  readonly labels: readonly string[];
  /** whether one of its events was never taken, where that was asked */
  readonly isMissed: boolean;
}

export interface RegionDiagram extends Box {
  readonly arrows: readonly Arrow[];
}

const unique = <T>(items: readonly T[]): readonly T[] => [...new Set(items)];

function arrowsOf(strokes: readonly Stroke[]): readonly Arrow[] {
  const arrows = new Map<string, Arrow>();
  for (const { from, to, kind, label, isMissed } of strokes) {
    if (to === null) continue;
    const drawn = arrows.get(`${from} ${to}`) ?? { from, to, kinds: [], labels: [], isMissed: false };
    const kinds = unique([...drawn.kinds, kind]);
    const labels = unique([...drawn.labels, label]);
    arrows.set(`${from} ${to}`, { from, to, kinds, labels, isMissed: drawn.isMissed || isMissed });
  }
  return [...arrows.values()];
}

const heardBy = (id: string, strokes: readonly Stroke[]): readonly string[] =>
  unique(strokes.filter(({ from, to }) => from === id && to === null).map(({ label }) => label));

function boxOf(node: StateNode, strokes: readonly Stroke[], words: Labels | null): Box {
  const path = pathOf(node);
  const id = idOf(path);
  const first = node.initial.target[0];
  return {
    id,
    label: words === null ? node.key : words.states[path as StatePath],
    isAny: false,
    hears: heardBy(id, strokes),
    initial: first === undefined ? null : idOf(pathOf(first)),
    inner: innerOf(node).map((inner) => boxOf(inner, strokes, words)),
  };
}

/** The box for any state, where the region as a whole hears something. */
function anyBoxOf(region: string, strokes: readonly Stroke[], words: Labels | null): readonly Box[] {
  const id = anyIdOf(region);
  if (!strokes.some(({ from }) => from === id)) return [];
  const { anyState } = (words ?? wordsIn('en')).words;
  return [{ id, label: anyState, isAny: true, hears: heardBy(id, strokes), initial: null, inner: [] }];
}

function regionDiagram(region: StateNode, options: DiagramOptions): RegionDiagram {
  const { language } = options;
  const words = language === undefined ? null : wordsIn(language);
  const strokes = transitions
    .filter(({ source }) => source === region || isInside(source, region))
    .flatMap((taken) => strokesOf(taken, words, options));
  const box = boxOf(region, strokes, words);
  return { ...box, inner: [...box.inner, ...anyBoxOf(region.key, strokes, words)], arrows: arrowsOf(strokes) };
}

/** @returns the diagram of one region, or of all four in document order */
export const diagramsOf = (options: DiagramOptions): readonly RegionDiagram[] =>
  stateNodes
    .filter(({ path, key }) => path.length === 1 && (options.region ?? key) === key)
    .map((region) => regionDiagram(region, options));
