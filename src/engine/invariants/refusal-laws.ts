/** The laws of commands that come twice, or from where none may come. */
import type { Command } from '../../order/commands.js';
import { type Instant, lastInstant } from '../../time/index.js';
import { advance } from '../advance.js';
import { rolesOf, transitions } from '../chart-index.js';
import { vouchFor } from '../made-commands.js';
import type { Order, Outcome } from '../order.js';
import { submit } from '../submit.js';
import { firstOf, type Law } from './law.js';
import { areSameOrders } from './same.js';
import { commandsOf, everyTrial } from './trials.js';

interface Accepted {
  readonly command: Command;
  readonly after: Order;
}

/** What the order accepts at an instant: for each role one command. */
function acceptedBy(order: Order, at: Instant): readonly Accepted[] {
  const settled = advance(order, at).order;
  const found = new Map<string, Accepted>();
  for (const trial of everyTrial) {
    if (found.has(trial.by)) continue;
    for (const command of commandsOf(settled, trial, at)) {
      const outcome = submit(settled, command);
      if (outcome.ok) found.set(trial.by, { command, after: outcome.order });
    }
  }
  return [...found.values()];
}

const isSilence = (order: Order, outcome: Outcome): boolean => outcome.order === order && outcome.events.length === 0;

/** The order after a command, and at its very end. */
const afterwards = (after: Order): readonly Order[] => [after, advance(after, lastInstant).order];

/** The same command as a host may send it again: the very same, later, or from a clock that is far behind. */
const againOf = (order: Order, command: Command): readonly Command[] => [
  command,
  vouchFor({ ...command, at: command.at + 1 }),
  vouchFor({ ...command, at: order.facts.order.placedAt }),
];

function* forgotten(order: Order, at: Instant): Generator<string> {
  for (const { command, after } of acceptedBy(order, at))
    for (const later of afterwards(after))
      for (const again of againOf(order, command)) {
        const outcome = submit(later, again);
        if (!outcome.ok || !isSilence(later, outcome)) yield `${command.type} again at ${again.at} in ${later.state}`;
      }
}

function* confused(order: Order, at: Instant): Generator<string> {
  for (const { command, after } of acceptedBy(order, at))
    for (const later of afterwards(after)) {
      const outcome = submit(later, vouchFor({ ...command, party: `${command.party}?` }));
      const isRefused = !outcome.ok && outcome.refusals[0].code === 'command.idReused';
      if (!isRefused || !isSilence(later, outcome)) yield `the id of ${command.type} for another one in ${later.state}`;
    }
}

/** Nothing but time has passed, and nothing was accepted. */
const isRefused = (order: Order, at: Instant, outcome: Outcome): boolean =>
  !outcome.ok && areSameOrders(outcome.order, advance(order, at).order);

/** Neither the other party nor a stranger may use a role; support speaks for itself, and the host vouches for it. */
const strangersTo = ({ facts: { order } }: Order, by: string): readonly string[] =>
  by === 'buyer' ? [order.seller.id, `${order.buyer}?`] : by === 'seller' ? [order.buyer, `${order.seller.id}?`] : [];

function* strangers(order: Order, at: Instant): Generator<string> {
  const settled = advance(order, at).order;
  for (const trial of everyTrial) {
    const isItsRole = rolesOf(trial.type).includes(trial.by);
    const parties = isItsRole ? strangersTo(order, trial.by) : [undefined];
    for (const party of parties)
      for (const command of commandsOf(settled, trial, at, party))
        if (!isRefused(order, at, submit(order, command)))
          yield `${command.type} by ${command.by} of ${command.party} in ${settled.state}`;
  }
}

const internalTypes = [...new Set(transitions.map(({ eventType }) => eventType))].filter((type) => type.includes('.'));
const forgedTypes = [
  ...internalTypes,
  '*',
  'xstate.init',
  'xstate.stop',
  'xstate.after.1.order',
  'Deliver',
  'deliver ',
];
const forgedRoles = ['clock', 'order', 'admin', 'Buyer', ''];

function* forgeries(order: Order, at: Instant): Generator<string> {
  const { buyer } = order.facts.order;
  for (const type of forgedTypes) {
    const outcome = submit(order, { type, id: 'forged', at, by: 'buyer', party: buyer } as never);
    if (outcome.ok || !isSilence(order, outcome)) yield `${type} in ${order.state}`;
  }
  for (const by of forgedRoles) {
    const outcome = submit(order, { type: 'cancelOrder', id: 'forged', at, by, party: buyer, ground: '…' } as never);
    if (outcome.ok || !isSilence(order, outcome)) yield `cancelOrder by "${by}" in ${order.state}`;
  }
}

export const refusalLaws: readonly Law[] = [
  {
    number: 31,
    where: 'submit',
    expected: 'the same answer and no event for an accepted command that comes again, now and after the end',
    broken: (order, at) => firstOf(forgotten(order, at)),
  },
  {
    number: 32,
    where: 'submit',
    expected: 'command.idReused for the id of an accepted command with other content, now and after the end',
    broken: (order, at) => firstOf(confused(order, at)),
  },
  {
    number: 38,
    where: 'submit',
    expected: 'refused from a role or a party that may not send it',
    broken: (order, at) => firstOf(strangers(order, at)),
  },
  {
    number: 38,
    where: 'submit',
    expected: 'refused for events that only the engine makes, and for roles that are none',
    broken: (order, at) => firstOf(forgeries(order, at)),
  },
];
