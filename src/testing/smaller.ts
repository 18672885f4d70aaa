/** Smaller lives and commands: what a failing test shrinks through. */
import * as fc from 'fast-check';
import { advance } from '../engine/advance.js';
import { canonicalJson } from '../engine/digest.js';
import { exemplarsOf } from '../engine/exemplars.js';
import type { Order } from '../engine/order.js';
import type { Command } from '../order/commands.js';
import { contentOf } from '../verify/scenario.js';
import { contentsOf } from './contents.js';
import { type Life, relived } from './life.js';

const isSame = (one: object, other: object): boolean => canonicalJson(one) === canonicalJson(other);

/** The contents that say less: the least that may be said, then what is drawn, made smaller. */
function* smallerContents(order: Order, command: Command): Iterable<object> {
  const { facts } = advance(order, command.at).order;
  const content = contentOf(command);
  const exemplars = exemplarsOf(command.type, facts, command.at);
  const rank = exemplars.findIndex((exemplar) => isSame(exemplar, content));
  yield* rank < 0 ? exemplars : exemplars.slice(0, rank);
  if (rank >= 0) return;
  const drawn = contentsOf(command.type, facts, command.at);
  if (!drawn.canShrinkWithoutContext(content)) return;
  for (const { value } of drawn.shrink(content, undefined)) yield value;
}

/** The same command earlier, down to the order's last event, or saying less. */
export function* smallerCommands(order: Order, command: Command): Iterable<Command> {
  const { type, id, at, by, party } = command;
  const earliest = order.facts.at;
  if (at > earliest)
    for (const { value } of fc.integer({ min: earliest, max: at }).shrink(at, undefined))
      yield { ...command, at: value } as Command;
  for (const content of smallerContents(order, command)) yield { ...content, type, id, at, by, party } as Command;
}

/** Fewer commands: half of them away, a quarter, …, one. */
export function* shorterLives(life: Life): Iterable<Life> {
  const { terms, input, steps } = life;
  for (let size = steps.length; size >= 1; size = Math.floor(size / 2))
    for (let from = steps.length - size; from >= 0; from -= size) {
      const left = [...steps.slice(0, from), ...steps.slice(from + size)];
      yield relived(terms, input, input.placedAt, left) as Life;
    }
}

/** As many commands, one of them smaller. */
export function* plainerLives({ terms, input, steps }: Life): Iterable<Life> {
  for (const [index, { before, command, outcome }] of steps.entries())
    for (const smaller of smallerCommands(before, command)) {
      const plan = [...steps.slice(0, index), { command: smaller, outcome }, ...steps.slice(index + 1)];
      const life = relived(terms, input, input.placedAt, plan) as Life;
      if (life.steps.length === steps.length) yield life;
    }
}
