/** The chart in the language of state-machine-cat, which draws it without a browser. */
import { type Arrow, type Box, diagramsOf, type RegionDiagram } from './diagram-model.js';
import type { DiagramOptions, EventKind } from './diagram-strokes.js';

const colours: Readonly<Record<EventKind, string>> = { command: '#1f4e79', clock: '#b45309', order: '#6b7280' };
const mixed = '#374151';
const missed = '#dc2626';

/** No label has quotation marks of this kind in it. */
const quoted = (text: string): string => `"${text}"`;

const indented = (text: string): string => text.replace(/^/gm, '  ');

const list = (items: readonly string[]): string => `${items.join(',\n')};`;

/** Of a box with others inside, one of which it starts in. */
const machineOf = ({ id, initial, inner }: Box, arrows: readonly string[]): string =>
  [list([`${id}_initial [type=initial]`, ...inner.map(boxText)]), `${id}_initial -> ${initial};`, ...arrows].join('\n');

function boxText(box: Box): string {
  const kind = box.isAny ? ' class="any"' : '';
  const head = `${box.id} [label=${quoted(box.label)}${kind}]`;
  if (box.inner.length > 0) return `${head} {\n${indented(machineOf(box, []))}\n}`;
  return box.hears.length === 0 ? head : `${head}: ${quoted(box.hears.join('\n'))}`;
}

const colourOf = ([kind, ...others]: readonly EventKind[]): string =>
  others.length > 0 ? mixed : colours[kind as EventKind];

function arrowText({ from, to, kinds, labels, isMissed }: Arrow): string {
  const colour = isMissed ? missed : colourOf(kinds);
  const classes = isMissed ? [...kinds, 'missed'] : kinds;
  return `${from} -> ${to} [color="${colour}" class="${classes.join(' ')}"]: ${quoted(labels.join('\n'))};`;
}

const regionText = (region: RegionDiagram): string => machineOf(region, region.arrows.map(arrowText));

/**
 * The chart as source for state-machine-cat: a parallel state with a region each, or one region alone. Commands,
 * the clock and what the order answers itself have a class and a colour each; where `walked` says that an event was never
 * taken, its arrow is red.
 *
 * @returns text, ending with a line break; the same for the same options
 */
export function toStateMachineCat(options: DiagramOptions = {}): string {
  const regions = diagramsOf(options);
  const [only] = regions;
  if (only !== undefined && options.region !== undefined) return `${regionText(only)}\n`;
  const inner = regions.map(
    (region) => `${region.id} [label=${quoted(region.label)}] {\n${indented(regionText(region))}\n}`,
  );
  return `order [type=parallel label="order"] {\n${indented(list(inner))}\n};\n`;
}
