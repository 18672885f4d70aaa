/** Orders and steps that are damaged in one way, and what the invariants say of them. */
import assert from 'node:assert/strict';
import { advance, type EventType, type Order, type OrderEvent, parseCommand, submit } from '../../src/index.js';
import { invariants, type Observed, type Violation } from '../../src/verify/index.js';
import type { OrderBuilder } from './builders.js';
import { instant, type Moment } from './instants.js';
import { type Patch, patched } from './patch.js';
import type { Step } from './verbs.js';

/** What was said, without the place and what was seen there. */
export const saidOf = ({ number, expected }: Pick<Violation, 'number' | 'expected'>): string => `${number} ${expected}`;

/** Everything that invariants of some kind can say. */
export const sayingsOf = (kind: (typeof invariants)[number]['kinds'][number]): readonly string[] =>
  invariants.flatMap(({ number, statements }) =>
    statements.filter((statement) => statement.kind === kind).map(({ expected }) => saidOf({ number, expected })),
  );

export const orderOf = (start: OrderBuilder): Order => start.place().order;

/** The order, but for the patch. */
export const damaged = (order: Order, damage: Patch<Order>): Order => patched(order, damage);

/** A command of a story, with all that came of it. */
export function stepOf(start: OrderBuilder, step: Step): Observed {
  const world = start.place();
  const read = parseCommand(step.command(world));
  assert.ok(read.ok, step.says);
  const { command: cause } = read;
  return { before: world.order, cause, outcome: submit(world.order, cause) };
}

/** Time that passes in a story, with all that came of it. */
export function timeOf(start: OrderBuilder, moment: Moment): Observed {
  const before = orderOf(start);
  const cause = instant(moment);
  return { before, cause, outcome: advance(before, cause) };
}

/**
 * A row of a table: what is broken by its number, how in words, the step as it was, the damage, and part of what is said of it
 * where its number alone could mean something else.
 */
export type DamagedStep = readonly [number: number, is: string, step: Observed, damage: Damage, says?: string];

/** A way to damage a step. */
export type Damage = (observed: Observed) => Observed;

/** The first event of a type says something else. */
export const event =
  (type: EventType, patch: Patch<OrderEvent>): Damage =>
  (observed) => {
    const { events } = observed.outcome;
    const index = events.findIndex((each) => each.type === type);
    assert.ok(index >= 0, `${type} among ${events.map((each) => each.type)}`);
    return patched(observed, {
      outcome: { events: events.map((each, place) => (place === index ? patched(each, patch) : each)) },
    });
  };

/** Every event says something else. */
export const everyEvent =
  (patch: Patch<OrderEvent>): Damage =>
  (observed) =>
    patched(observed, { outcome: { events: observed.outcome.events.map((each) => patched(each, patch)) } });

/** Something else came of it. */
export const outcome =
  (patch: Patch<Observed['outcome']>): Damage =>
  (observed) =>
    patched(observed, { outcome: patch });

/** It came to something else: as if the order before it had been another one. */
export const before =
  (patch: Patch<Order>): Damage =>
  (observed) =>
    patched(observed, { before: patch });

/** Something else was asked. */
export const cause =
  (patch: object | number): Damage =>
  (observed) =>
    patched(observed, { cause: patch });

/** One damage after the other. */
export const both =
  (...damages: readonly Damage[]): Damage =>
  (observed) =>
    damages.reduce((damagedSoFar, damage) => damage(damagedSoFar), observed);
