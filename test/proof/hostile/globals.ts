/** Whether anything that all programs share was changed: the intrinsics, their prototypes, what is global. */
const roots: readonly (readonly [string, object])[] = [
  ...['Object', 'Array', 'Function', 'String', 'Number', 'Boolean', 'Symbol', 'BigInt', 'RegExp', 'Date', 'Promise'],
  ...['Map', 'Set', 'WeakMap', 'WeakSet', 'Error', 'TypeError', 'RangeError', 'Proxy', 'URL', 'Uint8Array'],
].flatMap((name): (readonly [string, object])[] => {
  const owner = (globalThis as unknown as Record<string, { prototype?: object }>)[name] as { prototype?: object };
  return owner.prototype === undefined
    ? [[name, owner]]
    : [
        [name, owner],
        [`${name}.prototype`, owner.prototype],
      ];
});

const all: readonly (readonly [string, object])[] = [
  ...roots,
  ['JSON', JSON],
  ['Math', Math],
  ['Reflect', Reflect],
  ['Intl', Intl],
  ['Iterator.prototype', Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]())) as object],
];

type Inventory = ReadonlyMap<string, unknown>;

/** What is behind each key: the value, or the getter and the setter. */
function inventory(): Inventory {
  const found = new Map<string, unknown>();
  for (const [name, owner] of all) {
    found.set(name, Object.getPrototypeOf(owner));
    for (const key of Reflect.ownKeys(owner)) {
      const { value, get, set } = Object.getOwnPropertyDescriptor(owner, key) as PropertyDescriptor;
      found.set(`${name}.${String(key)}`, get ?? set ?? value);
    }
  }
  for (const key of Reflect.ownKeys(globalThis)) found.set(`globalThis.${String(key)}`, true);
  return found;
}

/** @returns a question: what has changed since now? Names, none where nothing has */
export function watchGlobals(): () => readonly string[] {
  const before = inventory();
  return () => {
    const now = inventory();
    const gone = [...before.keys()].filter((key) => !now.has(key));
    const other = [...now].filter(([key, value]) => !before.has(key) || !Object.is(before.get(key), value));
    return [...gone, ...other.map(([key]) => key)];
  };
}
