/** G14: the corpus comes out the same in other time zones, in another language, and in other JavaScript engines. */
import { everything, type HostAnswer } from '../../corpus/engines/answer.js';
import { type Bundle, bundled } from '../../corpus/engines/bundle.js';
import { answerOf, findBun, locales, type Place, zones } from '../../corpus/engines/programs.js';
import { quickJsAnswers } from '../../corpus/engines/quickjs.js';
import type { Check, CheckResult, Count, Progress, Scale } from '../check.js';

const places: readonly Place[] = zones.flatMap((zone) => locales.map((locale) => ({ zone, locale })));
/** QuickJS is slow: it answers slice by slice, so that one sees how far it is. */
const quickJsSlices = 12;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
/** By the name that engines give a zone: Asia/Kolkata may answer to Asia/Calcutta. */
const placeOf = ({ zone, locale }: Place): string =>
  `${Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone}, ${locale}`;

/** That a process really stood where it was put: a place that was ignored proves nothing. */
const misplaced = (answers: readonly HostAnswer[]): readonly string[] =>
  answers.flatMap((answer, index) => {
    const place = places[index] as Place;
    return placeOf(answer) === placeOf(place)
      ? []
      : [`V8 was to run in ${placeOf(place)}, but ran in ${placeOf(answer)}`];
  });

const told = (where: string, differences: readonly string[]): readonly string[] =>
  differences.map((difference) => `in ${where}: ${difference}`);

/** V8 in every place; the quick proof gives each a tenth of the corpus, so that together they replay it once. */
async function inV8(bundle: Bundle, scale: Scale, done: () => void): Promise<CheckResult> {
  const answers: HostAnswer[] = [];
  for (const [from, place] of places.entries()) {
    const slice = scale === 'full' ? everything : { every: places.length, from };
    answers.push(await answerOf(process.execPath, bundle, place, slice));
    done();
  }
  const isFull = scale === 'full';
  return {
    counts: [
      { what: 'time zones', value: new Set(answers.map(({ zone }) => zone)).size, atLeast: zones.length },
      { what: 'languages', value: new Set(answers.map(({ locale }) => locale)).size, atLeast: locales.length },
      { what: 'histories in V8', value: sum(answers.map(({ histories }) => histories)), atLeast: isFull ? 2_000 : 200 },
    ],
    failures: [
      ...misplaced(answers),
      ...answers.flatMap((answer) => told(`V8 (${placeOf(answer)})`, answer.differences)),
    ],
  };
}

async function inQuickJs(bundle: Bundle, done: () => void): Promise<CheckResult> {
  const answers = await quickJsAnswers(bundle, quickJsSlices, done);
  const excused = sum(answers.map((answer) => answer.excused));
  const counts: readonly Count[] = [
    { what: 'histories in QuickJS', value: sum(answers.map(({ histories }) => histories)), atLeast: 200 },
    { what: 'excused there', value: excused, atMost: 65 },
  ];
  const lacks = answers[0]?.lacks.join(' nor ') ?? '';
  return {
    counts,
    failures: told(
      'QuickJS',
      answers.flatMap(({ differences }) => differences),
    ),
    notes: [
      `QuickJS has neither ${lacks}: ${excused} histories that count days of a zone, or name links, are left out there`,
    ],
  };
}

const howToGetBun = 'npm i --no-save @oven/bun-linux-x64@1.4.5 (103 MB), or the package of your platform';

async function inJavaScriptCore(bundle: Bundle, done: () => void): Promise<CheckResult> {
  const bun = findBun();
  if (bun === null)
    return { counts: [], failures: [], notes: [`JavaScriptCore was not tried, for bun is not here: ${howToGetBun}`] };
  const answers: HostAnswer[] = [];
  // It knows one language only, whatever it is told.
  for (const zone of zones) {
    answers.push(await answerOf(bun, bundle, { zone, locale: 'en-US' }, everything));
    done();
  }
  return {
    counts: [
      { what: 'histories in JavaScriptCore', value: sum(answers.map(({ histories }) => histories)), atLeast: 1_000 },
    ],
    failures: answers.flatMap((answer) => told(`${answer.engine} (${answer.zone})`, answer.differences)),
  };
}

async function run(scale: Scale, progress: Progress): Promise<CheckResult> {
  const bundle = await bundled();
  const total = scale === 'full' ? places.length + quickJsSlices + zones.length : places.length;
  let steps = 0;
  const done = (): void => {
    steps += 1;
    progress(steps, total);
  };
  try {
    const results = [await inV8(bundle, scale, done)];
    if (scale === 'full') results.push(await inJavaScriptCore(bundle, done), await inQuickJs(bundle, done));
    return {
      counts: results.flatMap(({ counts }) => counts),
      failures: results.flatMap(({ failures }) => failures),
      notes: results.flatMap(({ notes }) => notes ?? []),
    };
  } finally {
    bundle.remove();
  }
}

const check: Check = {
  id: 'G14',
  name: 'The corpus comes out the same in every time zone, language and JavaScript engine',
  scales: ['quick', 'full'],
  seconds: { quick: 12, full: 200 },
  run,
};

export default check;
