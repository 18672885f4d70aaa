/** What `npm run hosts` may be told, and what it makes of what the hosts say. Whether they keep their promises is for the kit. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hostFolders } from './folders.js';
import { runGroup } from './process-group.js';
import { brokenText, failedReport, isBroken, promisesText, reportIn } from './report.js';
import { requestOf } from './settings.js';
import { tableOf } from './table.js';

describe('the command line of the hosts', () => {
  test('without a word every host is run, as the kit has its scale', () =>
    expect(requestOf([])).toEqual({
      kind: 'run',
      settings: { only: null, variant: '', scale: {}, json: false, write: false, build: true },
    }));

  test('hosts, variants and scale may be told', () =>
    expect(requestOf(['--only', 'embedded, postgres', '--variant', 'PGlite', '--kills', '3', '--no-build'])).toEqual({
      kind: 'run',
      settings: {
        only: ['embedded', 'postgres'],
        variant: 'PGlite',
        scale: { kills: 3 },
        json: false,
        write: false,
        build: false,
      },
    }));

  // biome-ignore format: a table
  test.each<[words: string[], sentence: string]>([
    [['--kill', '3'],       'There is no option --kill.'],
    [['embedded'],          'There is nothing to do with "embedded".'],
    [['--kills', '0'],      '--kills takes a number from 1 to 999999, not "0".'],
    [['--orders', 'many'],  '--orders takes a number from 1 to 999999, not "many".'],
    [['--crowd', '1000000'], '--crowd takes a number from 1 to 999999, not "1000000".'],
  ])('%j: %s', (words, sentence) =>
    expect(requestOf(words)).toEqual({ kind: 'wrong', sentence: `${sentence} See npm run hosts -- --help.` }));

  test('there are hosts, and each has a kit to run', () =>
    expect(hostFolders()).toEqual(['embedded', 'event-sourcing', 'postgres', 'restate', 'temporal']));
});

describe('what a host says', () => {
  const sound = {
    host: 'sound',
    cases: [{ name: 'serial', result: 'kept', detail: '', seconds: 1 }],
    figures: {},
    isKept: true,
  } as const;
  const silent = failedReport('silent', 'it ended with status 3');

  test('a report is a line of JSON; anything else is for people', () => {
    expect(reportIn(JSON.stringify(sound))).toEqual(sound);
    expect(reportIn('  kept  1.0 s  one order’s commands are serial')).toBeNull();
    expect(reportIn('{"host":"half')).toBeNull();
  });

  test('a host that gave no report has broken a promise, and one that was not run has not', () => {
    expect([sound, silent, { host: 'elsewhere', whyNot: 'no server' }].map(isBroken)).toEqual([false, true, false]);
    expect(brokenText([sound, silent])).toBe('silent: it runs, and leaves nothing running\n  it ended with status 3');
  });

  test('promises that nobody makes are told apart from those that are kept', () => {
    const apart = { name: 'kills', result: 'not promised', detail: 'in memory', seconds: 0 } as const;
    expect(promisesText({ ...sound, cases: [...sound.cases, apart] })).toBe('1 of 1 kept, 1 not promised');
    expect(promisesText(silent)).toBe('0 of 1 kept');
  });

  test('the table has a line for each, with the reason where one was not run', () => {
    const table = tableOf([
      { ...sound, figures: { commandsPerSecond: 1_234 } },
      { host: 'elsewhere', whyNot: 'no server' },
    ]);
    expect(table).toContain('1,234');
    expect(table).toContain('not run: no server');
  });
});

// Windows has no groups of processes to ask.
describe.skipIf(process.platform === 'win32')('a host and all that it starts', () => {
  const folder = mkdtempSync(join(tmpdir(), 'orderchart-group-'));
  beforeAll(() => {
    writeFileSync(join(folder, 'clean.mjs'), 'console.log("one"); console.log("two"); process.exitCode = 3;');
    const sleeper = `spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60_000)'], { stdio: 'ignore' }).unref();`;
    writeFileSync(join(folder, 'leaves.mjs'), `import { spawn } from 'node:child_process'; ${sleeper}`);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('its lines are heard as they come, and its status is told', async () => {
    const lines: string[] = [];
    const end = await runGroup(folder, process.execPath, ['clean.mjs'], (line) => lines.push(line));
    expect({ lines, ...end }).toEqual({ lines: ['one', 'two'], status: 3, leftSomething: false });
  });

  test('what it leaves running is found, and ended', async () => {
    const end = await runGroup(folder, process.execPath, ['leaves.mjs'], () => {});
    expect(end).toEqual({ status: 0, leftSomething: true });
  }, 20_000);
});
