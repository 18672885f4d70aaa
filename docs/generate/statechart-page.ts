/** docs/statechart.md: the chart in Mermaid, region by region, and every transition in a table. */
import { toMermaid } from '../../src/diagram.js';
import { metaOf, pathOf, regions, stateNodes, transitions } from '../../src/engine/chart-index.js';
import type { Transition } from '../../src/view/diagram-strokes.js';
import { guardNames } from '../../src/view/guard-names.js';
import type { RegionName } from '../../src/view/label-types.js';
import { type Document, madeBy, page, table } from './document.js';

const code = (text: string): string => `\`${text}\``;

/** A path without its region. */
const withinRegion = (path: string): string => path.split('.').slice(1).join('.') || 'any state';

/** An action by its name; XState keeps a raised event beside its own. */
const actionText = (action: unknown): string =>
  typeof action === 'string' ? code(action) : `tells ${code((action as { event: { type: string } }).event.type)}`;

const ruleLink = (rule: string): string => `[${rule}](rules.md#${rule.toLowerCase()})`;

/** The description of a state or transition without the rule id that it opens with. */
const sentence = (description: string | undefined): string => (description ?? '').split(' · ').slice(1).join(' · ');

function row(taken: Transition): readonly string[] {
  const { rule, by } = metaOf(taken);
  const target = taken.target?.[0];
  return [
    withinRegion(pathOf(taken.source)),
    code(taken.eventType),
    guardNames(taken.guard).map(code).join(', '),
    target === undefined ? 'stays' : withinRegion(pathOf(target)),
    taken.actions.map(actionText).join(', '),
    ruleLink(rule),
    by.join(', '),
    sentence(taken.description),
  ];
}

const head = ['from', 'event', 'guards, in order', 'to', 'what happens', 'rule', 'by', 'in words'];

function sectionOf(region: RegionName): readonly string[] {
  const inside = (path: string) => path === region || path.startsWith(`${region}.`);
  const states = stateNodes.filter((node) => inside(pathOf(node)));
  const [whole] = states;
  return [
    `## ${region}`,
    '',
    `${sentence(whole?.description)}.`,
    '',
    '```mermaid',
    toMermaid({ region }).trimEnd(),
    '```',
    '',
    ...table(
      ['state', 'rule', 'in words'],
      states
        .slice(1)
        .map((node) => [
          withinRegion(pathOf(node)),
          ruleLink((node.description ?? '').split(' · ')[0] as string),
          sentence(node.description),
        ]),
    ),
    '',
    ...table(head, transitions.filter((taken) => inside(pathOf(taken.source))).map(row)),
    '',
  ];
}

export const statechartPage = (): Document =>
  page('docs/statechart.md', [
    madeBy,
    '',
    '# The chart',
    '',
    `${stateNodes.length - 1 - regions.length} states in ${regions.length} regions that run side by side, ${transitions.length} transitions.`,
    'Commands are written in the imperative, deadlines start with `clock.`, and what one region tells the others is in the',
    'past tense. A transition is taken when all of its guards say yes; of several on one event, the first that may be taken.',
    '*Any state* is any of that region.',
    '',
    '![The chart](statechart.svg)',
    '',
    ...regions.flatMap((region) => sectionOf(region as RegionName)),
  ]);
