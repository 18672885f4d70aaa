/** The laws of commands that come twice, or from where none may come. */
import type { Command } from '../../order/commands.js';
import { type Instant, lastInstant } from '../../time/index.js';
import { rolesOf, transitions } from '../chart-index.js';
import { vouchFor } from '../made-commands.js';
import type { Order, Outcome } from '../order.js';
import type { Engine, Law } from './law.js';
import { areSameOrders } from './same.js';
import { commandsOf, everyTrial, type Trial } from './trials.js';

/** A command that was accepted, and an order that remembers it: right after it, or at the very end. */
interface Remembering {
  readonly command: Command;
  readonly order: Order;
}

/** For each role one command that the order accepts at an instant. */
function* accepting(order: Order, at: Instant, { advance, submit }: Engine): Generator<Remembering> {
  const settled = advance(order, at).order;
  const heard = new Set<string>();
  for (const trial of everyTrial)
    for (const command of commandsOf(settled, trial, at)) {
      if (heard.has(trial.by)) break;
      const outcome = submit(settled, command);
      if (!outcome.ok) continue;
      heard.add(trial.by);
      yield { command, order: outcome.order };
      yield { command, order: advance(outcome.order, lastInstant).order };
    }
}

const isUntouched = (order: Order, outcome: Outcome): boolean => outcome.order === order && outcome.events.length === 0;

/** The same command as a host may send it again: the very same, later, or by a clock that is far behind. */
const againOf = ({ command, order }: Remembering): readonly Command[] => [
  command,
  vouchFor({ ...command, at: command.at + 1 }),
  vouchFor({ ...command, at: order.facts.order.placedAt }),
];

/** Neither the other party nor a stranger may use a role; support speaks for itself, and the host vouches for it. */
function strangersTo({ facts: { order } }: Order, { type, by }: Trial): readonly (string | undefined)[] {
  if (!rolesOf(type).includes(by)) return [undefined];
  if (by === 'buyer') return [order.seller.id, `${order.buyer}?`];
  return by === 'seller' ? [order.buyer, `${order.seller.id}?`] : [];
}

const internalTypes = [...new Set(transitions.map(({ eventType }) => eventType))].filter((type) => type.includes('.'));
const lookAlikes = [
  '*',
  'xstate.init',
  'xstate.stop',
  'xstate.after.1.order',
  'CancelOrder',
  'cancelOrder ',
  'cance\u217cOrder',
];
const forgedTypes = [...internalTypes, ...lookAlikes];
const forgedRoles = ['clock', 'order', 'admin', 'Support', ''];

/** What only the engine makes, and commands of roles that there are not. */
const forgeriesAt = (at: Instant): readonly Record<string, unknown>[] => {
  const forged = { type: 'cancelOrder', id: 'forged', at, by: 'support', party: 'support', ground: '…' };
  return [...forgedTypes.map((type) => ({ ...forged, type })), ...forgedRoles.map((by) => ({ ...forged, by }))];
};

export const refusalLaws: readonly Law[] = [
  {
    number: 31,
    where: 'submit',
    expected: 'yes and nothing new for an accepted command that comes again, right after it and after the end',
    *broken(order, at, engine) {
      for (const remembering of accepting(order, at, engine))
        for (const again of againOf(remembering)) {
          const outcome = engine.submit(remembering.order, again);
          if (!outcome.ok || !isUntouched(remembering.order, outcome))
            yield `${again.type} again at ${again.at} in ${remembering.order.state}`;
        }
    },
  },
  {
    number: 32,
    where: 'submit',
    expected: 'command.idReused for the id of an accepted command with other content, right after it and after the end',
    *broken(order, at, engine) {
      for (const { command, order: later } of accepting(order, at, engine)) {
        const outcome = engine.submit(later, vouchFor({ ...command, party: `${command.party}?` }));
        if (outcome.ok || outcome.refusals[0].code !== 'command.idReused' || !isUntouched(later, outcome))
          yield `the id of ${command.type} for another one in ${later.state}`;
      }
    },
  },
  {
    number: 38,
    where: 'submit',
    expected: 'refused from a role or a party that may not send it, and nothing but time has passed',
    *broken(order, at, { advance, submit }) {
      const settled = advance(order, at).order;
      for (const trial of everyTrial)
        for (const party of strangersTo(order, trial))
          for (const command of commandsOf(settled, trial, at, party)) {
            const outcome = submit(order, command);
            if (outcome.ok || !areSameOrders(outcome.order, settled))
              yield `${command.type} by ${command.by} (${command.party}) in ${settled.state}`;
          }
    },
  },
  {
    number: 38,
    where: 'submit',
    expected: 'refused for events that only the engine makes, and for roles that there are not',
    *broken(order, at, { submit }) {
      for (const forgery of forgeriesAt(at)) {
        const outcome = submit(order, forgery as never);
        if (outcome.ok || !isUntouched(order, outcome)) yield `${forgery.type} by ${forgery.by} in ${order.state}`;
      }
    },
  },
];
