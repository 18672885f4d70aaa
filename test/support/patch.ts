/** Terms and the like with a few words changed. */

/** Some of a value, at any depth; a list, or what has a class of its own, is replaced as a whole. */
export type Patch<T> = T extends readonly unknown[]
  ? T
  : T extends object
    ? { readonly [K in keyof T]?: Patch<T[K]> }
    : T;

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;

/** The value with what the patch says instead. */
export function patched<T>(value: T, patch: unknown): T {
  if (!isPlain(value) || !isPlain(patch)) return patch as T;
  const merged: Record<string, unknown> = { ...value };
  for (const [key, inner] of Object.entries(patch)) merged[key] = patched(merged[key], inner);
  return merged as T;
}
