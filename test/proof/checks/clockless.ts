/** G15: the clock, random numbers, timers and the outside are trapped, then everything is used: nothing may be called. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as core from 'orderchart';
import * as diagram from 'orderchart/diagram';
import type { Check, CheckResult, Scale } from '../check.js';
import { springAll, type Trapped, Traps } from '../clockless/traps.js';
import { workload } from '../clockless/workload.js';

const lives = { quick: 8, full: 120 } as const;

const child = fileURLToPath(new URL('../clockless/trapped-import.ts', import.meta.url));
const used = fileURLToPath(new URL('../clockless/workload.ts', import.meta.url));

/** The same in a process that sets the traps before it loads the package, so that nothing kept a way around them. */
function loadedWithTraps(): { atImport: Trapped[]; inUse: Trapped[]; stations: number } {
  const printed = execFileSync(process.execPath, ['--import', 'tsx', child], {
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  return JSON.parse(printed.trim().split('\n').at(-1) ?? '');
}

/** The package behind a call, as far as its stack tells. */
function packageBehind({ stack }: Trapped): string {
  const [, name] = /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(stack) ?? [];
  return name ?? (stack.includes('/dist/') ? 'orderchart' : 'the test itself');
}

const placeOf = ({ stack }: Trapped): string =>
  (stack.split('\n').find((line) => line.includes(' at ') && !line.includes('traps.ts')) ?? '').trim();

/** luxon learns whether a zone exists from whether the present can be formatted in it, and throws the text away. */
const isThrownAway = ({ what, stack }: Trapped): boolean =>
  what === 'DateTimeFormat.format()' && /isValidZone .*\/node_modules\/luxon\//.test(stack);

const functionsOf = (door: object): string[] =>
  Object.entries(door)
    .filter(([, value]) => typeof value === 'function')
    .map(([name]) => name);

const functions = [...functionsOf(core), ...functionsOf(diagram)];

/** What the workload does not use is not shown to be clockless. */
function unusedFunctions(): string[] {
  const source = readFileSync(used, 'utf8');
  return functions.filter((name) => !new RegExp(`\\b(?:core|diagram)\\s*\\.${name}\\b`).test(source));
}

const importNotes = (trapped: readonly Trapped[]): string[] => {
  const calls = trapped.map((each) => `${packageBehind(each)}: ${each.what}`);
  const counted = [...new Set(calls)].map((call) => `${call} × ${calls.filter((each) => each === call).length}`);
  return [`while it is loaded, before any use: ${counted.join(', ') || 'nothing is called'}`];
};

function run(scale: Scale): CheckResult {
  const traps = new Traps().set();
  const springs = springAll();
  const sprung = traps.trapped.splice(0).length;
  const stations = workload(lives[scale]);
  traps.release();
  const loaded = loadedWithTraps();
  const trapped = [...traps.trapped, ...loaded.inUse];
  const calls = trapped.filter((each) => !isThrownAway(each));
  const unused = unusedFunctions();
  return {
    counts: [
      { what: 'calls from the core', value: calls.length, atMost: 0 },
      { what: 'orders looked at', value: stations + loaded.stations, atLeast: lives[scale] * 8 },
      { what: 'traps that spring', value: sprung, atLeast: springs },
      { what: 'functions used', value: functions.length - unused.length, atLeast: functions.length },
    ],
    failures: [
      ...new Set(calls.map((each) => `${packageBehind(each)} called ${each.what} ${placeOf(each)}`)),
      ...unused.map((name) => `test/proof/clockless/workload.ts does not use ${name}`),
    ],
    notes: [
      ...importNotes(loaded.atImport),
      `luxon formats the present to see whether a zone exists, and throws the text away: × ${trapped.length - calls.length}`,
    ],
  };
}

const check: Check = {
  id: 'G15',
  name: 'nobody is asked for the time, a random number or a timer',
  scales: ['quick', 'full'],
  seconds: { quick: 5, full: 26 },
  run,
};
export default check;
