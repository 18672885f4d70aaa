/** The situations that an order gets into, breadth first: the first way to one is the shortest. */
import { rolesOf } from '../../../src/engine/chart-index.js';
import { vouchFor } from '../../../src/engine/made-commands.js';
import {
  advance,
  type Command,
  commandTypes,
  type DeadlineName,
  deadlines,
  type Instant,
  nextDeadline,
  type Order,
  type Outcome,
  placeOrder,
  type Role,
  submit,
} from '../../../src/index.js';
import { lastInstant } from '../../../src/time/index.js';
import type { Step } from '../vector.js';
import { contentsOf } from './contents.js';
import type { Ground } from './grounds.js';

export interface Situation {
  readonly ground: Ground;
  readonly order: Order;
  /** of the last step */
  readonly now: Instant;
  readonly path: readonly Step[];
}

const hour = 3_600_000;
const roles: readonly Role[] = ['buyer', 'seller', 'support'];

const partyOf = ({ facts: { order } }: Order, by: Role): string =>
  by === 'buyer' ? order.buyer : by === 'seller' ? order.seller.id : 'support';

/** An hour later, or at once where something happens before. */
export function calmInstant({ order, now }: Situation): Instant {
  const next = nextDeadline(order);
  return (next === null || next.at > now + hour) && now + hour <= lastInstant ? now + hour : now;
}

/** Everything that those who may ever send it say at an instant. */
export const commandsAt = ({ order, path }: Situation, at: Instant): readonly Command[] =>
  commandTypes.flatMap((type) =>
    contentsOf(type, order.facts, at).flatMap((content) =>
      rolesOf(type).map(
        (by) => ({ type, id: `command-${path.length + 1}`, at, by, party: partyOf(order, by), ...content }) as Command,
      ),
    ),
  );

/** The same from who may not: another role, or a stranger in the right one. */
export const wrongCommandsAt = ({ order, path }: Situation, at: Instant): readonly Command[] =>
  commandTypes.flatMap((type) => {
    const [content] = contentsOf(type, order.facts, at);
    const said = { type, id: `command-${path.length + 1}`, at, ...content };
    const others = roles.filter((by) => !rolesOf(type).includes(by));
    const impersonated = rolesOf(type).filter((by) => by !== 'support');
    return [
      ...others.map((by) => ({ ...said, by, party: partyOf(order, by) }) as Command),
      ...impersonated.map((by) => ({ ...said, by, party: 'mallory' }) as Command),
    ];
  });

/** What the engine makes of a command that may be used again, as `submit` keeps what it is given. */
export const submitted = (order: Order, command: Command) => submit(order, vouchFor({ ...command }));

const few = (count: number): number => Math.min(count, 2);

/** The deadlines that run, in the order in which they come; those at one instant are told apart from those that are not. */
function running({ facts }: Order): string {
  const set = deadlines.map(({ name, fact }) => [name, facts[fact]] as const).filter(([, at]) => at !== null);
  const sorted = set.sort(([, a], [, b]) => Number(a) - Number(b));
  return sorted.map(([name, at], index) => `${at === sorted[index - 1]?.[1] ? '=' : '<'}${name}`).join('');
}

/** What tells two situations apart, roughly: a search that is finer only takes longer. */
function keyOf({ order: { state, facts, remembered }, now }: Situation): string {
  const { request, terms, order } = facts;
  const left = facts.revisionsAllowed === null ? null : few(facts.revisionsAllowed - facts.revisionsUsed);
  const asked = request?.kind === 'adjustment' ? [request.by, request.days, request.price > 0] : [request?.by];
  const been = [facts.requirements, facts.chargeback, facts.sellerIsSilent, facts.buyerStars, left];
  const used = [
    few(facts.reviewExtensions),
    facts.reviewLeft !== null,
    facts.refunded,
    facts.paid > order.price.amount,
  ];
  const tip = facts.tipUntil !== null && facts.tipUntil <= now;
  const memory = terms.limits.commands > 100 ? '' : remembered.count;
  return [state, ...asked, ...been, ...used, tip, memory, running({ facts } as Order)].join();
}

/** Is told what every step from a situation leads to. */
export interface Witness {
  /** a situation that no step before led to */
  reached(situation: Situation): void;
  stepped(situation: Situation, cause: Cause, step: Step, outcome: Outcome): void;
}

/** What moves an order: a command, or a deadline that has come. */
export type Cause = Command | { readonly type: `clock.${DeadlineName}`; readonly at: Instant };

function nextOf(situation: Situation, { stepped }: Witness): Situation[] {
  const { ground, order, path } = situation;
  const at = calmInstant(situation);
  const reached: Situation[] = [];
  for (const command of commandsAt(situation, at)) {
    const outcome = submitted(order, command);
    stepped(situation, command, { command }, outcome);
    if (outcome.ok) reached.push({ ground, order: outcome.order, now: at, path: [...path, { command }] });
  }
  const next = nextDeadline(order);
  if (next === null) return reached;
  const passed = advance(order, next.at);
  const step = { at: next.at };
  stepped(situation, { type: `clock.${next.name}`, at: next.at }, step, { ok: true, ...passed });
  return [...reached, { ground, order: passed.order, now: next.at, path: [...path, step] }];
}

/**
 * Goes through every situation from a placement on, the nearest first.
 *
 * @param mostSteps how long the way to a situation may be; from each of them one more step is taken
 */
export function walk(ground: Ground, mostSteps: number, witness: Witness): void {
  const placement = placeOrder(ground.order, ground.terms);
  if (!placement.ok) throw new Error(JSON.stringify(placement.refusals));
  const first: Situation = { ground, order: placement.order, now: ground.order.placedAt, path: [] };
  const found = new Map([[keyOf(first), first]]);
  for (const situation of found.values()) {
    witness.reached(situation);
    const isFar = situation.path.length >= mostSteps;
    for (const next of nextOf(situation, witness)) {
      const key = isFar ? '' : keyOf(next);
      if (!isFar && !found.has(key)) found.set(key, next);
    }
  }
}
