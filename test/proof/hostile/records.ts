/** Records that were tampered with, by somebody who knows what stands in them. */
import type { OrderRecord } from 'orderchart';
import { below, pick, type Random } from '../../support/seeded-random.js';
import type { Life } from './lives.js';
import { type Mutant, type Path, removed, replaced, valueAt } from './mutate.js';
import { sealedIfPossible } from './seal.js';

const lastInstant = Date.UTC(2101, 0, 1) - 1;

/** What could stand there, too: a neighbour, nothing, another field's value, the same of another record. */
function plausible(random: Random, record: OrderRecord, other: OrderRecord, path: Path): unknown {
  const value = valueAt(record, path);
  const { at } = record.facts;
  const candidates: unknown[] = [
    null,
    0,
    1,
    at,
    2 ** 53 - 1,
    1e12,
    lastInstant,
    valueAt(other, path),
    valueAt(record, pick(random, factPaths(record))),
  ];
  if (typeof value === 'number')
    candidates.push(value + 1, value - 1, value * 2, value + 3_600_000, -value, at + 1, at - 1);
  if (typeof value === 'boolean') candidates.push(!value, !value, !value);
  if (typeof value === 'string') candidates.push('', 'x', ...words);
  return pick(random, candidates);
}

const words = [
  'buyer',
  'seller',
  'support',
  'clock',
  'open',
  'won',
  'lost',
  'accepted',
  'automatic',
  'awaited',
  'sent',
  'unasked',
  'P3660D',
  'PT1S',
];

const factPaths = (record: OrderRecord): Path[] => Object.keys(record.facts).map((key) => ['facts', key]);

const leaves = [
  [
    'awaitingRequirements',
    'inProgress.onTime',
    'inProgress.late',
    'inProgress.veryLate',
    'delivered',
    'inRevision.onTime',
    'inRevision.late',
    'inRevision.veryLate',
    'completed',
    'cancelled',
  ],
  ['none', 'extension', 'cancellation', 'update', 'adjustment'],
  ['held', 'clearing', 'available', 'refunded', 'reversed'],
  ['closed', 'awaitingBuyer', 'awaitingSeller', 'published', 'expired'],
] as const;

/** A state with one region somewhere else: of the chart, or of no chart. */
function otherState(random: Random, { state }: OrderRecord): string {
  const parts = state.split('/');
  const region = below(random, 4);
  parts[region] =
    random() < 0.9
      ? pick(random, leaves[region] as readonly string[])
      : pick(random, ['', '__proto__', 'nowhere', 'inProgress']);
  return random() < 0.95 ? parts.join('/') : parts.slice(1).join('/');
}

type Tampering = (random: Random, record: OrderRecord, other: OrderRecord, places: readonly Path[]) => Mutant;

const corrupted: Tampering = (random, record, other, places) => {
  const paths = Array.from({ length: 1 + below(random, 3) }, () =>
    pick(random, random() < 0.7 ? factPaths(record) : places),
  );
  const value = paths.reduce<unknown>(
    (changed, path) => replaced(changed, path, plausible(random, record, other, path)),
    record,
  );
  return { value, paths };
};

const misplaced: Tampering = (random, record) => ({
  value: { ...record, state: otherState(random, record) },
  paths: [['state']],
});

const formats = [0, 2, 3, -1, 1.5, '1', null, undefined, 99, 2 ** 53, Number.NaN, [1], { version: 1 }];
const reversioned: Tampering = (random, record) => ({
  value: { ...record, format: pick(random, formats) },
  paths: [['format']],
});

/** Cut off, as a disk that ran full leaves it: some of the last parts are missing. */
const truncated: Tampering = (random, record, _, places) => {
  const path = pick(random, random() < 0.5 ? Object.keys(record).map((key) => [key]) : places);
  return {
    value: random() < 0.1 ? JSON.stringify(record).slice(0, below(random, 500)) : removed(record, path),
    paths: [path],
  };
};

/** Two valid halves. */
const spliced: Tampering = (random, record, other) => {
  const keys = Object.keys(record).filter(() => random() < 0.5);
  const value = keys.reduce<unknown>((whole, key) => replaced(whole, [key], valueAt(other, [key])), record);
  return { value, paths: keys.map((key) => [key]) };
};

const splicedFacts: Tampering = (random, record, other) => {
  const paths = factPaths(record).filter(() => random() < 0.15);
  return { value: paths.reduce<unknown>((whole, path) => replaced(whole, path, valueAt(other, path)), record), paths };
};

/** As much as a schema lets a field hold. */
const extremes = [2 ** 53 - 1, 1e12, 1_000_000, 366_000, lastInstant, lastInstant - 86_400_000];

/** By somebody who wants as much as there may be: more of a number, mostly of what an open request asks for. */
const greedy: Tampering = (random, record, _, places) => {
  const numbers = places.filter((path) => path[0] !== 'terms' && typeof valueAt(record, path) === 'number');
  const asked = numbers.filter((path) => path[1] === 'request');
  const path = pick(random, asked.length > 0 && random() < 0.7 ? asked : numbers);
  return { value: replaced(record, path, pick(random, extremes)), paths: [path] };
};

const digest = '0123456789abcdef0123456789abcdef';
const remembering: Tampering = (random, record) => {
  const more = [
    { id: 'c0', digest },
    { id: '__proto__', digest },
    { id: '\ud800', digest },
    { id: 'a', digest: 'A' },
    { id: 'zz', digest },
  ];
  const commands = [...record.commands, pick(random, more), pick(random, more)];
  return {
    value: {
      ...record,
      commands: random() < 0.5 ? commands : commands.reverse(),
      sequence: record.sequence + below(random, 4),
    },
    paths: [['commands']],
  };
};

const tamperings: readonly Tampering[] = [
  corrupted,
  corrupted,
  corrupted,
  corrupted,
  misplaced,
  reversioned,
  truncated,
  greedy,
  greedy,
  greedy,
  spliced,
  splicedFacts,
  remembering,
];

/** @returns a valid record that somebody tampered with; half of them with a digest that fits what they made of it */
export function tampered(random: Random, { record }: Life, other: Life): Mutant {
  const mutant = pick(random, tamperings)(random, record.value, other.record.value, record.places);
  return random() < 0.5 ? { ...mutant, value: sealedIfPossible(mutant.value) } : mutant;
}
