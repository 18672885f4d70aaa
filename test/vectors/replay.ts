/** Lives every vector again, and says what came out otherwise. */
import { isDeepStrictEqual } from 'node:util';
import type { Placed } from './reading.js';
import { type Library, tell } from './tell.js';
import type { Step } from './vector.js';

const done = ({ expect: _, ...step }: Placed['vector']['steps'][number]): Step => step as Step;

/** @returns a sentence for the first step of a vector that differs; null where all comes out as it expects */
function differenceOf(library: Library, { file, vector, terms }: Placed): string | null {
  const told = tell(library, vector.order, terms, vector.steps.map(done));
  const expected = [vector.placed, ...vector.steps.map(({ expect }) => expect)];
  const got = [told.placed, ...told.steps.map(({ expect }) => expect)];
  const index = expected.findIndex((each, at) => !isDeepStrictEqual(each, got[at]));
  if (index < 0) return null;
  const [was, is] = [expected[index], got[index]].map((each) => JSON.stringify(each));
  return `${file} · ${vector.name}, ${index === 0 ? 'placement' : `step ${index}`}:\n  expected ${was}\n  got      ${is}`;
}

/** @returns what differs, vector by vector */
export const differences = (library: Library, vectors: readonly Placed[]): readonly string[] =>
  vectors.map((vector) => differenceOf(library, vector)).filter((difference) => difference !== null);
