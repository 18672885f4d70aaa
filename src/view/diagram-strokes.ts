/** Every event of every transition as one stroke of the pen: from where, to where, and what is written beside it. */
import { metaOf, pathOf, type stateNodes, type transitions } from '../engine/chart-index.js';
import { transitionName } from '../engine/taken-transitions.js';
import type { CommandType } from '../order/commands.js';
import type { DeadlineName } from '../order/deadlines.js';
import { placesAskedFor } from './guard-names.js';
import type { Labels, RegionName } from './label-types.js';
import type { Language } from './labels.js';

export type StateNode = (typeof stateNodes)[number];
export type Transition = (typeof transitions)[number];

export interface DiagramOptions {
  /** the words of a language; by default the names of the chart */
  readonly language?: Language;
  /** whether each event carries its rule id */
  readonly rules?: boolean;
  /** one region alone; by default all four */
  readonly region?: RegionName;
  /** how often each transition was taken, by name, as a coverage of the oracle has it: each event says so, or that it never was */
  readonly walked?: Readonly<Record<string, number>>;
}

/** Who moves the order: somebody with a command, the clock, or one region that answers another. */
export type EventKind = 'command' | 'clock' | 'order';

export interface Stroke {
  readonly from: string;
  /** null: the state is not left */
  readonly to: string | null;
  readonly kind: EventKind;
  readonly label: string;
  /** whether it was asked how often it was taken, and it never was */
  readonly isMissed: boolean;
}

/** @returns who sends an event of the chart, by its name */
export const eventKindOf = (eventType: string): EventKind =>
  eventType.startsWith('clock.') ? 'clock' : eventType.includes('.') ? 'order' : 'command';

/** The id of a state in a diagram: its path with underscores. */
export const idOf = (path: string): string => path.replaceAll('.', '_');

/** The id of the box that stands for every state of a region. */
export const anyIdOf = (region: string): string => `${region}_any`;

export const innerOf = (node: StateNode): readonly StateNode[] => Object.values(node.states);

export const isInside = (node: StateNode, outer: StateNode): boolean => pathOf(node).startsWith(`${pathOf(outer)}.`);

function eventText(type: string, words: Labels | null): string {
  if (words === null) return type;
  const kind = eventKindOf(type);
  if (kind === 'command') return words.commands[type as CommandType];
  if (kind === 'clock') return words.deadlines[type.slice('clock.'.length) as DeadlineName];
  return words.events[type as keyof Labels['events']];
}

/**
 * From where a stroke is drawn. What a whole region hears comes from the state that its guard asks for, where that is a
 * single one, else from the box for any state; what leads from a state to one inside it comes from each other one inside it.
 */
function originsOf({ source, guard, target }: Transition): readonly string[] {
  const path = pathOf(source);
  if (source.path.length === 1) {
    const asked = placesAskedFor(guard, path);
    return asked.length === 1 ? [idOf(`${path}.${asked[0]}`)] : [anyIdOf(path)];
  }
  const to = target?.[0] as StateNode; // what has others inside is heard to be left, or to enter one of them
  if (innerOf(source).length === 0 || !isInside(to, source)) return [idOf(path)];
  return innerOf(source)
    .filter((inner) => inner !== to)
    .map((inner) => idOf(pathOf(inner)));
}

/** How often a transition was taken, in words that any language reads. */
const countText = (count: number): string => (count === 0 ? ' · ✗' : ` · ${count}×`);

/** @returns the strokes of one transition @param words null for the names of the chart */
export function strokesOf(
  taken: Transition,
  words: Labels | null,
  { rules = false, walked }: DiagramOptions,
): readonly Stroke[] {
  const text = eventText(taken.eventType, words);
  const count = walked === undefined ? null : (walked[transitionName(taken)] ?? 0);
  const label = `${text}${rules ? ` · ${metaOf(taken).rule}` : ''}${count === null ? '' : countText(count)}`;
  const target = taken.target?.[0];
  const to = target === undefined ? null : idOf(pathOf(target));
  const kind = eventKindOf(taken.eventType);
  return originsOf(taken).map((from) => ({ from, to, kind, label, isMissed: count === 0 }));
}
