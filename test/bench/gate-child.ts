/**
 * What the gate reads: bytes allocated, and how many times as fast as `transition()` a command is. Run by test/bench/gate.test.ts in
 * a process of its own, interpreted where bytes are counted, so that no compiler decides what is allocated.
 */
import { advance, explain, isDue, parseCommand, submit } from '../../src/index.js';
import { askedOf, judgedOf } from './asked.js';
import { chartLifeOf, take } from './chart-steps.js';
import { loadsOf, writtenLoads } from './loads.js';

const written = writtenLoads(40);
const collectGarbage = (globalThis as unknown as { gc: () => void }).gc;

export let kept: unknown = null;

const rounds = 4;

/**
 * @param prepare makes what a round calls with, which does not count
 * @returns the least bytes that a round allocated a call: what is made once, such as a program of the chart, does not count
 */
function bytesEach<T>(prepare: () => readonly T[], call: (given: T) => unknown): number {
  const prepared = Array.from({ length: rounds }, prepare);
  const bytes = prepared.map((given) => {
    collectGarbage();
    const before = process.memoryUsage().heapUsed;
    for (const one of given) kept = call(one);
    return (process.memoryUsage().heapUsed - before) / given.length;
  });
  return Math.min(...bytes);
}

function countBytes(): Record<string, number> {
  const fresh = () => askedOf(loadsOf(written));
  const asked = fresh();
  const unmoved = asked.filter(({ order, command }) => !isDue(order, command.at));
  const refused = unmoved.filter(({ order, command }) => !submit(order, command).ok);
  const values = written.flatMap(({ lines }) => lines.map((line) => JSON.parse(line) as unknown));
  const many = Array.from({ length: 20 }, () => refused).flat();
  return {
    submit: bytesEach(fresh, ({ order, command }) => submit(order, command)),
    refusal: bytesEach(
      () => many,
      ({ order, command }) => submit(order, command),
    ),
    parseCommand: bytesEach(() => values, parseCommand),
    explain: bytesEach(
      () => asked,
      ({ order, command: { by, at } }) => explain(order, { by, at }),
    ),
    advance: bytesEach(
      () => unmoved,
      ({ order }) => advance(order, order.facts.at),
    ),
  };
}

/** @returns the least that a round took: whatever else the machine does can only make it longer */
function leastTime(most: number, run: () => void): number {
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < most; round += 1) {
    const started = performance.now();
    run();
    least = Math.min(least, performance.now() - started);
  }
  return least;
}

function timesTransition(): number {
  const asked = askedOf(loadsOf(written));
  const lives = loadsOf(written).map(judgedOf).map(chartLifeOf);
  const ours = leastTime(100, () => {
    for (const { order, command } of asked) kept = submit(order, command);
  });
  const theirs = leastTime(5, () => {
    for (const { snapshot, events } of lives) kept = events.reduce(take, snapshot);
  });
  return theirs / ours;
}

console.log(JSON.stringify(process.argv[2] === 'bytes' ? countBytes() : { times: timesTransition() }));
