/**
 * The mutants that no test can kill, because they do what the code does: `equivalent.json`, reviewed one by one. An entry is
 * found again by its file, its line's text, what is replaced and by what; it may stand for several mutants of that line.
 * `npm run mutation -- --listed` tries them all the same.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import type { Place } from './place.js';

const Equivalents = z.array(
  z.strictObject({
    /** why nothing that can be seen differs */
    reason: z.string().min(20),
    mutants: z.array(z.strictObject({ file: z.string(), on: z.string(), from: z.string(), to: z.string() })).min(1),
  }),
);

export interface Equivalent extends Place {
  readonly reason: string;
}

/** @returns every mutant of the list, each with its reason */
export function equivalents(): readonly Equivalent[] {
  const text = readFileSync(join(import.meta.dirname, 'equivalent.json'), 'utf8');
  return Equivalents.parse(JSON.parse(text)).flatMap(({ reason, mutants }) =>
    mutants.map((mutant) => ({ ...mutant, reason })),
  );
}

export const isThat = (listed: Place, mutant: Place): boolean =>
  listed.file === mutant.file && listed.on === mutant.on && listed.from === mutant.from && listed.to === mutant.to;

/** Set in the environment to run the listed mutants, too. Each would pass every test there is, which takes long. */
export const runListed = 'MUTATION_RUN_LISTED';
