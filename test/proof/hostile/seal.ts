/**
 * The digest of a record, computed as anybody may compute it: it tells a damaged record, it is no signature. Written once
 * more, so that forgeries are as consistent as a forger would make them.
 */
import { canonicalJson } from 'orderchart';

function lane(text: string, seed: number): string {
  let high = 0xdeadbeef ^ seed;
  let low = 0x41c6ce57 ^ seed;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (high >>> 0).toString(16).padStart(8, '0') + (low >>> 0).toString(16).padStart(8, '0');
}

/** @returns the record with the digest that its content has now */
function sealed(record: object): object {
  const { digest: _, ...content } = record as { digest?: unknown };
  const text = canonicalJson(content);
  return { ...content, digest: lane(text, 0) + lane(text, 1) };
}

/** @returns the same with a digest that fits, where it is something that has a digest at all */
export function sealedIfPossible(value: unknown): unknown {
  try {
    return typeof value === 'object' && value !== null ? sealed(value) : value;
  } catch {
    return value;
  }
}

/** Whether a record says the digest that its content has. */
export const isSealed = (value: unknown): boolean =>
  (sealedIfPossible(value) as { digest?: unknown }).digest === (value as { digest?: unknown }).digest;
