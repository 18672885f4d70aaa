/** The laws of what is possible: what `explain` allows, `submit` accepts and the chart takes is one and the same. */
import type { EventFromLogic } from 'xstate';
import { orderMachine } from '../../chart/index.js';
import type { Instant } from '../../time/index.js';
import { reasonsAgainst } from '../abilities.js';
import { advance, nextDeadline } from '../advance.js';
import { stateValueOf } from '../chart-index.js';
import { type Ability, explain } from '../explain.js';
import type { Order } from '../order.js';
import { submit } from '../submit.js';
import { isFinished } from './invariant.js';
import { firstOf, type Law } from './law.js';
import { regionsOf } from './regions.js';
import { commandsOf, everyTrial } from './trials.js';

/** XState itself, standing where an order stands. */
const snapshotOf = ({ state, facts }: Order) =>
  orderMachine.resolveState({ value: stateValueOf(state), context: facts } as never);

/** An order whose memory is full takes less than the chart would (D-27). */
const isForLackOfMemory = ({ refusals }: Ability): boolean => refusals[0]?.code === 'history.full';

function* disagreements(order: Order, at: Instant): Generator<string> {
  const settled = advance(order, at).order;
  const snapshot = snapshotOf(settled);
  for (const by of ['buyer', 'seller', 'support'] as const) {
    for (const ability of explain(order, { by, at })) {
      const commands = commandsOf(settled, { type: ability.command, by }, at);
      const accepted = commands.some((command) => submit(order, command).ok);
      const taken = commands.some((command) => snapshot.can(command as EventFromLogic<typeof orderMachine>));
      if (ability.allowed !== accepted || taken !== (accepted || isForLackOfMemory(ability)))
        yield `${ability.command} by ${by} in ${settled.state} at ${at}: explain ${ability.allowed}, submit ${accepted}, chart ${taken}`;
    }
  }
}

/** Whether a buyer or a seller may send anything at all. */
const canSomebodyAct = (order: Order, at: Instant): boolean =>
  everyTrial.some(({ type, by }) => by !== 'support' && reasonsAgainst(order, type, { by, at }).length === 0);

export const agreementLaws: readonly Law[] = [
  {
    number: 19,
    where: 'explain',
    expected: 'a command that the buyer or the seller may send, where no deadline runs',
    broken: (order, at) =>
      isFinished(regionsOf(order.state)) || nextDeadline(order) !== null || canSomebodyAct(order, at)
        ? null
        : `${order.state} at ${at}: stuck`,
  },
  {
    number: 37,
    where: 'explain',
    expected: 'allowed exactly where submit accepts one of the least contents, and where the chart can take it',
    broken: (order, at) => firstOf(disagreements(order, at)),
  },
];
