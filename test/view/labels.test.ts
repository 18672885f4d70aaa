/** Every word in both languages. The compiler sees to missing ones; these see to empty and wrong ones. */
import { describe, expect, test } from 'vitest';
import { actions } from '../../src/chart/index.js';
import { pathOf, stateNodes, transitions } from '../../src/engine/chart-index.js';
import { commandTypes, type Labels, type Language, labels, type Status } from '../../src/index.js';
import { deadlines } from '../../src/order/deadlines.js';

const languages = Object.keys(labels) as Language[];
const sorted = (names: Iterable<string>): string[] => [...names].sort();
const eventTypes = transitions.map(({ eventType }) => eventType);

function textsIn(value: unknown, path: string): readonly (readonly [path: string, text: string])[] {
  if (typeof value === 'string') return [[path, value]];
  return Object.entries(value as object).flatMap(([key, inner]) => textsIn(inner, `${path}/${key}`));
}

const parametersIn = (template: string): string[] => sorted(new Set(template.match(/\{\w+\}/g)));

describe.each(languages)('the labels in %s', (language) => {
  const words: Labels = labels[language];

  test('name every state of the chart', () =>
    expect(sorted(Object.keys(words.states))).toEqual(sorted(stateNodes.slice(1).map(pathOf))));

  test('name every command and every deadline', () => {
    expect(sorted(Object.keys(words.commands))).toEqual(sorted(commandTypes));
    expect(sorted(Object.keys(words.deadlines))).toEqual(sorted(deadlines.map(({ name }) => name)));
  });

  test('name everything that happens, and everything that a region tells the others', () => {
    const told = eventTypes.filter((type) => type.includes('.') && !type.startsWith('clock.'));
    expect(sorted(Object.keys(words.events))).toEqual(sorted(new Set([...Object.keys(actions), ...told])));
  });

  test('leave nothing empty, and no space at the ends', () =>
    expect(textsIn(words, language).filter(([, text]) => text === '' || text.trim() !== text)).toEqual([]));

  test('give every refusal a sentence with the same parameters as in English', () => {
    for (const [code, sentence] of Object.entries(words.refusals)) {
      expect(sentence, code).toMatch(/^[\p{Lu}"«{].*[.}]$/u);
      expect(parametersIn(sentence), code).toEqual(parametersIn(labels.en.refusals[code as keyof Labels['refusals']]));
    }
  });
});

describe('the statuses', () => {
  // biome-ignore format: a table
  test.each<[status: Status, en: string, fr: string]>([
    ['awaitingRequirements', 'Requirements needed', 'Incomplète : critères requis'],
    ['inProgress',           'In progress',         'En cours'],
    ['late',                 'Late',                'En retard'],
    ['veryLate',             'Very late',           'Très en retard'],
    ['delivered',            'Delivered',           'Livrée'],
    ['inRevision',           'In revision',         'En cours de révision'],
    ['inResolution',         'In resolution',       'Contestée'],
    ['completed',            'Completed',           'Terminée'],
    ['cancelled',            'Cancelled',           'Annulée'],
  ])('D-35 · %s is "%s", « %s »', (status, en, fr) => {
    expect(labels.en.statuses[status]).toBe(en);
    expect(labels.fr.statuses[status]).toBe(fr);
  });
});

describe('the tabs', () => {
  test('TAB-web · stand in the order of the article, in its words', () =>
    expect(Object.values(labels.fr.tabs.web)).toEqual([
      'Priorité',
      'Actives',
      'En retard',
      'Livrées',
      'Terminées',
      'Annulées',
      'Favoris',
    ]));

  test('TAB-mobile · stand in the order of the article, in its words', () =>
    expect(Object.values(labels.fr.tabs.mobile)).toEqual([
      'Mises à jour',
      'En attente de détails',
      'Actives',
      'Nouvelles',
      'Livraisons en retard',
      'Révision demandée',
      'Terminées',
      'En attente de notation',
      'Annulées',
    ]));
});
