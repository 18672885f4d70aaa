/** Streams that arrive otherwise than they were sent: twice, in another order, with gaps, with ids used again, too late. */
import { type CommandInput, type Order, type OrderEvent, orderDecider, replay, submit } from 'orderchart';
import { below, pick, type Random } from '../../support/seeded-random.js';
import { isRangeError, judgeRefusals, type Prey } from './judged.js';
import type { Life } from './lives.js';
import { judgeOrder, liveWith } from './living.js';
import type { Tally } from './tally.js';

/** How a stream is disturbed. */
type Disturbance = <T>(random: Random, stream: readonly T[]) => T[];

const duplicated: Disturbance = (random, stream) => stream.flatMap((item) => (random() < 0.3 ? [item, item] : [item]));
const dropped: Disturbance = (random, stream) => stream.filter(() => random() < 0.8);
const repeated: Disturbance = (_, stream) => [...stream, ...stream];
const cut: Disturbance = (random, stream) => stream.slice(below(random, stream.length + 1));
const reordered: Disturbance = (random, stream) => {
  const list = [...stream];
  const from = below(random, list.length);
  list.splice(below(random, list.length), 0, ...list.splice(from, 1));
  return list;
};

const disturbances: readonly Disturbance[] = [duplicated, dropped, repeated, cut, reordered];

const disturbed: Disturbance = (random, stream) => {
  const once = pick(random, disturbances)(random, stream);
  return random() < 0.5 ? once : pick(random, disturbances)(random, once);
};

const asIs: Prey = { value: null, paths: null, isJson: true };

/** The same id for something else, the same command at another time, or with another mind. */
function reused(random: Random, command: CommandInput, others: readonly CommandInput[]): CommandInput {
  if (random() < 0.7) return command;
  const { at } = command as { at: number };
  const changes = [
    { id: pick(random, others).id },
    { at: at + below(random, 100_000_000) - 50_000_000 },
    { by: 'support' },
    { party: 'mallory' },
  ];
  return { ...command, ...pick(random, changes) } as CommandInput;
}

/** One command: what was accepted before does nothing; what is accepted now adds its events, in sequence. */
function step(tally: Tally, order: Order, command: CommandInput, accepted: Map<string, string>, random: Random): Order {
  const outcome = tally.call('submit', () => submit(order, command));
  if (outcome === undefined) return order;
  const { at: _, ...content } = command;
  const said = JSON.stringify(content);
  const before = accepted.get(command.id);
  if (!outcome.ok) judgeRefusals(tally, outcome.refusals, asIs, random);
  if (before !== undefined) {
    tally.expect(
      outcome.order === order && outcome.events.length === 0,
      () => 'a command that came again did something',
    );
    tally.expect(
      outcome.ok === (before === said),
      () => `an id that came again was ${outcome.ok ? 'taken' : 'refused'}`,
    );
  } else if (outcome.ok) accepted.set(command.id, said);
  const sequences = outcome.events.map(({ sequence }) => sequence);
  tally.expect(
    sequences.every((sequence, index) => sequence === order.sequence + index + 1),
    () => `a gap: ${sequences}`,
  );
  tally.expect(
    outcome.order.sequence === order.sequence + outcome.events.length,
    () => 'a sequence without its events',
  );
  return outcome.order;
}

/** Commands in disorder, one after the other; now and then to an order that somebody kept from before. */
export function attackWithCommands(tally: Tally, life: Life, random: Random): void {
  const first = tally.call('replay', () => replay(life.events.slice(0, life.ends[0])));
  if (first === undefined) return;
  let order = first;
  const accepted = new Map<string, string>();
  for (const sent of disturbed(random, life.commands)) {
    const command = reused(random, sent, life.commands);
    if (random() < 0.05) tally.call('submit', () => submit(first, command));
    order = step(tally, order, command, accepted, random);
  }
  liveWith(tally, order, random, 2);
}

/** A whole beginning of one history. */
const isWhole = (events: readonly OrderEvent[]): boolean =>
  events.length > 0 &&
  events.every(({ sequence, order }, index) => sequence === index + 1 && order === events[0]?.order);

/** Events in disorder, or of two orders: replay takes what is a whole beginning, and nothing else. */
export function attackWithEvents(tally: Tally, life: Life, other: Life, random: Random): void {
  const mine = disturbed(random, life.events);
  const isMixed = random() < 0.2 && other.order.id !== life.order.id;
  const theirs = isMixed ? other.events.slice(mine.length) : [];
  const events = [...mine, ...theirs];
  const order = tally.call('replay', () => replay(events), isRangeError);
  tally.expect(
    (order !== undefined) === isWhole(events),
    () => `replay ${isWhole(events) ? 'refuses a' : 'takes no'} history: ${events.map(({ sequence }) => sequence)}`,
  );
  const { ends } = events[0]?.order === life.order.id ? life : other;
  if (order !== undefined && ends.includes(events.length)) judgeOrder(tally, order);
  let state: Order | null = null;
  for (const event of events.slice(0, 8)) {
    const before: Order | null = state;
    state = tally.call('evolve', () => orderDecider.evolve(before, event), isRangeError) ?? before;
  }
}
