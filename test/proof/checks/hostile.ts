/** G10: hostile input of every category, through every function that takes data. */
import type { Check, CheckResult, Count, Progress, Scale } from '../check.js';
import { Assailant } from '../hostile/assault.js';
import { measureLargestRecord, measureManyKeys } from '../hostile/extremes.js';
import { categories, longestCall, type Tally } from '../hostile/tally.js';

const sizes = {
  quick: { calls: 200_000, lives: 40, keys: 200_000 },
  full: { calls: 5_000_000, lives: 240, keys: 1_000_000 },
} as const satisfies Record<Scale, object>;

/** Every function that takes data, as the tally names them; a door that nobody knocked at is no proof. */
const doors: readonly string[] = [
  ...[
    'parseCommand',
    'submit',
    'decide',
    'evolve',
    'replay',
    'placeOrder',
    'parseTerms',
    'termsWith',
    'fromRecord',
    'toRecord',
  ],
  ...[
    'advance',
    'isDue',
    'nextDeadline',
    'forecast',
    'explain',
    'explain · window',
    'explain · madePossibleBy',
    'testClock',
  ],
  ...[
    'statusOf',
    'factsOf',
    'stateOf',
    'tabsOf',
    'metricsOf',
    'dueClockEvent',
    'describeRefusal',
    'describeSpan',
    'jsonSchemaOf',
  ],
  ...['canonicalJson', 'toMermaid', 'toStateMachineCat', 'violationsOf', 'lintTerms'],
  ...['Command', 'OrderInput', 'OrderRecord', 'Terms', 'InstantInput', 'SpanInput', 'SellerTier'].map(
    (name) => `${name}.safeParse`,
  ),
  'commandSchemas',
];

const callsOf = ({ calls }: Tally, door: string): number =>
  [...calls.values()].reduce((sum, counts) => sum + (counts.get(door) ?? 0), 0);

const callsIn = ({ calls }: Tally, category: (typeof categories)[number]): number =>
  [...(calls.get(category)?.values() ?? [])].reduce((sum, count) => sum + count, 0);

function countsOf(tally: Tally, polluted: number, scale: Scale): Count[] {
  const { calls } = sizes[scale];
  return [
    { what: 'calls', value: tally.total, atLeast: calls },
    { what: 'of them with something valid that was changed', value: tally.mutants, atLeast: calls / 2 },
    ...categories.map((category) => ({
      what: `calls: ${category}`,
      value: callsIn(tally, category),
      atLeast: calls / 20,
    })),
    { what: 'functions', value: doors.filter((door) => callsOf(tally, door) > 0).length, atLeast: doors.length },
    { what: 'refusals, each with where, what and what was expected', value: tally.refused, atLeast: calls / 10 },
    { what: 'orders that hostile input reached, sound by every invariant', value: tally.accepted, atLeast: calls / 50 },
    { what: 'consistent forgeries of records, lived with', value: tally.forgeries, atLeast: calls / 1000 },
    { what: 'uncaught throws', value: tally.thrown, atMost: 0 },
    { what: 'globals changed', value: polluted, atMost: 0 },
    { what: 'slowest call, in ms', value: Math.ceil(tally.slowest), atMost: longestCall },
  ];
}

const tableOf = (tally: Tally): string => doors.map((door) => `${door} ${callsOf(tally, door)}`).join(', ');

function run(scale: Scale, progress: Progress): CheckResult {
  const { calls, lives, keys } = sizes[scale];
  const many = measureManyKeys(keys);
  const largest = measureLargestRecord();
  const assailant = new Assailant({ seed: 20_260_301, isFrozen: false, lives });
  assailant.run(calls, progress);
  const { tally, polluted } = assailant;
  const failures = [...tally.failures, ...many.taken.map((door) => `${door} takes an object of ${keys} keys`)];
  if (polluted.size > 0) failures.push(`changed for everybody: ${[...polluted].join(', ')}`);
  return {
    counts: [
      ...countsOf(tally, polluted.size, scale),
      {
        what: `refusing ${keys} keys, in % of the time of JSON.parse`,
        value: Math.round(100 * many.share),
        atMost: 100,
      },
      { what: 'commands in the largest record', value: largest.commands, atLeast: 10_000 },
      { what: 'reading it, in ms', value: Math.ceil(largest.read), atMost: longestCall },
      { what: 'writing it, in ms', value: Math.ceil(largest.written), atMost: longestCall },
    ],
    failures,
    notes: [`calls by function: ${tableOf(tally)}`],
  };
}

const check: Check = {
  id: 'G10',
  name: 'Hostile input is refused with where and why: nothing throws, hangs, or changes what is shared',
  scales: ['quick', 'full'],
  seconds: { quick: 12, full: 220 },
  run,
};
export default check;
