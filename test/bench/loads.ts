/** Loads: whole lives of orders, as a marketplace sees them; both sides of a benchmark run the very same. */

import { contents } from '../../examples/data/contents.js';
import { orderInput } from '../../examples/data/order-inputs.js';
import { otherTerms } from '../../examples/data/other-terms.js';
import { type Chance, chanceFrom } from '../../examples/data/seeded.js';
import {
  advance,
  articleTerms,
  type Command,
  commandTypes,
  type Instant,
  type Order,
  parseCommand,
  placeOrder,
  type Role,
  submit,
  type Terms,
  termsWith,
} from '../../src/index.js';
import { movesFor, silenceOf } from './playbook.js';

/** An order as it was placed, and all that was said to it afterwards, in the order of time. */
export interface Load {
  readonly order: Order;
  readonly commands: readonly Command[];
}

/** The same, before it is read: a command a line, as JSON. */
export interface WrittenLoad {
  readonly order: Order;
  readonly lines: readonly string[];
}

const minute = 60_000;
const day = 24 * 60 * minute;
const firstPlacement: Instant = Date.UTC(2026, 0, 5);
const mostCommands = 40;

/** Terms of elapsed time only: calendars cost the same on any side. */
const { workingDays, steps, ...elapsed } = otherTerms;
const terms: readonly Terms[] = Object.values(elapsed).map((changes) => termsWith(changes));
const termsFor = (chance: Chance): Terms => (chance.happens(0.8) ? articleTerms : chance.pick(terms));

const roles: readonly Role[] = ['buyer', 'seller', 'support'];

const partyOf = ({ facts }: Order, by: Role): string =>
  by === 'buyer' ? facts.order.buyer : by === 'seller' ? facts.order.seller.id : 'support-maya';

/** Ids as most hosts draw them. */
const idFrom = (chance: Chance): string => [8, 4, 4, 4, 12].map((digits) => chance.hex(digits)).join('-');

/** Short waits more often than long ones, in whole seconds; some people take far longer than others, or are away. */
function waitOf(chance: Chance, pace: number): number {
  const hours = -Math.log(1 - chance.next()) * 9 * pace;
  const away = chance.happens(0.06) ? chance.between(1, 16) * day : 0;
  return minute + away + Math.round(hours * 3600) * 1000;
}

/** The next command of a life, mostly sensible; null where nobody says any more. */
function nextCommand(chance: Chance, order: Order, at: Instant): object | null {
  const moves = [...movesFor(order), null];
  const next = chance.weighted(moves, (move) => move?.weight ?? silenceOf(order));
  if (next === null) return null;
  const { by, type } = chance.happens(0.04) ? { by: chance.pick(roles), type: chance.pick(commandTypes) } : next;
  const party = chance.happens(0.005) ? 'radio-cosmos' : partyOf(order, by);
  return { type, id: idFrom(chance), at, by, party, ...contents[type](chance, order, at) };
}

function read(input: unknown): Command {
  const parsed = parseCommand(input);
  if (!parsed.ok) throw new Error(JSON.stringify([input, parsed.problems]));
  return parsed.command;
}

function writtenLife(chance: Chance, placedAt: Instant): WrittenLoad {
  const placement = placeOrder(orderInput(chance, placedAt), termsFor(chance));
  if (!placement.ok) throw new Error(JSON.stringify(placement.refusals));
  const lines: string[] = [];
  const pace = chance.pick([0.4, 1, 1, 4]);
  let { order } = placement;
  for (let at = placedAt; lines.length < mostCommands && at < placedAt + 90 * day; ) {
    at += waitOf(chance, pace);
    const command = nextCommand(chance, advance(order, at).order, at);
    if (command === null) break;
    lines.push(JSON.stringify(command));
    // A client that heard no answer says it again.
    if (chance.happens(0.02)) lines.push(JSON.stringify({ ...command, at: at + 5000 }));
    order = submit(order, read(command)).order;
  }
  return { order: placement.order, lines };
}

/** @returns lives of orders that are placed a minute apart; the same seed gives the same */
export function writtenLoads(lives = 2_200, seed = 20_260_105): readonly WrittenLoad[] {
  const chance = chanceFrom(seed);
  return Array.from({ length: lives }, (_, index) => writtenLife(chance, firstPlacement + index * minute));
}

/** @returns the loads, read anew: nothing that was computed for a command in an earlier round is there any more */
export const loadsOf = (written: readonly WrittenLoad[]): readonly Load[] =>
  written.map(({ order, lines }) => ({ order, commands: lines.map((line) => read(JSON.parse(line))) }));

/** Sends each order what was said to it. @returns how many events happened */
export function submitAll(loads: readonly Load[]): number {
  let events = 0;
  for (const load of loads) {
    let { order } = load;
    for (const command of load.commands) {
      const outcome = submit(order, command);
      events += outcome.events.length;
      order = outcome.order;
    }
  }
  return events;
}
