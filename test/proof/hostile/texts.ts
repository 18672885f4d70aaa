/** Texts that break what is built of texts, numbers that break sums, and what pretends to be an event. */

import { below, pick } from '../../support/seeded-random.js';
import { always, type Maker, mostly } from './random.js';

/** Flat at once: a text of many parts is put together when it is first read. */
function flat(text: string): string {
  text.charCodeAt(text.length - 1);
  return text;
}

const scripts: readonly string[] = [
  '',
  '\u0000',
  'a\u0000b',
  '\ud800',
  'a\udfff',
  '\ud83d\ude00'.repeat(64),
  '\u202Egnp.exe',
  '\u2066\u2067\u2068',
  '\u200B\u200D\uFEFF',
  'e\u0301'.repeat(60),
  '\u2028\u2029',
  '\uFFFF',
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  '<script>alert(1)</script>',
  "'; DROP TABLE orders; --",
  '{id} {type} $& $1 {{problems}}',
  '%s%n%d',
  'x'.repeat(128),
  'x'.repeat(129),
  'x'.repeat(10_000),
  'x'.repeat(10_001),
];

/** What a careless regular expression would think about for years. */
const baits: readonly string[] = [
  `P${'1'.repeat(30_000)}`,
  `P${'1D'.repeat(20_000)}`,
  `PT${'0'.repeat(9)}H${'0'.repeat(40_000)}`,
  '1'.repeat(40_000),
  `2026-03-01T00:00:00.${'1'.repeat(40_000)}`,
  `${'a'.repeat(40_000)}!`,
  `http://${'a.'.repeat(900)}`,
  `http://${'['.repeat(2000)}`,
  `http://a/${'%'.repeat(2000)}`,
  `http://[${':'.repeat(2000)}]`,
  '((a+)+)$'.repeat(50),
  ' '.repeat(40_000),
  `A${'/'.repeat(60)}`,
];

const long = flat('x'.repeat(50_000_000));
const longTexts: readonly unknown[] = [
  long,
  flat('1'.repeat(50_000_000)),
  flat(`2026-03-01T00:00:00.${'1'.repeat(5_000_000)}Z`),
  flat(`P${'1'.repeat(5_000_000)}D`),
  flat('x'.repeat(249_000)),
  flat('\ud83d\ude00'.repeat(120_000)),
  flat('\ud800'.repeat(100_000)),
];

const ordinary = ['A new logo', 'order-1', 'ana', 'P3D', '2026-03-10T12:00:00Z', 'EUR', 'https://example.org/a'];

/** A text that is in order, with one character that is not. */
const spoilt: Maker = (random) => {
  const text = pick(random, ordinary);
  const at = below(random, text.length + 1);
  const sign = String.fromCharCode(
    pick(random, [0, 0x2e, 0x30, 0x43, 0x200f, 0x202e, 0xd800, 0xdc00, 0xfeff, below(random, 65_536)]),
  );
  return text.slice(0, at) + sign + text.slice(at + below(random, 2));
};

/** 50 MB, lone surrogates, NUL, bidi, bait for regular expressions. */
export const hostileText: Maker = mostly(
  [...scripts.map(always), ...baits.slice(6).map(always), spoilt, spoilt, spoilt],
  [...longTexts.map(always), ...baits.map(always)],
);

/** NaN, infinities, −0, fractions, 2⁵³, 1e21, a number as a text. */
export const hostileNumber: Maker = mostly(
  [
    ...[Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, -0, 0, -1, 1.5, 0.1, 1e21, 1e308, -1e308],
    ...[
      2 ** 31,
      2 ** 32,
      2 ** 53,
      2 ** 53 - 1,
      -(2 ** 53),
      Number.MIN_VALUE,
      1e12,
      1e12 + 1,
      1e6,
      1e6 + 1,
      6,
      1000,
      3661,
    ],
    ...['1', '0x10', '1e3', '١', '', true, null, [1], 1n, { valueOf: () => 1 }],
  ].map(always),
  [],
);

/** Events that exist inside, or look as if they did. */
const reservedTypes: readonly string[] = [
  ...['requestExpires', 'requirementsTimeOut', 'reviewEnds', 'deliveryDue', 'veryLate', 'veryLateCancels'].map(
    (name) => `clock.${name}`,
  ),
  ...['clock.ratingCloses', 'clock.earningsClear', 'clock.', 'clock', 'CLOCK.deliveryDue', 'clock.deliveryDue '],
  ...['order.placed', 'order.cancelled', 'order.completed', 'delivery.made', 'delivery.accepted', 'review.opens'],
  ...['revision.requested', 'requirements.submitted', 'cancellation.agreed', 'request.closed', 'dueDate.moved'],
  ...[
    'xstate.init',
    'xstate.stop',
    'xstate.done.state.order',
    'xstate.after.1.order',
    'xstate.error.actor.0',
    'xstate.*',
  ],
  ...['*', '', ' ', '.', 'placeOrder', '__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf'],
  ...[
    'Deliver',
    'DELIVER',
    'deliver ',
    ' deliver',
    'délíver',
    'deliver\u0000',
    'ｄeliver',
    'dеliver',
    'deli\u200Bver',
    'de\u0301liver',
  ],
];

/** Reserved types, wildcards, look-alikes in case and in script. */
export const reservedType: Maker = (random) => pick(random, reservedTypes);
