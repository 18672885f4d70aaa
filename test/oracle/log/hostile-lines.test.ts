import { expect, test } from 'vitest';
import { checkLog } from '../../../src/oracle/index.js';
import { days, did, placed } from '../seen.js';

const first = { ...placed, order: 'A' };
const line = (seen: object): string => JSON.stringify(seen);

const throwing: object = new Proxy(
  {},
  {
    getPrototypeOf: () => {
      throw new Error('nobody may look');
    },
  },
);

test('D-34 · a line that cannot even be looked at is malformed, and the log goes on', async () =>
  expect(await checkLog([throwing, first])).toMatchObject({ lines: 2, malformed: 1, conforms: 1 }));

test('D-34 · what an adapter gives and cannot be looked at is malformed, too', async () => {
  const adapter = (raw: unknown) => [raw === 1 ? throwing : raw] as never;
  expect(await checkLog([1 as never, first], { adapter })).toMatchObject({ malformed: 1, conforms: 1 });
});

test('D-34 · a message that is a list in a list, without end, is malformed: a report can be written as JSON', async () => {
  const deep = '['.repeat(50_000) + ']'.repeat(50_000);
  const delivered = line({ ...did('seller', 'deliver', days(1), { message: '…' }), order: 'A' });
  const report = await checkLog([line(first), delivered.replace('"…"', deep)]);
  expect(report).toMatchObject({ malformed: 1, unknown: 1, reasons: { 'trace.malformed': 1 } });
  expect(() => JSON.stringify(report)).not.toThrow();
});

test('D-34 · the mark that some programs put before the first line is none of it', async () =>
  expect(await checkLog(`\ufeff${line(first)}\r\n`)).toMatchObject({ malformed: 0, conforms: 1 }));
