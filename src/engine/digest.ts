/**
 * Digests: short texts that differ where contents differ. They tell a repeated command from a changed one, and a stored
 * record from a damaged one; they are no protection against somebody who wants to forge.
 */
import type { Command } from '../order/commands.js';
import type { CommandReference } from '../order/events.js';

/** JSON with sorted keys and no spaces: the same content gives the same text. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonicalJson(inner)}`).join()}}`;
}

/** One lane of a multiplicative hash (cyrb), seeded. */
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

/** @returns 32 hexadecimal digits */
export const digestOf = (text: string): string => lane(text, 0) + lane(text, 1);

/** The digest of what a command says: everything but `at`, so that a retry is the same command (D-27). */
function commandDigest(command: Command): string {
  const { at: _, ...content } = command;
  return digestOf(canonicalJson(content));
}

/** A command's id and digest; the digest costs more than the command, so it is computed when somebody looks. */
export function referenceTo(command: Command): CommandReference {
  let digest: string | undefined;
  return {
    id: command.id,
    get digest() {
      digest ??= commandDigest(command);
      return digest;
    },
  };
}
