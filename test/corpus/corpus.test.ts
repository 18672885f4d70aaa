import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import * as fromSources from '../../src/index.js';
import { addFiles, corpusFiles, corpusFolder, sumsName, thawed } from './files.js';
import { type History, readHistories } from './lines.js';
import type { Library } from './outcome.js';
import { replayHistories, tellDifference } from './replay.js';

const files = corpusFiles();
const histories = readHistories(files.map(({ text }) => text));
const named = (name: string): History[] => histories.filter((history) => history.name === name);

describe('the corpus', () => {
  test('is what it was when it was frozen: no file has changed, none is gone, none is new without a line', () =>
    expect(thawed(files, readFileSync(join(corpusFolder, sumsName), 'utf8'))).toEqual([]));

  test('has no two histories of one name', () =>
    expect(new Set(histories.map(({ name }) => name)).size).toBe(histories.length));

  test('comes out of the sources as it was frozen, every history of it', () => {
    expect(replayHistories(fromSources, histories).differences.map(tellDifference)).toEqual([]);
  }, 60_000);
});

describe('the files of the corpus', () => {
  const folder = mkdtempSync(join(tmpdir(), 'orderchart-'));
  const before = { name: 'a.ndjson', text: 'as it was\n' };
  afterAll(() => rmSync(folder, { recursive: true }));
  const sums = () => readFileSync(join(folder, sumsName), 'utf8');

  test('are only ever added to: what is there stays, whatever would be written today', () => {
    expect(addFiles(folder, [before])).toEqual(['a.ndjson']);
    expect(
      addFiles(folder, [
        { ...before, text: 'as it is\n' },
        { name: 'b.ndjson', text: 'more\n' },
      ]),
    ).toEqual(['b.ndjson']);
    expect(corpusFiles(folder).map(({ text }) => text)).toEqual(['as it was\n', 'more\n']);
    expect(thawed(corpusFiles(folder), sums())).toEqual([]);
  });

  test('are told apart when one changed, went or came', () => {
    writeFileSync(join(folder, 'a.ndjson'), 'as it is\n');
    rmSync(join(folder, 'b.ndjson'));
    writeFileSync(join(folder, 'c.ndjson'), '');
    expect(thawed(corpusFiles(folder), sums())).toEqual([
      'b.ndjson is gone',
      'a.ndjson has changed',
      'c.ndjson is not listed in SHA256SUMS',
    ]);
    expect(addFiles(folder, [{ name: 'b.ndjson', text: 'anew\n' }])).toEqual([]);
  });
});

/** The library, with one thing broken. */
const broken = (change: Partial<Library>): Library => ({ ...fromSources, ...change });
const day = 86_400_000;

describe('the replay finds a library that', () => {
  const cases: readonly (readonly [string, string, Library, string])[] = [
    [
      'moves a date by a millisecond',
      'reviewEnds-at',
      broken({
        submit: (order, command) => {
          const outcome = fromSources.submit(order, command);
          const events = outcome.events.map((event) =>
            event.facts.reviewEndsAt
              ? { ...event, facts: { ...event.facts, reviewEndsAt: event.facts.reviewEndsAt + 1 } }
              : event,
          );
          return { ...outcome, events };
        },
      }),
      'reviewEnds-at, step 1, deliver "c1" at 2026-03-02T10:00:00.000Z (order kept in memory):\n' +
        '    events[1].facts.reviewEndsAt: was 1772704800000 (2026-03-05T10:00:00.000Z), is 1772704800001 (2026-03-05T10:00:00.001Z)',
    ],
    [
      'gives another reason',
      'who-speaks',
      broken({
        submit: (order, command) => {
          const outcome = fromSources.submit(order, command);
          return outcome.ok ? outcome : { ...outcome, refusals: [outcome.refusals[0]] };
        },
      }),
      'refusals[1]: was {"code":"command.notNow","rule":"DONE-1",',
    ],
    [
      'loses a fact on the way into the store',
      'content-delivery',
      broken({
        toRecord: (order) => fromSources.toRecord({ ...order, facts: { ...order.facts, draft: null } }),
      }),
      'record.facts.draft: was {"files":[{"name":"a","bytes":1,"portfolio":true}],"message":"","confirmEmpty":false}, is null',
    ],
    [
      'cannot read its own records any more',
      'look-alikes',
      broken({ fromRecord: () => ({ ok: false, problems: [{ where: 'format', what: '1', expected: '2' }] }) }),
      'look-alikes, step 7, fromRecord (order read from the record at step 7):\n' +
        '    the call: was answered, is Error: fromRecord refused: [{"where":"format","what":"1","expected":"2"}]',
    ],
    [
      'forgets commands on replay',
      'look-alikes',
      broken({
        replay: (events) => fromSources.replay(events.map((event) => ({ ...event, command: null }))),
      }),
      '(order replayed from its events before it)',
    ],
    [
      'writes its records with other bytes',
      'reviewEnds-at',
      broken({ canonicalJson: (value) => JSON.stringify(value) }),
      'canonicalJson(record): was {"commands":',
    ],
    [
      'wakes too late',
      'veryLate-at',
      broken({
        nextDeadline: (order) => {
          const next = fromSources.nextDeadline(order);
          return next === null ? null : { ...next, at: next.at + day };
        },
      }),
      'next.at: was 1772701200000 (2026-03-05T09:00:00.000Z), is 1772787600000 (2026-03-06T09:00:00.000Z)',
    ],
  ];

  test.each(cases)('%s, in the history %s', (_, name, library, sentence) => {
    const told = replayHistories(library, named(name)).differences.map(tellDifference);
    expect(told.join('\n')).toContain(sentence);
  });
});
