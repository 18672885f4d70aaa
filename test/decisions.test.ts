/** The records of decisions: one for each id of the rules, all in the index, and none that names what isn't there. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { articleTerms, ruleIds } from '../src/index.js';

const root = resolve(import.meta.dirname, '..');
const folder = join(root, 'docs/decisions');
const read = (name: string): string => readFileSync(join(folder, name), 'utf8');

const names = readdirSync(folder).filter((name) => name !== 'README.md');
// Formatters pad the cells of a table.
const index = read('README.md').replaceAll(/ +\|/g, ' |');
const idOf = (name: string): string => name.slice(0, 4);
const titleOf = (name: string): string => read(name).split('\n', 1)[0] ?? '';
const wordsOf = (text: string): number => text.split(/\s+/).filter(Boolean).length;

/** The links of the index to files beside it, in its order. */
const linked = [...index.matchAll(/\]\(([^)]+)\)/g)].map(([, target]) => target);

const decisionIds: readonly string[] = ruleIds.filter((id) => id.startsWith('D-'));
const isDesign = (name: string): boolean => name.startsWith('A-');

describe('the decisions', () => {
  test('are there to look at', () => expect(decisionIds.length).toBeGreaterThan(50));

  test('have exactly one record for each id of the rules', () =>
    expect(
      names
        .filter((name) => !isDesign(name))
        .map(idOf)
        .sort(),
    ).toEqual([...decisionIds].sort()));

  test('of the design are numbered without gaps', () => {
    const ids = names.filter(isDesign).map(idOf).sort();
    expect(ids).toEqual(ids.map((_, position) => `A-${String(position + 1).padStart(2, '0')}`));
  });

  test('all stand in the index, once and in order, and nothing else does', () => {
    expect([...linked].sort()).toEqual([...names].sort());
    const order = linked.map((target) => idOf(target as string));
    const designIds = names.filter(isDesign).map(idOf).sort();
    expect(order).toEqual([...decisionIds, ...designIds]);
  });
});

describe('the record', () => {
  test.each(names)('%s is named after its id and title', (name) => {
    expect(name).toMatch(/^[AD]-\d\d(-[a-z0-9]+)+\.md$/);
    expect(titleOf(name)).toMatch(new RegExp(`^# ${idOf(name)} · .*[^.]$`));
  });

  test.each(names)('%s gives its context, its decision and its consequence, in this order', (name) => {
    const headings = read(name).match(/^## .*$/gm);
    expect(headings).toEqual(['## Context', '## Decision', '## Consequence']);
  });

  test.each(names)('%s is half a page', (name) => {
    expect(wordsOf(read(name))).toBeGreaterThanOrEqual(80);
    expect(wordsOf(read(name))).toBeLessThanOrEqual(450);
  });

  test.each(names)('%s is summed up in the index by its own title', (name) => {
    const title = titleOf(name).slice(`# ${idOf(name)} · `.length);
    expect(index).toContain(`| ${title} | [record](${name}) |`);
  });
});

describe('what the records name', () => {
  const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => readFileSync(join(root, 'src', path), 'utf8'))
    .join('\n');

  /** Objects whose fields a record may name with their path, such as `facts.draft`. */
  const spokenOf = /^(facts|event|seller|cancellation|orderDecider)\.\w+$/;

  const isTerm = (path: string): boolean => {
    let value: unknown = articleTerms;
    for (const key of path.split('.')) {
      if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return false;
      value = (value as Record<string, unknown>)[key];
    }
    return true;
  };

  const isKnown = (name: string): boolean => isTerm(name) || sources.includes(`'${name}'`) || spokenOf.test(name);

  test.each(names)('%s: every event, refusal, state and term is one of the code', (name) => {
    const dotted = [...read(name).matchAll(/`([a-z]\w*(?:\.\w+)+)`/g)].map(([, found]) => found as string);
    expect(dotted.filter((found) => !isKnown(found))).toEqual([]);
  });

  test.each(names)('%s: every record and rule that it refers to exists', (name) => {
    const known = new Set<string>([...ruleIds, ...names.map(idOf)]);
    const references = read(name).match(/\b(?:[AD]-\d\d|[A-Z]{3,5}-\d\d?)\b/g) ?? [];
    expect(references.filter((id) => !known.has(id))).toEqual([]);
  });
});
