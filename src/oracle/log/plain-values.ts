/** What is plainly a value of a kind, seen without a schema. */
import { Identifier } from '../../order/roles.js';

const longestIdentifier = Identifier().maxLength as number;

/** A text that is not empty, without surrogates: they may stand alone, and the schema looks into that. */
export function isIdentifier(value: unknown): boolean {
  if (typeof value !== 'string' || value.length === 0 || value.length > longestIdentifier) return false;
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

/** Deeper than anything that a command may say. */
const deepest = 4;

/** Whether a value goes no deeper than a few levels: whoever writes what was seen as JSON counts on it. */
export function isShallow(value: unknown, levels = deepest): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (levels === 0) return false;
  for (const key in value) if (!isShallow((value as Readonly<Record<string, unknown>>)[key], levels - 1)) return false;
  return true;
}

/** What a getter or a proxy throws is nobody's business: the schema says that it cannot be read. */
export function looked<T>(look: (raw: unknown) => T | null, raw: unknown): T | null {
  try {
    return look(raw);
  } catch {
    return null;
  }
}
