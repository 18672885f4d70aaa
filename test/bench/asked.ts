/** The commands of the loads, each with the order that it meets. */
import { type Command, type Order, submit } from '../../src/index.js';
import { type Load, loadsOf, type WrittenLoad } from './loads.js';

export interface Asked {
  readonly order: Order;
  readonly command: Command;
}

/** Whether the order itself is asked: a command that was said before, or comes from the past, is answered without it. */
function isJudged(order: Order, command: Command): boolean {
  const outcome = submit(order, command);
  return outcome.ok
    ? outcome.events.length > 0
    : !outcome.refusals.some(({ code }) => code === 'time.regression' || code === 'command.idReused');
}

/** @returns the load with nothing but the commands that are judged; the others change nothing */
export function judgedOf({ order: placed, commands }: Load): Load {
  let order = placed;
  const judged: Command[] = [];
  for (const command of commands) {
    if (isJudged(order, command)) judged.push(command);
    order = submit(order, command).order;
  }
  return { order: placed, commands: judged };
}

/** @returns every command that is judged, with the order as it was before it */
export const askedOf = (loads: readonly Load[]): readonly Asked[] =>
  loads.map(judgedOf).flatMap(({ order: placed, commands }) => {
    let order = placed;
    return commands.map((command) => {
      const asked = { order, command };
      order = submit(order, command).order;
      return asked;
    });
  });

/** @returns what gives the same orders again and again, with commands that were read anew */
export function askedAnew(written: readonly WrittenLoad[]): () => readonly Asked[] {
  const orders = askedOf(loadsOf(written)).map(({ order }) => order);
  return () => askedOf(loadsOf(written)).map(({ command }, place) => ({ order: orders[place] as Order, command }));
}
