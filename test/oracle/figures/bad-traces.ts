/** Bad traces: one mistake each, of every named kind, at a random place of a true life. */
import {
  type AnomalyName,
  anomalyNames,
  check,
  type Divergence,
  type Observation,
  type Verdict,
} from 'orderchart/oracle';
import { below, seededRandom } from '../../support/seeded-random.js';
import { mistakesInContent } from './mistakes/in-content.js';
import { mistakesInReadings } from './mistakes/in-readings.js';
import { mistakesInRefusing } from './mistakes/in-refusing.js';
import { mistakesInTaking } from './mistakes/in-taking.js';
import { mistakesInTime } from './mistakes/in-time.js';
import { mistakesTooSoon } from './mistakes/too-soon.js';
import { mistakesTwice } from './mistakes/twice.js';
import { type Plant, type Planted, sceneAt } from './scene.js';
import { type TrueLife, trueLife } from './true-life.js';

const forms: Readonly<Record<AnomalyName, Readonly<Record<string, Plant>>>> = {
  ...mistakesInTime,
  ...mistakesTooSoon,
  ...mistakesInTaking,
  ...mistakesInContent,
  ...mistakesTwice,
  ...mistakesInRefusing,
  ...mistakesInReadings,
};

interface BadTrace {
  readonly kind: AnomalyName;
  /** how the mistake was made */
  readonly form: string;
  readonly life: TrueLife;
  readonly trace: readonly Observation[];
  /** of the mistake */
  readonly index: number;
}

const mostLives = 20_000;
const stationsTried = 6;

/** Looks for a place for a mistake of a form, from a life on. */
function planted(kind: AnomalyName, form: string, plant: Plant, seed: number): BadTrace {
  const random = seededRandom(seed);
  for (let number = seed; number < seed + mostLives; number += 1) {
    const life = trueLife(number, random);
    for (let tried = 0; tried < stationsTried; tried += 1) {
      const station = below(random, life.stations.length);
      const scene = sceneAt(life, station, random);
      const found: Planted | null = plant(scene);
      if (found === null) continue;
      const until = [...scene.seen, ...(found.before ?? [])];
      const rest = life.trace.slice(life.stations[station]?.index);
      // What is seen of one instant is judged together: the mistake has one of its own, or more than one name is right.
      if (rest[0]?.at === found.mistake.at) continue;
      return { kind, form, life, trace: [...until, found.mistake, ...rest], index: until.length };
    }
  }
  throw new Error(`no life has a place for ${kind}, ${form}`);
}

/** As many bad traces as are asked for: every kind as often as the others, and every form of a kind. */
function* badTraces(count: number): Generator<BadTrace> {
  for (let index = 0; index < count; index += 1) {
    const kind = anomalyNames[index % anomalyNames.length] as AnomalyName;
    const ways = Object.entries(forms[kind]);
    const [form, plant] = ways[Math.floor(index / anomalyNames.length) % ways.length] as [string, Plant];
    yield planted(kind, form, plant, index * 7919 + 1);
  }
}

const isRight = (verdict: Verdict, { kind, index }: BadTrace): verdict is Divergence =>
  verdict.verdict === 'diverges' && verdict.index === index && verdict.anomaly === kind;

/** What was said of a bad trace, in a line. */
const said = (verdict: Verdict, { index }: BadTrace): string =>
  verdict.verdict === 'diverges'
    ? `${verdict.anomaly} (${verdict.rule}), ${verdict.index - index} observations after it`
    : verdict.verdict;

export interface Findings {
  readonly traces: number;
  /** flagged at the mistake itself, by its name */
  readonly flagged: number;
  readonly kinds: number;
  readonly forms: number;
  /** sentences: what was not flagged, or not so */
  readonly missed: readonly string[];
  /** a verdict on a mistake of every kind */
  readonly examples: ReadonlyMap<AnomalyName, Divergence>;
}

/** @param progress told how many are done */
export function judgeBadTraces(count: number, progress: (done: number) => void = () => {}): Findings {
  const examples = new Map<AnomalyName, Divergence>();
  const met = new Set<string>();
  const missed: string[] = [];
  let done = 0;
  for (const bad of badTraces(count)) {
    const verdict = check(bad.trace, { terms: bad.life.terms });
    const name = `${bad.kind}, ${bad.form}`;
    if (isRight(verdict, bad)) {
      examples.set(bad.kind, verdict);
      met.add(name);
    } else missed.push(`bad trace ${done} (${name}): ${said(verdict, bad)}`);
    done += 1;
    progress(done);
  }
  return { traces: done, flagged: done - missed.length, kinds: examples.size, forms: met.size, missed, examples };
}
