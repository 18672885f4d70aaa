/** The library's side: every moment that an order can come to on a grid, and every edge between them. */
import type * as orderchart from '../../src/index.js';
import { type Attempt, attemptsOf } from './attempts.js';
import { Collection, type Look, type Place, type Way } from './collection.js';
import type { LibraryGraph } from './graph.js';
import { inputOf, termsOf, tickOf } from './grid-numbers.js';
import type { Grid } from './grids.js';
import { type Moment, nodeOf, restOf } from './projection.js';

/** What the walk uses of the library: the source in the tests, the built package in the proof. */
export type Library = Pick<
  typeof orderchart,
  'advance' | 'evolve' | 'isDue' | 'nextDeadline' | 'parseCommand' | 'placeOrder' | 'statusOf' | 'submit' | 'termsWith'
>;

interface Walk {
  readonly library: Library;
  /** milliseconds */
  readonly tick: number;
  readonly attempts: readonly Attempt[];
  readonly look: Look;
  readonly commandOf: (attempt: Attempt, moment: Moment) => orderchart.Command;
  /** nodes at which those have tried who may not */
  readonly triedByAll: Set<string>;
}

/** Parses each command once for all orders of one instant and length: the sequence makes ids that an order doesn't know yet. */
function commandBook(library: Library, tick: number): Walk['commandOf'] {
  const parsed = new Map<Attempt, Map<number, orderchart.Command>>();
  return (attempt, { order, now }) => {
    const known = parsed.get(attempt) ?? new Map<number, orderchart.Command>();
    parsed.set(attempt, known);
    const key = (now / tick) * 10_000 + order.sequence;
    const { type, by, party } = attempt;
    const envelope = { type, by, at: now, id: `${order.sequence}`, party };
    const read = known.get(key) ?? library.parseCommand({ ...envelope, ...attempt.contentAt(now) });
    if ('type' in read) return read;
    if (!read.ok) throw new Error(`${attempt.label} is malformed: ${JSON.stringify(read.problems)}`);
    known.set(key, read.command);
    return read.command;
  };
}

/** The deadline that fires first: the events up to the next change of state, for each macrostep changes it. */
function deadlineWay({ library }: Walk, { order, now }: Moment): Way {
  const { events } = library.advance(order, now);
  const next = events.findIndex(({ state }) => state !== events[0]?.state);
  const first = next < 0 ? events : events.slice(0, next);
  const after = first.reduce((before, event) => library.evolve(before, event), order);
  return { label: `clock.${library.nextDeadline(order)?.name}`, to: { order: after, now } };
}

/** What a command does by itself; deadlines that it makes due are ways of their own. */
function commandWays({ library, look, commandOf }: Walk, attempt: Attempt, moment: Moment): Way[] {
  const { label } = attempt;
  const { order: before, now } = moment;
  const outcome = library.submit(before, commandOf(attempt, moment));
  if (!outcome.ok && outcome.order !== before)
    throw new Error(`a refused ${label} left a trace: ${look(moment).whole}`);
  if (!outcome.ok) return [];
  const own = outcome.events.filter(({ command }) => command !== null);
  if (own.length === 0) throw new Error(`an accepted ${label} did nothing: ${look(moment).whole}`);
  if (own.length === outcome.events.length) return [{ label, to: { order: outcome.order, now } }];
  const order = own.reduce((after, event) => library.evolve(after, event), before);
  const settled = look({ order: library.advance(order, now).order, now }).whole;
  const given = look({ order: outcome.order, now }).whole;
  if (settled !== given) throw new Error(`${label} settles otherwise than advance: ${given}, and not ${settled}`);
  return [{ label, to: { order, now } }];
}

/** One step from a moment: what is due; or else any command, or a tick. Those who never may send one try once at a node. */
function waysFrom(walk: Walk, { moment, node }: Place): Way[] {
  const { order, now } = moment;
  if (walk.library.isDue(order, now)) return [deadlineWay(walk, moment)];
  const everybody = !walk.triedByAll.has(node);
  walk.triedByAll.add(node);
  const tried = walk.attempts.filter((attempt) => (attempt.isTheirs || everybody) && attempt.isOffered(moment));
  const commands = tried.flatMap((attempt) => commandWays(walk, attempt, moment));
  return [...commands, { label: 'time', to: { order, now: now + walk.tick } }];
}

function startOf(library: Library, grid: Grid): Moment {
  const placement = library.placeOrder(inputOf(grid), library.termsWith(termsOf(grid)));
  if (!placement.ok) throw new Error(JSON.stringify(placement.refusals));
  return { order: placement.order, now: placement.order.facts.at };
}

/**
 * Walks a grid, until nothing new is met.
 *
 * @param tell is told every concrete step, to find out where two sides part
 */
export function libraryGraph(library: Library, grid: Grid, tell?: (step: string) => void): LibraryGraph {
  const look: Look = (moment) => {
    const node = nodeOf(moment, library.statusOf);
    return { node, whole: `${node}${restOf(moment, grid)}` };
  };
  const tick = tickOf(grid);
  const attempts = attemptsOf(grid);
  const walk: Walk = { library, tick, look, attempts, commandOf: commandBook(library, tick), triedByAll: new Set() };
  const collection = new Collection(look, tell);
  collection.begin({ label: 'buyer.placeOrder', to: startOf(library, grid) });
  for (const place of collection.places) for (const way of waysFrom(walk, place)) collection.step(place, way);
  return { ...collection.graph(), wayTo: (node) => collection.wayTo(node) };
}
