/** The files of vectors, as they are committed: what is shown, lived by the library itself. */
import * as z from 'zod';
import { transitionNames } from '../../../src/engine/taken-transitions.js';
import * as library from '../../../src/index.js';
import { commandTypes } from '../../../src/index.js';
import { schemaName } from '../reading.js';
import { tell } from '../tell.js';
import { type Shown, type Step, type Vector, VectorFile } from '../vector.js';
import { edges } from './around-deadlines.js';
import { laws } from './laws.js';
import { textOf } from './layout.js';
import { nameOf, ruleOf } from './names.js';
import { searchAll } from './search.js';
import type { Showing } from './showing.js';
import { attemptedTerms, attempts } from './unreadable.js';

export interface TextFile {
  readonly name: string;
  readonly text: string;
}

type Named = { readonly vector: Vector; readonly terms: object };

/** What one step shows, several things at times. */
function vectorOf(showings: readonly [Showing, ...Showing[]]): Named {
  const [first] = showings;
  const { ground, path } = first.situation;
  const steps: readonly Step[] = first.step === null ? path : [...path, first.step];
  return {
    terms: ground.terms,
    vector: {
      name: nameOf(first),
      rule: ruleOf(first),
      shows: showings.map(({ shows }) => shows),
      terms: ground.terms.name,
      order: ground.order,
      ...tell(library, ground.order, ground.terms, steps),
    },
  };
}

/** One vector for each life, whatever it shows. */
function vectorsOf(showings: readonly Showing[]): readonly Named[] {
  const lives = new Map<string, [Showing, ...Showing[]]>();
  for (const showing of showings) {
    const { ground, path } = showing.situation;
    const key = JSON.stringify([ground.terms.name, ground.order, path, showing.step]);
    const known = lives.get(key);
    if (known === undefined) lives.set(key, [showing]);
    else known.push(showing);
  }
  return [...lives.values()].map(vectorOf);
}

/** What a step by hand shows is what it was refused for. */
function attempted(): readonly Named[] {
  return attempts.map(({ name, order, terms, steps }) => {
    const told = tell(library, order, attemptedTerms[terms], steps);
    const refusals = (told.steps.at(-1)?.expect ?? told.placed).refusals ?? [];
    const shows = refusals.map(({ code }): Shown => ({ refusal: code, of: null }));
    return {
      terms: attemptedTerms[terms] as object,
      vector: {
        name,
        rule: refusals[0]?.rule as Vector['rule'],
        shows,
        terms,
        order: order as Vector['order'],
        ...told,
      },
    };
  });
}

function fileOf(
  name: string,
  about: string,
  named: readonly Named[],
  exceptions: VectorFile['exceptions'] = [],
): TextFile {
  const terms = Object.fromEntries(named.map(({ vector, terms }) => [vector.terms, terms as Record<string, unknown>]));
  const vectors = named.map(({ vector }) => vector);
  return {
    name: `${name}.json`,
    text: textOf({ $schema: './vectors.schema.json', about, exceptions, terms, vectors }),
  };
}

/** The refusals that nothing leads to. */
const exceptions: VectorFile['exceptions'] = [
  {
    refusal: 'order.notCancelled',
    because: 'no command asks for a cancelled order: the place is only used in the negative',
  },
];

const schemaFile = (): TextFile => ({
  name: schemaName,
  text: `${JSON.stringify(z.toJSONSchema(VectorFile), null, 2)}\n`,
});

/** What comes first, first: by the chart, by the command, by the deadline. */
const sorted = (showings: readonly Showing[], places: readonly string[], placeOf: (shows: Shown) => string) =>
  [...showings].sort((a, b) => places.indexOf(placeOf(a.shows)) - places.indexOf(placeOf(b.shows)));

const isOf =
  (key: string) =>
  ({ shows }: Showing) =>
    key in shows;

/** @returns every file of vectors, always to the byte, and their schema */
export function vectorFiles(onProgress?: (done: number, total: number) => void): readonly TextFile[] {
  const all = searchAll(onProgress);
  const edgeText = (shows: Shown) => ('deadline' in shows ? `${shows.deadline} ${shows.in}` : '');
  const transitions = sorted(all.filter(isOf('transition')), transitionNames, (shows) =>
    'transition' in shows ? shows.transition : '',
  );
  const refusals = sorted(all.filter(isOf('refusal')), commandTypes, (shows) =>
    'refusal' in shows ? String(shows.of) : '',
  );
  const around = sorted(
    all.filter(isOf('deadline')),
    edges.map((edge) => edgeText({ ...edge, offset: 0, of: null })),
    edgeText,
  );
  return [
    fileOf('transitions', 'Every transition of the chart, by the shortest way to it', vectorsOf(transitions)),
    fileOf(
      'refusals',
      'Every reason to say no, of every command that it is a reason for',
      [...vectorsOf(refusals), ...attempted()],
      exceptions,
    ),
    fileOf(
      'deadlines',
      'Every deadline, a millisecond before it, at it and a millisecond after it: time passes, or somebody speaks',
      vectorsOf(around),
    ),
    fileOf('laws', 'Each command twice, and each deadline with all that follows it in one leap', vectorsOf(laws(all))),
    schemaFile(),
  ];
}
