/** The chart as a Mermaid state diagram, which GitHub and many editors draw. */
import { type Arrow, type Box, diagramsOf, type RegionDiagram } from './diagram-model.js';
import type { DiagramOptions } from './diagram-strokes.js';

/** What Mermaid would read as its own. */
export const escaped = (text: string): string => text.replace(/["#:;<>]/g, (sign) => `#${sign.charCodeAt(0)};`);

const indented = (lines: readonly string[]): string[] => lines.map((line) => `  ${line}`);

/** Of a box with others inside, one of which it starts in. */
const startOf = ({ initial }: Box): string => `[*] --> ${initial}`;

function linesOfBox(box: Box): string[] {
  const head = `state "${escaped(box.label)}" as ${box.id}`;
  if (box.inner.length === 0) return [head, ...box.hears.map((event) => `${box.id} : ${escaped(event)}`)];
  return [`${head} {`, ...indented([startOf(box), ...box.inner.flatMap(linesOfBox)]), '}'];
}

const lineOfArrow = ({ from, to, labels }: Arrow): string => `${from} --> ${to} : ${labels.map(escaped).join('<br/>')}`;

const linesOfRegion = (region: RegionDiagram): string[] => [...region.inner.flatMap(linesOfBox), startOf(region)];

/** Regions side by side, as Mermaid writes what runs at the same time. */
const linesOfAll = (regions: readonly RegionDiagram[]): string[] => [
  'state "order" as order {',
  ...regions.flatMap((region, index) => [
    ...(index === 0 ? [] : ['  --']),
    ...indented([`state "${escaped(region.label)}" as ${region.id} {`, ...indented(linesOfRegion(region)), '}']),
  ]),
  '}',
];

/**
 * The chart as the source of a Mermaid `stateDiagram-v2`. Events between the same two states share an arrow.
 *
 * @returns text without a fence, ending with a line break; the same for the same options
 */
export function toMermaid(options: DiagramOptions = {}): string {
  const regions = diagramsOf(options);
  const [only] = regions;
  const boxes = only !== undefined && options.region !== undefined ? linesOfRegion(only) : linesOfAll(regions);
  // Outside of all boxes: Mermaid moves a state to where an arrow names it.
  const arrows = regions.flatMap((region) => region.arrows.map(lineOfArrow));
  return `${['stateDiagram-v2', ...indented([...boxes, ...arrows])].join('\n')}\n`;
}
