import { describe, expect, test } from 'vitest';
import { articleTerms, commandTypes, jsonSchemaOf, schemaNames } from '../../src/index.js';
import { anOrder, given, orderInput } from '../support/scenario.js';

/** All the names of properties, and all the constants, that a schema speaks of. */
function wordsOf(schema: unknown, words = { properties: new Set<string>(), constants: new Set<unknown>() }) {
  if (typeof schema !== 'object' || schema === null) return words;
  for (const [key, inner] of Object.entries(schema)) {
    if (key === 'const') words.constants.add(inner);
    if (key === 'properties') for (const name of Object.keys(inner)) words.properties.add(name);
    wordsOf(inner, words);
  }
  return words;
}

const missing = (names: readonly string[], known: ReadonlySet<unknown>) => names.filter((name) => !known.has(name));

describe('jsonSchemaOf · what goes in and what is stored, for any language', () => {
  test('D-49 · four schemas, each plain JSON of the version of 2020', () => {
    expect([...schemaNames].sort()).toEqual(['Command', 'OrderInput', 'OrderRecord', 'Terms']);
    for (const name of schemaNames) {
      const schema = jsonSchemaOf(name);
      expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
      expect(JSON.parse(JSON.stringify(schema))).toEqual(schema);
    }
  });

  test('D-49 · each is defined under its own name, and what is said in many places stands once', () => {
    const defined = (name: (typeof schemaNames)[number]) => Object.keys(jsonSchemaOf(name).$defs as object).sort();
    for (const name of schemaNames) {
      expect(jsonSchemaOf(name)).toMatchObject({ $ref: `#/$defs/${name}` });
      expect(defined(name)).toEqual(name === 'OrderRecord' ? ['OrderRecord', 'StoredInstant', 'Terms'] : [name]);
    }
  });

  test('D-49 · Command names every command, and who speaks when', () => {
    const { constants, properties } = wordsOf(jsonSchemaOf('Command'));
    expect(missing(commandTypes, constants)).toEqual([]);
    expect(missing(['id', 'at', 'by', 'party'], properties)).toEqual([]);
  });

  test('D-35 · OrderRecord names every fact', () =>
    expect(
      missing(
        Object.keys(given(anOrder.completed()).world.order.facts),
        wordsOf(jsonSchemaOf('OrderRecord')).properties,
      ),
    ).toEqual([]));

  test('ORIG-1 · OrderInput names all that an order is placed with', () =>
    expect(missing(Object.keys(orderInput()), wordsOf(jsonSchemaOf('OrderInput')).properties)).toEqual([]));

  test('D-26 · Terms names every chapter of the terms, and every term in it', () => {
    const { properties } = wordsOf(jsonSchemaOf('Terms'));
    const chapters = Object.values(articleTerms).filter((value) => typeof value === 'object' && value !== null);
    expect(missing([articleTerms, ...chapters].flatMap(Object.keys), properties)).toEqual([]);
  });
});
