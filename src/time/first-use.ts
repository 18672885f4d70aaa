/** What an import alone does not need, and so is made when it is first used: schemas take most of the time that making takes. */
import * as z from 'zod';

/** @returns what `make` made when it was first asked, each time the same */
export function atFirstUse<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** The same for each key: made when it is first asked for, then kept. */
export function eachAtFirstUse<K, T extends object | string>(make: (key: K) => T): (key: K) => T {
  const made = new Map<K, T>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make(key);
    made.set(key, value);
    return value;
  };
}

/** What no key beyond the shape may have. */
const nothing = z.never();

/**
 * A strict object of zod like any other, but for this: its shape is made when somebody first reads it, parses with it, or
 * describes it. zod builds its own derived objects so. `z.compile` gives it back as it is until its shape was read.
 */
export function strictObject<S extends z.core.$ZodLooseShape>(makeShape: () => S): z.ZodObject<S, z.core.$strict> {
  const shape = atFirstUse(makeShape);
  return new z.ZodObject({
    type: 'object',
    catchall: nothing,
    get shape() {
      const made = shape();
      Object.defineProperty(this, 'shape', { value: made }); // zod takes what stays a getter for a recursion, and is slow
      return made;
    },
  }) as unknown as z.ZodObject<S, z.core.$strict>;
}
