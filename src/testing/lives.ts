/** Orders, their lives and their commands, drawn from what `explain` allows. */
import * as fc from 'fast-check';
import type { Order } from '../engine/order.js';
import type { Command } from '../order/commands.js';
import type { OrderInput } from '../order/input.js';
import { articleTerms, type Terms } from '../terms/index.js';
import { Chance } from './chance.js';
import { born, type Life, lived, relived } from './life.js';
import { allowedCommand, blindCommand } from './next-command.js';
import { orderInputs } from './order-inputs.js';
import { plainerLives, shorterLives } from './smaller.js';

/** What lives are drawn from. */
export interface LifeOptions {
  /** the terms of the orders, or where they are drawn from, such as `termsArbitrary()`; by default the article's */
  readonly terms?: Terms | fc.Arbitrary<Terms>;
  /** how the orders are placed, under some terms; by default `orderInputs({}, terms)` */
  readonly inputs?: (terms: Terms) => fc.Arbitrary<OrderInput>;
  /** by default none */
  readonly minCommands?: number;
  /** by default 30 */
  readonly maxCommands?: number;
  /**
   * how many commands in a hundred nobody asks the order about: at the bounds of what may be said, from anybody, sent twice, or out of
   * the past; by default 5
   */
  readonly blind?: number;
}

/** What a life was placed with, as it was drawn: what fast-check makes smaller by itself. */
interface Origin {
  readonly terms: fc.Value<Terms>;
  readonly input: fc.Value<OrderInput>;
}

/** A drawn placement that the terms refuse is drawn anew: this often, then the terms themselves are at fault. */
const mostPlacements = 100;

class Lives extends fc.Arbitrary<Life> {
  private readonly terms: fc.Arbitrary<Terms>;
  private readonly inputs: (terms: Terms) => fc.Arbitrary<OrderInput>;
  private readonly least: number;
  private readonly most: number;
  private readonly blind: number;

  constructor({ terms = articleTerms, inputs, minCommands = 0, maxCommands = 30, blind = 5 }: LifeOptions) {
    super();
    this.terms = 'generate' in terms ? terms : fc.constant(terms);
    this.inputs = inputs ?? ((under) => orderInputs({}, under));
    this.least = minCommands;
    this.most = Math.max(minCommands, maxCommands);
    this.blind = blind;
  }

  override generate(random: fc.Random, bias: number | undefined): fc.Value<Life> {
    const chance = new Chance(random);
    let { life, origin } = this.begin(random, bias);
    for (let left = chance.between(this.least, this.most); left > 0; left -= 1) {
      const next = this.next(life, chance);
      if (next === null) break;
      life = lived(life, next);
    }
    return new fc.Value(life, origin);
  }

  override canShrinkWithoutContext(_: unknown): _ is Life {
    return false;
  }

  override shrink(life: Life, context: unknown): fc.Stream<fc.Value<Life>> {
    return fc.stream(this.smaller(life, context as Origin));
  }

  /** null where nobody may send anything any more, and the life is long enough. */
  private next({ order, commands }: Life, chance: Chance): Command | null {
    const id = `command-${commands.length + 1}`;
    if (chance.happens(this.blind)) return blindCommand(order, id, chance, commands);
    const allowed = allowedCommand(order, id, chance);
    return allowed ?? (commands.length < this.least ? blindCommand(order, id, chance, commands) : null);
  }

  private begin(random: fc.Random, bias: number | undefined): { life: Life; origin: Origin } {
    for (let attempt = 0; attempt < mostPlacements; attempt += 1) {
      const terms = this.terms.generate(random, bias);
      const input = this.inputs(terms.value).generate(random, bias);
      const life = born(terms.value, input.value);
      if (life !== null) return { life, origin: { terms, input } };
    }
    throw new RangeError(`orderchart: none of ${mostPlacements} drawn orders could be placed under the terms drawn`);
  }

  private *smaller(life: Life, origin: Origin): IterableIterator<fc.Value<Life>> {
    for (const shorter of shorterLives(life))
      if (shorter.steps.length >= this.least) yield new fc.Value(shorter, origin);
    for (const terms of this.terms.shrink(origin.terms.value, origin.terms.context))
      yield* this.replaced(life, { ...origin, terms });
    for (const input of this.inputs(life.terms).shrink(origin.input.value, origin.input.context))
      yield* this.replaced(life, { ...origin, input });
    for (const plainer of plainerLives(life)) yield new fc.Value(plainer, origin);
  }

  private *replaced(life: Life, origin: Origin): IterableIterator<fc.Value<Life>> {
    const other = relived(origin.terms.value, origin.input.value, life.input.placedAt, life.steps);
    if (other !== null && other.steps.length >= this.least) yield new fc.Value(other, origin);
  }
}

/**
 * Lives of orders: how one was placed, and a sequence of commands, most of them drawn from what `explain` allows at that moment, at
 * instants around the deadlines. A smaller life is a life, too: commands that are no longer taken are left out, terms and placement
 * shrink as they were drawn, then instants and contents.
 */
export const lives = (options: LifeOptions = {}): fc.Arbitrary<Life> => new Lives(options);

/** An order that tells its life when fast-check prints it, and is plain data to everybody else. */
const telling = (life: Life): Order =>
  Object.defineProperty({ ...life.order }, fc.toStringMethod, { value: () => life.toString(), enumerable: false });

/** Orders in the midst of life, finished ones too: what is left at the end of each of the `lives`. */
export const orders = (options: LifeOptions = {}): fc.Arbitrary<Order> => lives(options).map(telling);
