/** What is plainly a value of a kind, seen without a schema. */

/** A text of 1 to 128 characters without surrogates: they may stand alone, and the schema looks into that. */
export function isIdentifier(value: unknown): boolean {
  if (typeof value !== 'string' || value.length === 0 || value.length > 128) return false;
  for (let index = 0; index < value.length; index += 1) {
    const code = value.charCodeAt(index);
    if (code >= 0xd800 && code <= 0xdfff) return false;
  }
  return true;
}

export const isPlain = (value: unknown): boolean => {
  if (typeof value !== 'object' || value === null) return false;
  return Object.getPrototypeOf(value) === Object.prototype;
};
