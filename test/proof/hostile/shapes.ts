/** Values of every shape but that of a command: what is no JSON, what lies about itself, what has no end. */
import { runInNewContext } from 'node:vm';
import { always, type Maker, mostly } from './random.js';

/** Nested so deeply that whoever follows it by recursion runs out of stack. */
function nested(depth: number, wrap: (inner: unknown) => unknown): unknown {
  let value: unknown = 1;
  for (let level = 0; level < depth; level += 1) value = wrap(value);
  return value;
}

const manyKeys = (count: number): object =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`k${index}`, index]));

const cyclic = (): unknown => {
  const value: Record<string, unknown> = { type: 'deliver' };
  value.files = [value];
  return value;
};

const throwing = (): never => {
  throw new Error('a trap that throws');
};

const revoked = (): unknown => {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
};

/** Every property is another one of its kind. */
const bottomless = (): object =>
  new Proxy(
    {},
    {
      get: (_, key) => (key === Symbol.toPrimitive ? undefined : bottomless()),
      ownKeys: () => ['type', 'id', 'inner'],
      getOwnPropertyDescriptor: () => ({ configurable: true, enumerable: true, value: 1, writable: true }),
    },
  );

const traps = ['get', 'has', 'ownKeys', 'getPrototypeOf', 'getOwnPropertyDescriptor', 'set', 'defineProperty'] as const;
const angryProxies: readonly Maker[] = traps.map(
  (trap) => () => new Proxy({ type: 'deliver', id: 'c' }, { [trap]: throwing }),
);

/** Thrown by a getter: looking at it throws again. */
const angryError = (): unknown => {
  const error = new Proxy({}, { get: throwing, getPrototypeOf: throwing, has: throwing });
  return {
    get type(): string {
      throw error;
    },
  };
};

const lyingLength =
  (length: unknown): Maker =>
  () =>
    new Proxy([], { get: (list, key) => (key === 'length' ? length : Reflect.get(list, key)) });

/** Says something else each time it is asked. */
const fickle: Maker = (random) => ({
  get type() {
    return random() < 0.5 ? 'deliver' : 'clock.deliveryDue';
  },
  get id() {
    return random() < 0.5 ? 'c1' : { toString: throwing };
  },
});

/** Grows while it is read. */
const growing = (): unknown => {
  const value: Record<string, unknown> = {};
  Object.defineProperty(value, 'type', {
    enumerable: true,
    get() {
      for (let index = 0; index < 100; index += 1) value[`k${index}`] = value;
      return 'tip';
    },
  });
  return value;
};

/** Looks plain, and has thousands of keys that are not its own. */
const heir = Object.assign(Object.create(null), manyKeys(5000)) as object;
const heirs: Maker = () => Array.from({ length: 200 }, () => Object.create(heir) as object);

class Deliver {
  readonly type = 'deliver';
}

const primitives: readonly unknown[] = [
  undefined,
  null,
  true,
  42,
  Number.NaN,
  'deliver',
  1n,
  Symbol('order'),
  throwing,
];
const empties: readonly Maker[] = [() => [], () => [[[]]], () => ({}), () => Object.create(null) as object];
const builtIns: readonly Maker[] = [
  () => new Map([['type', 'deliver']]),
  () => new Set(['deliver']),
  () => new WeakMap(),
  () => new Date(0),
  () => /deliver/g,
  () => Promise.resolve('deliver'),
  () => new Error('deliver'),
  () => new Uint8Array(1000),
  () => new ArrayBuffer(8),
  () => Object('deliver'),
  () => Object(1),
  () => new Deliver(),
  () => Deliver,
  () => (function* () {})(),
  () => Object.create({ type: 'deliver' }) as object,
  () => ({ toString: () => 'deliver', valueOf: throwing, [Symbol.toPrimitive]: throwing }),
  () => ({ toJSON: throwing, [Symbol.iterator]: throwing, [Symbol.toStringTag]: 'Date' }),
  // biome-ignore lint/suspicious/noThenProperty: that is the trap
  () => ({ then: throwing }),
  always(runInNewContext('({ type: "deliver", files: [{ name: "a", bytes: 1 }] })')),
];

const liars: readonly Maker[] = [
  ...angryProxies,
  angryError,
  revoked,
  bottomless,
  fickle,
  growing,
  cyclic,
  ...[-1, 1.5, Number.NaN, 2 ** 53, Number.POSITIVE_INFINITY, '7', null, 5n, Symbol('length'), {}].map(lyingLength),
];

const large: readonly Maker[] = [
  always(nested(100_000, (inner) => ({ inner }))),
  always(nested(100_000, (inner) => [inner])),
  always(manyKeys(50_000)),
  always(new Array(10_000_000)),
  always(Array.from({ length: 100_000 }, () => 'deliver')),
  always(Array.from({ length: 5000 }, () => ({ type: 'deliver' }))),
  heirs,
];

/** Null, lists, maps, bigints, symbols, cycles, getters, proxies, depth, many keys. */
export const shape: Maker = mostly([...primitives.map(always), ...empties, ...builtIns, ...liars], large);

/** The same, as far as `JSON.parse` may give it. */
export const jsonShape: Maker = mostly(
  [always(null), always(true), always(42), always('deliver'), ...empties.slice(0, 3), () => [{ type: 'deliver' }]],
  large.slice(0, 3),
);
