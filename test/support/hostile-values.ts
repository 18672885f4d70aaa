/** Values that somebody may send instead of a command, an order, terms or a record. */

const deep = (depth: number): unknown => {
  let value: unknown = 1;
  for (let level = 0; level < depth; level += 1) value = { value };
  return value;
};

const cyclic = (): object => {
  const value: Record<string, unknown> = {};
  value.self = value;
  return value;
};

const throwing = {
  get type(): string {
    throw new Error('a getter that throws');
  },
};
const angry = new Proxy(
  {},
  {
    get: () => {
      throw new Error('a proxy that throws');
    },
    ownKeys: () => {
      throw new Error('a proxy that throws');
    },
  },
);

export const hostileValues: readonly (readonly [string, unknown])[] = [
  ['nothing', undefined],
  ['null', null],
  ['a boolean', true],
  ['a number', 42],
  ['NaN', Number.NaN],
  ['a bigint', 1n],
  ['a symbol', Symbol('order')],
  ['a function', () => 1],
  ['a text', 'deliver'],
  ['a long text', 'x'.repeat(5_000_000)],
  ['a list', []],
  ['a list of lists', [[[]]]],
  ['a sparse list', new Array(10_000_000)],
  ['a map', new Map([['type', 'deliver']])],
  ['a date', new Date(0)],
  ['an empty object', {}],
  ['an object without prototype', Object.create(null)],
  ['a cycle', cyclic()],
  ['a depth of 100,000', deep(100_000)],
  ['100,000 keys', Object.fromEntries(Array.from({ length: 100_000 }, (_, key) => [key, key]))],
  ['a getter that throws', throwing],
  ['a proxy that throws', angry],
  ['an own __proto__', JSON.parse('{"__proto__":{"admin":true},"type":"deliver"}')],
  ['a constructor', { constructor: { prototype: { admin: true } } }],
  ['a type that is no text', { type: { toString: () => 'deliver' } }],
];

/** Types that are no commands, though they look like them or exist inside. */
export const forgedTypes: readonly string[] = [
  'clock.deliveryDue',
  'clock.reviewEnds',
  'order.placed',
  'order.cancelled',
  'order.completed',
  'delivery.made',
  'xstate.init',
  'xstate.stop',
  'xstate.done.state.order',
  '*',
  '',
  'Deliver',
  'DELIVER',
  'deliver ',
  'délíver',
  'deliver\u0000',
  'ｄeliver',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
];

/** Values in the place of one field. */
export const hostileFields: readonly unknown[] = [
  undefined,
  null,
  true,
  {},
  [],
  '',
  '\u0000',
  '\ud800',
  '__proto__',
  'constructor',
  Number.NaN,
  Infinity,
  -Infinity,
  -0,
  -1,
  1.5,
  2 ** 53,
  1e21,
  '1',
  8.64e15,
  -8.64e15,
  '2026-02-30T00:00:00Z',
  '2026-03-01T24:00:00Z',
  '2026-03-01T12:00:60Z',
  '2026-03-01T12:00:00+99:99',
  '2026-03-01T12:00:00',
  '+275760-09-13T00:00:00Z',
  'x'.repeat(300_000),
  'P1M',
  'P1Y',
  'PT',
  'P',
  'P-1D',
  '((a+)+)$'.repeat(50),
  1n,
  Symbol('s'),
  () => 1,
];
