/** The laws of what is possible: what `explain` allows, `submit` accepts and the chart takes is one and the same. */
import type { Ability } from '../explain.js';
import { isFinished } from './invariant.js';
import type { Law } from './law.js';
import { regionsOf } from './regions.js';
import { commandsOf, everyTrial, roles } from './trials.js';

/** An order whose memory is full takes less than the chart would (D-27). */
const isForLackOfMemory = ({ refusals }: Ability): boolean => refusals.some(({ code }) => code === 'history.full');

export const agreementLaws: readonly Law[] = [
  {
    number: 19,
    where: 'submit',
    expected: 'a command of the buyer or the seller that moves an unfinished order on, where no deadline runs',
    *broken(order, at, { advance, nextDeadline, submit }) {
      const settled = advance(order, at).order;
      if (isFinished(regionsOf(settled.state)) || nextDeadline(settled) !== null) return;
      const canMove = everyTrial.some(
        (trial) =>
          trial.by !== 'support' &&
          commandsOf(settled, trial, at).some((command) => submit(settled, command).order.state !== settled.state),
      );
      if (!canMove) yield `${settled.state} at ${at}: stuck`;
    },
  },
  {
    number: 37,
    where: 'explain',
    expected: 'allowed exactly where submit accepts one of the least contents, and where the chart can take it',
    *broken(order, at, { advance, chartAt, explain, submit }) {
      const settled = advance(order, at).order;
      const takes = chartAt(settled);
      for (const by of roles)
        for (const ability of explain(order, { by, at })) {
          const commands = commandsOf(settled, { type: ability.command, by }, at);
          const accepted = commands.some((command) => submit(order, command).ok);
          const taken = commands.some(takes);
          if (ability.allowed !== accepted || taken !== (accepted || isForLackOfMemory(ability)))
            yield `${ability.command} by ${by} in ${settled.state} at ${at}: explain ${ability.allowed}, submit ${accepted}, chart ${taken}`;
        }
    },
  },
];
