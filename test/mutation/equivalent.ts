/**
 * The mutants that no test can kill, because they do what the code does: `equivalent.json`, reviewed one by one. And those
 * that none kills, and why they are left: `left.json`. An entry is found again by its file, its line's text, what is replaced and by what;
 * it may stand for several mutants of that line. `npm run mutation -- --listed` tries the equivalent ones all the same.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import type { Place } from './place.js';

const Reasons = z.array(
  z.strictObject({
    /** why nothing that can be seen differs, or what would be seen if a test looked */
    reason: z.string().min(20),
    mutants: z.array(z.strictObject({ file: z.string(), on: z.string(), from: z.string(), to: z.string() })).min(1),
  }),
);

export interface Equivalent extends Place {
  readonly reason: string;
}

function listedIn(file: string): readonly Equivalent[] {
  const text = readFileSync(join(import.meta.dirname, file), 'utf8');
  return Reasons.parse(JSON.parse(text)).flatMap(({ reason, mutants }) =>
    mutants.map((mutant) => ({ ...mutant, reason })),
  );
}

/** @returns every mutant that does what the code does, each with its reason; they do not count */
export const equivalents = (): readonly Equivalent[] => listedIn('equivalent.json');

/** @returns every mutant that may survive, each with the reason why it is left; they count as survivors */
export const leftAlive = (): readonly Equivalent[] => listedIn('left.json');

export const isThat = (listed: Place, mutant: Place): boolean =>
  listed.file === mutant.file && listed.on === mutant.on && listed.from === mutant.from && listed.to === mutant.to;

/** Set in the environment to run the listed mutants, too. Each would pass every test there is, which takes long. */
export const runListed = 'MUTATION_RUN_LISTED';
