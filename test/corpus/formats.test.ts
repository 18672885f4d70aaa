import { describe, expect, test } from 'vitest';
import { fromRecord } from '../../src/index.js';
import { corpusFiles } from './files.js';
import { readHistories } from './lines.js';

const records = readHistories(corpusFiles().map(({ text }) => text)).flatMap(({ steps }) =>
  steps.flatMap((step) => ('record' in step ? [step.record] : [])),
);
const [record] = records as [Readonly<Record<string, unknown>>];
const { format: _, ...formless } = record;

describe('the format of a record', () => {
  test('is 1, and every frozen record of it is read', () => {
    expect(records.length).toBeGreaterThan(200);
    for (const one of records) expect(fromRecord(one)).toMatchObject({ ok: true });
  });

  test('is looked at first: one of a later format is told so, whatever else it holds', () => {
    for (const one of records)
      expect(fromRecord({ ...one, format: 2, facts: 'elsewhere now' })).toEqual({
        ok: false,
        problems: [{ where: 'format', what: '2', expected: expect.stringContaining('a newer one') }],
      });
  });

  // biome-ignore format: a table
  test.each<[what: string, record: unknown]>([
    ['2',       { ...record, format: 2 }],
    ['1.5',     { ...record, format: 1.5 }],
    ['0',       { ...record, format: 0 }],
    ['-1',      { ...record, format: -1 }],
    ['"1"',     { ...record, format: '1' }],
    ['"2"',     { ...record, format: '2' }],
    ['true',    { ...record, format: true }],
    ['null',    { ...record, format: null }],
    ['[1]',     { ...record, format: [1] }],
    ['nothing', formless],
  ])('%s is refused, with a word for what would read it', (what, unknown) =>
    expect(fromRecord(unknown)).toEqual({
      ok: false,
      problems: [
        { where: 'format', what, expected: '1: a record of another version needs the library that wrote it, or a newer one' },
      ],
    }));
});
