/** What is made at first use is what it would be had it been made at once. */
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { orderMachine } from '../../src/chart/index.js';
import { chartCommands, firstState, keyOf } from '../../src/engine/chart-index.js';
import { Command, commandSchemas, commandTypes, OrderInput, OrderRecord, Terms } from '../../src/index.js';
import { atFirstUse, eachAtFirstUse, strictObject } from '../../src/time/index.js';

describe('what is made at first use', () => {
  test('is made once, and nothing too, if that is what was made', () => {
    let made = 0;
    const something = atFirstUse(() => {
      made += 1;
      return undefined;
    });
    expect(made).toBe(0);
    expect([something(), something()]).toEqual([undefined, undefined]);
    expect(made).toBe(1);
  });

  test('is made once for each key', () => {
    const made: string[] = [];
    const louder = eachAtFirstUse((key: string) => {
      made.push(key);
      return key.toUpperCase();
    });
    expect([louder('a'), louder('b'), louder('a')]).toEqual(['A', 'B', 'A']);
    expect(made).toEqual(['a', 'b']);
  });

  test('a strict object makes its shape when it is read, and is then as strict as any', () => {
    let made = 0;
    const schema = strictObject(() => {
      made += 1;
      return { a: z.string() };
    }).meta({ description: 'A thing' });
    expect(made).toBe(0);
    expect(schema.parse({ a: 'b' })).toEqual({ a: 'b' });
    expect(schema.safeParse({ a: 'b', c: 1 }).error?.issues.map(({ code }) => code)).toEqual(['unrecognized_keys']);
    expect(z.toJSONSchema(schema)).toEqual(
      z.toJSONSchema(z.strictObject({ a: z.string() }).meta({ description: 'A thing' })),
    );
    expect(made).toBe(1);
  });

  test('who reads the exported schemas finds objects of zod with their shapes, one and the same each time', () => {
    for (const schema of [OrderInput, OrderRecord, Terms]) {
      expect(schema).toBeInstanceOf(z.ZodObject);
      expect(schema.shape).toBe(schema.shape);
    }
    expect(Command).toBeInstanceOf(z.ZodDiscriminatedUnion);
    for (const type of commandTypes)
      expect(Object.keys((commandSchemas[type] as unknown as z.ZodObject).shape)).toContain('party');
  });

  const shape = () => ({ a: z.string(), b: z.int().optional() });

  test.each<[string, (schema: z.ZodObject<ReturnType<typeof shape>, z.core.$strict>) => z.ZodType]>([
    ['extended', (schema) => schema.extend({ c: z.string() })],
    ['safely extended', (schema) => schema.safeExtend({ c: z.string() })],
    ['picked from', (schema) => schema.pick({ a: true })],
    ['left out of', (schema) => schema.omit({ a: true })],
    ['made optional', (schema) => schema.partial()],
    ['made required', (schema) => schema.required()],
    ['loosened', (schema) => schema.loose()],
    ['asked for its keys', (schema) => schema.keyof()],
    ['described', (schema) => schema.meta({ description: 'A thing' })],
    ['listed', (schema) => z.array(schema)],
    ['told apart from another', (schema) => z.union([schema, z.null()])],
  ])('one whose shape nobody has read yet is %s like any other', (_, derive) => {
    const [ours, zods] = [derive(strictObject(shape)), derive(z.strictObject(shape()))];
    for (const value of [{ a: 'b' }, { a: 'b', b: 1 }, { a: 'b', c: 'd' }, { b: 1.5 }, {}, [{ a: 'b' }], 'a', null])
      expect(ours.safeParse(value)).toEqual(zods.safeParse(value));
    expect(z.toJSONSchema(derive(strictObject(shape)))).toEqual(z.toJSONSchema(zods));
  });

  test('zod compiles one whose shape was read, and gives back one whose shape was not', () => {
    const [read, unread] = [strictObject(shape), strictObject(shape)];
    expect(Object.keys(read.shape)).toEqual(['a', 'b']);
    expect(z.compile(read)).not.toBe(read);
    expect(z.compile(unread)).toBe(unread);
  });
});

describe('what is read off the chart without running it', () => {
  test('the commands are the events that XState counts, less those with a dot', () =>
    expect(chartCommands).toEqual(orderMachine.events.filter((type) => !type.includes('.'))));

  test('an order begins where XState begins', () => {
    const { value } = orderMachine.getInitialSnapshot({ input: {} } as never, {} as never);
    expect(firstState).toBe(keyOf(value));
  });
});

describe('what zod makes fast', () => {
  test.each(commandTypes)('%s is compiled: its schema is read with its shape made', (type) => {
    const schema = commandSchemas[type] as unknown as z.ZodObject;
    expect(z.compile(schema)).not.toBe(schema);
  });
});
