/** What a scenario has come to: the order, the moment, and what the last step did. */
import assert from 'node:assert/strict';
import {
  advance,
  type Instant,
  type Order,
  type OrderEvent,
  type Outcome,
  type Refusal,
  submit,
} from '../../src/index.js';
import { instant, isoText, type Moment } from './instants.js';
import type { Step } from './verbs.js';

export interface World {
  readonly order: Order;
  /** the order before the last `when` or `whenTimeReaches` */
  readonly before: Order;
  /** the moment that the scenario has reached; a step that names none happens now */
  readonly now: Instant;
  /** what happened since the last `when` or `whenTimeReaches` */
  readonly events: readonly OrderEvent[];
  /** everything since the placement */
  readonly history: readonly OrderEvent[];
  /** why the last command was refused; empty when it was accepted */
  readonly refusals: readonly Refusal[];
  /** the steps so far, for people */
  readonly story: readonly string[];
}

/** Fails with the story so far, so that nobody has to look for it. */
export function fail(world: World, message: string, actual?: unknown, expected?: unknown): never {
  const story = world.story.map((line) => `  ${line}`).join('\n');
  throw new assert.AssertionError({ message: `${message}\n${story}`, actual, expected, operator: 'then' });
}

export const codesOf = (refusals: readonly Refusal[]): string =>
  refusals.map(({ code, rule }) => `${code} (${rule})`).join(', ');

/** Money is never lost: D-29, looked at after every step of every scenario. */
function countMoney(world: World): World {
  const { paid, held, refunded, fee, earnings } = world.order.facts;
  const amounts = [paid, held, refunded, fee, earnings];
  if (!amounts.every((amount) => Number.isSafeInteger(amount) && amount >= 0))
    fail(world, `amounts are whole and never negative (D-29): ${amounts}`);
  if (paid !== held + refunded + fee + earnings)
    fail(
      world,
      `paid = held + refunded + fee + earnings (D-29): ${paid} ≠ ${held} + ${refunded} + ${fee} + ${earnings}`,
    );
  return world;
}

/** A refusal is looked at with `then(refused(…))` before the story goes on. */
function mustNotBeRefused(world: World): void {
  if (world.refusals.length > 0)
    fail(world, `the last step was refused, and nobody expected it: ${codesOf(world.refusals)}`);
}

const happened = (world: World, order: Order, events: readonly OrderEvent[]): World => ({
  ...world,
  order,
  events: [...world.events, ...events],
  history: [...world.history, ...events],
});

export const outcomeOf = (world: World, step: Step): Outcome => submit(world.order, step.command(world) as never);

/** One command; a command that was refused before it stops the story. */
export function act(world: World, step: Step): World {
  mustNotBeRefused(world);
  const outcome = outcomeOf(world, step);
  const now = Math.max(world.now, step.at === undefined ? world.now : instant(step.at), outcome.order.facts.at);
  return countMoney({
    ...happened(world, outcome.order, outcome.events),
    now,
    refusals: outcome.ok ? [] : outcome.refusals,
    story: [...world.story, `${step.says}${outcome.ok ? '' : `: refused, ${codesOf(outcome.refusals)}`}`],
  });
}

/** The host wakes up and lets time pass. */
export function pass(world: World, moment: Moment): World {
  mustNotBeRefused(world);
  const now = instant(moment);
  const { order, events } = advance(world.order, now);
  const story = [
    ...world.story,
    `time reaches ${isoText(now)}: ${events.map(({ type }) => type).join(', ') || 'nothing'}`,
  ];
  return countMoney({ ...happened(world, order, events), now: Math.max(world.now, now), story });
}

/** From here on, `events` are the new ones. */
export const turn = (world: World): World => ({ ...world, before: world.order, events: [] });
