/** docs/statechart.svg: the chart as a picture, a panel for each region. */
import type { RegionName } from '../../src/view/label-types.js';
import { labels } from '../../src/view/labels.js';
import type { Document } from './document.js';
import { type Panel, panelOf } from './picture-panels.js';

const colours: Readonly<Record<RegionName, { ink: string; paper: string }>> = {
  fulfilment: { ink: '#1d4ed8', paper: '#eff6ff' },
  request: { ink: '#7c3aed', paper: '#f5f3ff' },
  earnings: { ink: '#047857', paper: '#ecfdf5' },
  rating: { ink: '#be185d', paper: '#fdf2f8' },
};

const kinds = {
  command: { colour: '#1e3a8a', says: 'a command: somebody acts' },
  clock: { colour: '#b45309', says: 'clock: a deadline comes' },
  order: { colour: '#6b7280', says: 'past tense: one region tells another' },
  mixed: { colour: '#374151', says: null },
} as const;

const gap = 16;
const padding = 18;
const heading = 34;

interface Placed {
  readonly panel: Panel;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const outerWidth = ({ width }: Panel): number => width + 2 * padding;
const outerHeight = ({ height }: Panel): number => height + heading + padding;

const style = [
  "text { font-family: Helvetica, Arial, 'Liberation Sans', 'DejaVu Sans Condensed', sans-serif; }",
  '.name { font-size: 16px; font-weight: bold; }',
  '.title { font-size: 12px; text-anchor: middle; fill: #111827; }',
  '.event { font-size: 10px; paint-order: stroke; stroke-width: 3; stroke-linejoin: round; }',
  '.state { fill: #ffffff; stroke-width: 1.5; }',
  '.any { stroke-dasharray: 4 3; }',
  '.composite { fill: #ffffff; fill-opacity: 0.6; stroke-width: 1.5; }',
  '.line { stroke-width: 0.75; }',
  '.arrow { fill: none; stroke-width: 1; }',
  '.start { fill: #111827; }',
  ...Object.entries(kinds).map(
    ([kind, { colour }]) =>
      `text.${kind}, .tip.${kind} { fill: ${colour}; } .arrow.${kind}, .tip.${kind} { stroke: ${colour}; }`,
  ),
  ...Object.entries(colours).map(
    ([region, { ink, paper }]) =>
      `.${region} .event { stroke: ${paper}; } .${region} .state, .${region} .composite, .${region} .line { stroke: ${ink}; } .${region} .name { fill: ${ink}; }`,
  ),
];

function drawn({ panel, x, y, width, height }: Placed): string {
  const left = x + (width - panel.width) / 2;
  const top = y + heading + (height - heading - padding - panel.height) / 2;
  return [
    `<g class="${panel.region}">`,
    `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="12" fill="${colours[panel.region].paper}"/>`,
    `<text class="name" x="${x + padding}" y="${y + 26}">${labels.en.states[panel.region]}</text>`,
    `<g transform="translate(${left} ${top})">`,
    panel.body,
    '</g>',
    '</g>',
  ].join('\n');
}

function legend(y: number): string {
  const entries = Object.entries(kinds).flatMap(([kind, { says }]) => (says === null ? [] : [{ kind, says }]));
  return entries
    .map(({ kind, says }, index) => {
      const x = gap + padding + index * 250;
      return [
        `<path class="arrow ${kind}" d="M${x},${y - 4}L${x + 22},${y - 4}"/>`,
        `<polygon class="tip ${kind}" points="${x + 22},${y - 7.5} ${x + 30},${y - 4} ${x + 22},${y - 0.5}"/>`,
        `<text class="${kind}" font-size="12" x="${x + 38}" y="${y}">${says}</text>`,
      ].join('\n');
    })
    .join('\n');
}

/** Fulfilment on top; below it the request and the rating side by side; then the earnings. */
function placed([fulfilment, request, earnings, rating]: readonly [Panel, Panel, Panel, Panel]) {
  const pair = outerWidth(request) + gap + outerWidth(rating);
  const width = Math.max(outerWidth(fulfilment), pair, outerWidth(earnings));
  const left = outerWidth(request) + (width - pair) / 2;
  const middle = gap + outerHeight(fulfilment) + gap;
  const height = Math.max(outerHeight(request), outerHeight(rating));
  const bottom = middle + height + gap;
  return {
    width: width + 2 * gap,
    bottom: bottom + outerHeight(earnings),
    panels: [
      { panel: fulfilment, x: gap, y: gap, width, height: outerHeight(fulfilment) },
      { panel: request, x: gap, y: middle, width: left, height },
      { panel: rating, x: gap + left + gap, y: middle, width: width - left - gap, height },
      { panel: earnings, x: gap, y: bottom, width, height: outerHeight(earnings) },
    ],
  };
}

/** @returns docs/statechart.svg, made from the chart */
export async function picture(): Promise<Document> {
  const { width, bottom, panels } = placed([
    await panelOf('fulfilment', 'top-down'),
    await panelOf('request', 'left-right'),
    await panelOf('earnings', 'left-right'),
    await panelOf('rating', 'top-down'),
  ]);
  const height = bottom + 40;
  const lines = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img">`,
    '<title>The lifecycle of an order: the states of its four regions, and what leads from one to another</title>',
    '<style>',
    ...style,
    '</style>',
    `<rect width="${width}" height="${height}" rx="16" fill="#ffffff"/>`,
    ...panels.map(drawn),
    legend(bottom + 26),
    '</svg>',
  ];
  return { path: 'docs/statechart.svg', content: `${lines.join('\n')}\n` };
}
