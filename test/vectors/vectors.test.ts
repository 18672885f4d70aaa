import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { transitionNames } from '../../src/engine/taken-transitions.js';
import * as library from '../../src/index.js';
import { commandTypes, deadlines, jsonSchemaOf, labels } from '../../src/index.js';
import { edges, offsets } from './making/around-deadlines.js';
import { vectorFiles } from './making/files.js';
import { schemaName, textIn, vectorFilesIn, vectorFolder, vectorsIn } from './reading.js';
import { differences } from './replay.js';
import type { Shown, Vector } from './vector.js';

const files = vectorFilesIn(vectorFolder);
const vectors = vectorsIn(vectorFolder);
const shown: readonly Shown[] = vectors.flatMap(({ vector }) => vector.shows);
const lastOf = ({ placed, steps }: Vector) => steps.at(-1)?.expect ?? placed;
const validatorOf = (schema: object) => new Ajv2020({ strict: false, logger: false }).compile(schema);

describe('the vectors are', () => {
  // A difference that was meant is written with `npm run vectors`.
  test('what the library does today, to the byte', () => {
    const written = vectorFiles();
    expect(written.map(({ name }) => name).sort()).toEqual([...files.keys(), schemaName].sort());
    for (const { name, text } of written) expect(textIn(vectorFolder, name) === text, `${name} is current`).toBe(true);
  }, 240_000);

  test('what their schema says, file by file', () => {
    const validate = validatorOf(JSON.parse(textIn(vectorFolder, schemaName)));
    for (const [name, file] of files) {
      validate(file);
      expect(validate.errors, name).toBeNull();
    }
    expect(validate({ ...files.get('laws.json'), vectors: [{ name: 'Nothing' }] })).toBe(false);
  });

  test('written with orders, terms and commands that are valid by the schemas in docs, where they are accepted', () => {
    const [order, terms, command] = (['OrderInput', 'Terms', 'Command'] as const).map((name) =>
      validatorOf(jsonSchemaOf(name)),
    );
    for (const { vector, terms: named } of vectors.filter(({ vector }) => vector.placed.ok)) {
      expect(order?.(vector.order), vector.name).toBe(true);
      expect(terms?.(named), vector.name).toBe(true);
      for (const step of vector.steps.filter(({ expect: { ok } }) => ok))
        if ('command' in step) expect(command?.(step.command), vector.name).toBe(true);
    }
  });

  test('told apart by their sentences', () => {
    for (const [name, file] of files)
      expect(new Set(file.vectors.map((vector) => vector.name)).size, name).toBe(file.vectors.length);
  });

  test('small enough to be read by any test suite', () => {
    expect([...files.keys()].reduce((sum, name) => sum + textIn(vectorFolder, name).length, 0)).toBeLessThan(1_500_000);
    for (const { vector } of vectors) expect(vector.steps.length, vector.name).toBeLessThan(8);
  });

  test('D-02, D-27 · what the library gives, step by step', () => expect(differences(library, vectors)).toEqual([]));
});

describe('the vectors show', () => {
  test('every transition of the chart', () => {
    const transitions = shown.flatMap((each) => ('transition' in each ? [each.transition] : []));
    expect(transitionNames.filter((name) => !transitions.includes(name))).toEqual([]);
    expect(new Set(transitionNames).size).toBe(transitionNames.length);
  });

  test('every refusal but those that a search of everything never meets, and why it does not', () => {
    const codes = new Set<string>(shown.flatMap((each) => ('refusal' in each ? [each.refusal] : [])));
    const exceptions = [...files.values()].flatMap((file) => file.exceptions.map(({ refusal }) => refusal));
    const missed = Object.keys(labels.en.refusals).filter((code) => !codes.has(code));
    expect(missed).toEqual(exceptions);
  });

  test('the refusal that they name, in their last step, and the rule', () => {
    for (const { vector } of vectors)
      for (const each of vector.shows)
        if ('refusal' in each) expect(lastOf(vector).refusals?.map(({ code }) => code)).toContain(each.refusal);
  });

  test('D-34 · every command refused to who may not send it, by role and by party', () => {
    const wrong = (code: string) =>
      commandTypes.filter(
        (type) => !shown.some((each) => 'refusal' in each && each.refusal === code && each.of === type),
      );
    expect(wrong('role.wrong')).toEqual([]);
    expect(wrong('party.wrong')).toEqual(['cancelOrder', 'recordChargeback', 'settleChargeback']);
  });

  test('D-01 · every deadline in every state that waits for it, a millisecond before, at and after', () => {
    const around = new Set(shown.map((each) => JSON.stringify(each)));
    const all = edges.flatMap((edge) => offsets.map((offset) => ({ ...edge, offset, of: null })));
    expect(all.filter((each) => !around.has(JSON.stringify(each)))).toEqual([]);
    expect(new Set(edges.map(({ deadline }) => deadline))).toEqual(new Set(deadlines.map(({ name }) => name)));
  });

  test('D-01 · and somebody who is heard on one side of it alone, but for what only time does', () => {
    const raced = (offset: number) =>
      edges.filter((edge) =>
        shown.some(
          (each) =>
            'deadline' in each &&
            each.deadline === edge.deadline &&
            each.in === edge.in &&
            each.offset === offset &&
            each.of !== null,
        ),
      );
    for (const offset of offsets)
      expect(edges.filter((edge) => !raced(offset).includes(edge)).map(({ in: state }) => state)).toEqual([
        'earnings.clearing',
      ]);
  });

  test('D-01 · nothing a millisecond before a deadline, and the same at it and after it', () => {
    const timeAlone = (offset: number) =>
      vectors.flatMap(({ vector }) =>
        vector.shows.some((each) => 'deadline' in each && each.offset === offset && each.of === null)
          ? [lastOf(vector)]
          : [],
      );
    const [before, at, after] = offsets.map(timeAlone);
    expect(before?.every(({ events }) => events.length === 0)).toBe(true);
    expect(at?.every(({ events }) => events.length > 0)).toBe(true);
    expect(after).toEqual(at);
  });

  test('D-27 · each command twice, and the second time nothing happens', () => {
    const retries = vectors.filter(({ vector }) => vector.shows.some((each) => 'law' in each && each.law === 'retry'));
    const types = retries.map(({ vector }) => vector.shows.map((each) => 'of' in each && each.of)[0]);
    expect(types.sort()).toEqual([...commandTypes].sort());
    expect(retries.flatMap(({ vector }) => lastOf(vector).events)).toEqual([]);
  });
});

describe('the replay of vectors', () => {
  test('sees what comes out otherwise, and says where', () => {
    const [first] = vectors.filter(({ vector }) => vector.steps.length > 0);
    if (first === undefined) throw new Error('there is no vector with a step');
    const [step] = first.vector.steps as [Vector['steps'][number]];
    const other = { ...step, expect: { ...step.expect, status: 'completed' as const } };
    const damaged = { ...first, vector: { ...first.vector, steps: [other] } };
    expect(differences(library, [damaged])).toEqual([expect.stringContaining('step 1:\n  expected {"ok"')]);
  });
});
