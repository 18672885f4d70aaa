/** One region of the chart as a panel of the picture: drawn by state-machine-cat, then dressed. */
import { type DirectionType, render } from 'state-machine-cat';
import { toStateMachineCat } from '../../src/diagram.js';
import { eventKindOf } from '../../src/view/diagram-strokes.js';
import type { RegionName } from '../../src/view/label-types.js';

export interface Panel {
  readonly region: RegionName;
  readonly width: number;
  readonly height: number;
  readonly body: string;
}

/** Which states are told to the drawing tool first: it changes where they end up, and nothing else. */
const drawnFirst: { readonly [R in RegionName]?: readonly string[] } = {
  fulfilment: ['initial', 'any', 'awaitingRequirements', 'inRevision', 'delivered'],
};

function reordered(source: string, region: RegionName): string {
  const first = drawnFirst[region];
  if (first === undefined) return source;
  const [states, ...arrows] = source.split(/;\n(?=\w)/);
  const rank = (state: string): number => {
    const index = first.findIndex((name) => state.startsWith(`${region}_${name} `));
    return index === -1 ? first.length : index;
  };
  const sorted = (states as string).split(/,\n(?=\w)/).sort((one, other) => rank(one) - rank(other));
  return [sorted.join(',\n'), ...arrows].join(';\n');
}

/** Where all ways lead back to the start, it is drawn again at their end. */
const unfolded = (source: string): string =>
  source
    .replaceAll(' -> request_none [', ' -> request_again [')
    .replace('request_none [label="none"],', 'request_none [label="none"],\nrequest_again [label="none"],');

const sourceOf = (region: RegionName): string => unfolded(reordered(toStateMachineCat({ region }), region));

/** Room for the names between the boxes, in inches. */
const spacing = [
  { name: 'nodesep', value: '0.45' },
  { name: 'ranksep', value: '0.3' },
];

const shown = (text: string): string => text.replaceAll('&#160;', '').trim();

const textTags = /<text[^>]* x="([^"]+)" y="([^"]+)"[^>]*>([^<]*)<\/text>/g;

interface Line {
  readonly x: string;
  readonly y: string;
  readonly text: string;
}

const linesIn = (group: string): readonly Line[] =>
  [...group.matchAll(textTags)]
    .map(([, x, y, text]) => ({ x: x as string, y: y as string, text: shown(text as string) }))
    .filter(({ text }) => text !== '');

const eventText = ({ x, y, text }: Line): string =>
  `<text class="event ${eventKindOf(text)}" x="${x}" y="${y}">${text}</text>`;

const titleText = ({ y, text }: Line, middle: number): string =>
  `<text class="title" x="${middle}" y="${y}">${text}</text>`;

const shapesIn = (group: string, tag: string): readonly string[] =>
  [...group.matchAll(new RegExp(`<${tag} [^>]*/>`, 'g'))].map(([shape]) => shape);

const attribute = (shape: string | undefined, name: string): string =>
  shape?.match(new RegExp(` ${name}="([^"]*)"`))?.[1] ?? '';

/** The middle of a shape, from left to right. */
function middleOf(path: string): number {
  const xs = [...path.matchAll(/(-?[\d.]+),-?[\d.]+/g)].map(([, x]) => Number(x));
  return Math.round((Math.min(...xs) + Math.max(...xs)) * 50) / 100;
}

function box(group: string, kind: string): string {
  const outline = attribute(shapesIn(group, 'path')[0], 'd');
  const [title, ...events] = linesIn(group);
  const rule = attribute(shapesIn(group, 'polygon')[1], 'points').split(' ');
  const line = rule.length > 1 ? [`<polyline class="line" points="${rule[0]} ${rule[2]}"/>`] : [];
  const texts = title === undefined ? [] : [titleText(title, middleOf(outline)), ...events.map(eventText)];
  return [`<path class="${kind}" d="${outline}"/>`, ...line, ...texts].join('\n');
}

function arrow(group: string, classes: string): string {
  const kinds = classes.match(/\b(command|clock|order)\b/g) ?? [];
  const kind = kinds.length === 1 ? kinds[0] : 'mixed';
  const line = attribute(shapesIn(group, 'path')[0], 'd');
  const tip = attribute(shapesIn(group, 'polygon')[0], 'points');
  return [`<path class="arrow ${kind}" d="${line}"/>`, `<polygon class="tip ${kind}" points="${tip}"/>`].join('\n');
}

const start = (group: string): string =>
  shapesIn(group, 'ellipse')
    .map((shape) => `<circle class="start" cx="${attribute(shape, 'cx')}" cy="${attribute(shape, 'cy')}" r="5"/>`)
    .join('\n');

function boxOrStart(classes: string, group: string): string {
  if (classes.includes('initial')) return start(group);
  if (classes.startsWith('cluster')) return box(group, 'composite');
  return box(group, classes.includes('any') ? 'state any' : 'state');
}

/** Boxes, then what is written beside the arrows, then the arrows: a name may cover a box's edge, never an arrow. */
function layers(groups: readonly (readonly [classes: string, group: string])[]): readonly string[] {
  const isArrow = ([classes]: readonly [string, string]) => classes.startsWith('edge');
  const arrows = groups.filter(isArrow);
  return [
    ...groups.filter((each) => !isArrow(each)).map(([classes, group]) => boxOrStart(classes, group)),
    ...arrows.flatMap(([, group]) => linesIn(group).map(eventText)),
    ...arrows.map(([classes, group]) => arrow(group, classes)),
  ];
}

/** @returns the drawing of a region without its surroundings; the same for the same chart */
export async function panelOf(region: RegionName, direction: DirectionType): Promise<Panel> {
  const svg = String(await render(sourceOf(region), { outputType: 'svg', direction, dotGraphAttrs: spacing }));
  const [, width, height] = svg.match(/viewBox="0\.00 0\.00 ([\d.]+) ([\d.]+)"/) ?? [];
  const shift = svg.match(/translate\(([^)]*)\)/)?.[1] ?? '0 0';
  const groups = [...svg.matchAll(/<g id="(?!graph)[^"]*" class="([^"]*)">([\s\S]*?)<\/g>/g)];
  const drawn = layers(groups.map(([, classes, group]) => [classes as string, group as string]));
  return {
    region,
    width: Math.ceil(Number(width)),
    height: Math.ceil(Number(height)),
    body: `<g transform="translate(${shift})">\n${drawn.join('\n')}\n</g>`,
  };
}
