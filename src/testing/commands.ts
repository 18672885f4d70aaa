/** Commands for one order, drawn from what `explain` allows. */
import * as fc from 'fast-check';
import type { Order } from '../engine/order.js';
import { submit } from '../engine/submit.js';
import type { Command } from '../order/commands.js';
import { Chance } from './chance.js';
import { allowedCommand, blindCommand } from './next-command.js';
import { smallerCommands } from './smaller.js';

class Commands extends fc.Arbitrary<Command> {
  constructor(
    private readonly order: Order,
    private readonly blind: number,
  ) {
    super();
  }

  override generate(random: fc.Random): fc.Value<Command> {
    const chance = new Chance(random);
    const id = `command-${chance.between(1, 1_000_000)}`;
    const allowed = chance.happens(this.blind) ? null : allowedCommand(this.order, id, chance);
    return new fc.Value(allowed ?? blindCommand(this.order, id, chance, []), undefined);
  }

  override canShrinkWithoutContext(value: unknown): value is Command {
    return typeof value === 'object' && value !== null && 'type' in value;
  }

  override shrink(command: Command): fc.Stream<fc.Value<Command>> {
    const meant = submit(this.order, command).ok;
    return fc
      .stream(smallerCommands(this.order, command)[Symbol.iterator]() as IterableIterator<Command>)
      .filter((smaller) => !meant || submit(this.order, smaller).ok)
      .map((smaller) => new fc.Value(smaller, undefined));
  }
}

/**
 * Commands for an order at this moment: most of them such that `submit` takes them, where there are any. They shrink to earlier ones
 * that say less.
 *
 * @param options `blind`: how many in a hundred nobody asks the order about; by default 5
 */
export const commands = (order: Order, { blind = 5 }: { readonly blind?: number } = {}): fc.Arbitrary<Command> =>
  new Commands(order, blind);
