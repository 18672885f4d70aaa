/** What happened in the last step of a story, and who is told. */
import type { OrderEvent, RuleId } from '../../src/index.js';
import { type Expectation, equal } from './expectation.js';
import { instant, isoText } from './instants.js';
import { fail, type World } from './world.js';

type EventType = OrderEvent['type'];

/** Exactly these events, in this order. */
export const events = (...expected: readonly EventType[]): Expectation =>
  equal('events', (world) => world.events.map(({ type }) => type), expected);

/** These events among others, in this order. */
export const happened = (...expected: readonly EventType[]): Expectation =>
  equal(
    'events among others',
    (world) => {
      const types = world.events.map(({ type }) => type);
      let from = 0;
      return expected.filter((type) => {
        const index = types.indexOf(type, from);
        if (index >= 0) from = index + 1;
        return index >= 0;
      });
    },
    expected,
  );

/** None of these events. */
export const notHappened = (...unwanted: readonly EventType[]): Expectation =>
  equal(
    `none of ${unwanted}`,
    (world) => world.events.map(({ type }) => type).filter((type) => unwanted.includes(type)),
    [],
  );

const eventOf = (world: World, type: EventType): OrderEvent =>
  world.events.find((event) => event.type === type) ??
  fail(world, `expected ${type}, got ${world.events.map((event) => event.type)}`);

/** An event of the last step, and some of what it carries; instants in ISO. */
export const event = (type: EventType, expected: { at?: string; by?: string; rule?: RuleId }): Expectation =>
  equal(
    type,
    (world) => {
      const found = eventOf(world, type);
      const known = { at: isoText(found.at), by: found.by, rule: found.rule };
      return Object.fromEntries(Object.entries(known).filter(([key]) => key in expected));
    },
    { ...expected, ...(expected.at === undefined ? {} : { at: isoText(instant(expected.at)) }) },
  );

/** Exactly these are told of an event of the last step; nobody is, when no party is named. */
export const notified = (type: EventType, ...parties: readonly ('buyer' | 'seller')[]): Expectation =>
  equal(`who is told of ${type}`, (world) => [...eventOf(world, type).notify].sort(), [...parties].sort());

/** Nothing happened, and the order is the very same. */
export const nothingChanged = (): Expectation => ({
  readsRefusals: true,
  check: (world) => {
    events().check(world);
    if (world.order !== world.before) fail(world, 'expected the very same order', world.order, world.before);
  },
});
