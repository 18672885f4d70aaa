/** The files of vectors as they lie in the package. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Vector, VectorFile } from './vector.js';

export const vectorFolder = resolve(import.meta.dirname, '../../vectors');

export const schemaName = 'vectors.schema.json';

export const textIn = (folder: string, name: string): string => readFileSync(join(folder, name), 'utf8');

/** @returns every file but the schema, by name */
export const vectorFilesIn = (folder: string): ReadonlyMap<string, VectorFile> =>
  new Map(
    readdirSync(folder)
      .filter((name) => name.endsWith('.json') && name !== schemaName)
      .sort()
      .map((name) => [name, JSON.parse(textIn(folder, name)) as VectorFile]),
  );

/** A vector with the terms that its name stands for. */
export interface Placed {
  readonly file: string;
  readonly vector: Vector;
  readonly terms: unknown;
}

export const vectorsIn = (folder: string): readonly Placed[] =>
  [...vectorFilesIn(folder)].flatMap(([file, { vectors, terms }]) =>
    vectors.map((vector) => ({ file, vector, terms: terms[vector.terms] })),
  );
