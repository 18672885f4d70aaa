/** The diagrams hold the whole chart. */
import { render } from 'state-machine-cat';
import { describe, expect, test } from 'vitest';
import { type DiagramOptions, type RegionName, toMermaid, toStateMachineCat } from '../../src/diagram.js';
import { metaOf, pathOf, regions, stateNodes, transitions } from '../../src/engine/chart-index.js';
import { labels } from '../../src/index.js';

const idOf = (node: (typeof stateNodes)[number]): string => pathOf(node).replaceAll('.', '_');
const inside = (id: string, outer: string): boolean => id === outer || id.startsWith(`${outer}_`);

/** An arrow as either notation writes it: from, to, and what stands beside it. */
type Arrow = readonly [from: string, to: string, beside: string];

const mermaidArrows = (text: string): Arrow[] =>
  [...text.matchAll(/^ *(\w+) --> (\w+) : (.*)$/gm)].map(([, from, to, beside]) => [from, to, beside] as never);
const catArrows = (text: string): Arrow[] =>
  [...text.matchAll(/^ *(\w+) -> (\w+) \[[^\]]*\]: "([^"]*)";$/gm)].map(
    ([, from, to, beside]) => [from, to, beside] as never,
  );

const notations = [
  {
    name: 'Mermaid',
    draw: toMermaid,
    arrowsIn: mermaidArrows,
    declared: (id: string) => new RegExp(`" as ${id}(?: \\{)?$`, 'gm'),
  },
  {
    name: 'state-machine-cat',
    draw: toStateMachineCat,
    arrowsIn: catArrows,
    declared: (id: string) => new RegExp(`^ *${id} \\[label=`, 'gm'),
  },
] as const;

/** Whether an arrow is a way to take a transition: from its source, from one inside, or from the box for any state. */
function draws([from, to, beside]: Arrow, taken: (typeof transitions)[number]): boolean {
  const target = taken.target?.[0];
  return (
    target !== undefined &&
    inside(from, idOf(taken.source)) &&
    to === idOf(target) &&
    beside.includes(`${taken.eventType} · ${metaOf(taken).rule}`)
  );
}

describe.each(notations)('the chart in $name', ({ name, draw, arrowsIn, declared }) => {
  const whole = draw({ rules: true });
  const arrows = arrowsIn(whole);

  test('declares every state once', () => {
    for (const node of stateNodes.slice(1)) expect(whole.match(declared(idOf(node))), pathOf(node)).toHaveLength(1);
  });

  test('draws every transition that leads somewhere, with its event and its rule', () => {
    const missing = transitions.filter(
      (taken) => taken.target !== undefined && !arrows.some((arrow) => draws(arrow, taken)),
    );
    expect(missing.map((taken) => `${pathOf(taken.source)} ${taken.eventType}`)).toEqual([]);
  });

  test('draws no arrow that the chart does not have', () => {
    const invented = arrows.filter((arrow) => !transitions.some((taken) => draws(arrow, taken)));
    expect(invented).toEqual([]);
    for (const [from, to, beside] of arrows)
      for (const label of beside.split(/<br\/>|\n */))
        expect(
          transitions.some((taken) => draws([from, to, label], taken)),
          `${from} ${to} ${label}`,
        ).toBe(true);
  });

  test('draws no arrow from a state to itself', () => expect(arrows.filter(([from, to]) => from === to)).toEqual([]));

  test('draws nothing of a region that the chart does not have', () =>
    expect(arrowsIn(draw({ region: 'nowhere' as never }))).toEqual([]));

  test('tells what a state hears without leaving it', () => {
    for (const taken of transitions.filter(({ target }) => target === undefined))
      expect(whole).toContain(`${taken.eventType} · ${metaOf(taken).rule}`);
  });

  test('holds one region alone', () => {
    for (const region of regions) {
      const text = draw({ region: region as RegionName });
      expect(arrowsIn(text).length, region).toBe(arrows.filter(([from]) => inside(from, region)).length);
      expect(regions.filter((other) => other !== region && text.includes(`${other}_`))).toEqual([]);
    }
  });

  test('leaves the rules out unless they are asked for', () => expect(draw()).not.toContain(' · '));

  test('speaks both languages', () => {
    for (const language of ['en', 'fr'] as const) {
      const text = draw({ language });
      const words = labels[language];
      for (const taken of transitions)
        if (!taken.eventType.includes('.'))
          expect(text).toContain(words.commands[taken.eventType as keyof typeof words.commands]);
      for (const label of Object.values(words.states)) expect(text).toContain(label);
      expect(text, name).toContain(words.words.anyState);
    }
  });

  test('is the same text every time, and ends with one line break', () => {
    expect(draw({ rules: true })).toBe(whole);
    expect(whole).toMatch(/[^\n]\n$/);
  });
});

describe('what only one notation can say', () => {
  test.each<DiagramOptions>([{}, { language: 'fr', rules: true }, { language: 'en', region: 'request' }])(
    'in Mermaid no label holds what it would read as its own: %j',
    (options) => {
      const labelled = [...toMermaid(options).matchAll(/ : (.*)$/gm)].map(([, label]) =>
        (label as string).replaceAll('<br/>', ''),
      );
      expect(labelled.length).toBeGreaterThan(0);
      expect(labelled.filter((label) => /[:;#"<>{}]/.test(label))).toEqual([]);
    },
  );

  test('Mermaid draws all arrows after the last box, because it moves a state to where an arrow names it', () => {
    const lines = toMermaid().trimEnd().split('\n');
    const firstArrow = lines.findIndex((line) => / --> /.test(line) && !line.includes('[*]'));
    expect(lines[firstArrow - 1]?.trim()).toBe('}');
    expect(lines.slice(firstArrow).filter((line) => !/^ {2}\w+ --> \w+ : /.test(line))).toEqual([]);
  });

  // biome-ignore format: a table
  test.each([
    // what is drawn                                                                 because
    ['request_none --> request_extension : requestExtension',                        'its guard asks for the one state without a request'],
    ['earnings_held : refundPartially',                                              'the one state of an unfinished order hears it'],
    ['fulfilment_any : saveDraft',                                                   'its guard asks for more than one state'],
    ['fulfilment_any --> fulfilment_cancelled : cancelOrder<br/>cancellation.agreed<br/>chargeback.recorded', 'the whole region hears it'],
    ['fulfilment_inProgress --> fulfilment_delivered : deliver',                     'it leads out of a state with inner states'],
    ['fulfilment_inProgress_veryLate --> fulfilment_inProgress_onTime : dueDate.moved', 'it leads to an inner state from the others'],
    ['fulfilment_delivered : extendReview',                                          'it leaves no state'],
  ])('Mermaid says `%s`, because %s', (line) => expect(toMermaid().split('\n').map((each) => each.trim())).toContain(line));

  test.each<DiagramOptions>([{}, { language: 'en', rules: true }, { language: 'fr' }, { region: 'rating' }])(
    'state-machine-cat reads its own: %j',
    async (options) => {
      const machine = await render(toStateMachineCat(options), { outputType: 'json' });
      expect(machine).toMatchObject({ states: expect.arrayContaining([expect.anything()]) });
    },
  );
});
