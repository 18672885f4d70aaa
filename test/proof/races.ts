/** Races: several commands of one instant, in every order that they may arrive in. */
import { advance, type Command, commandTypes, type Order, type OrderEvent, type Role, submit } from 'orderchart';
import { exemplarsOf, violationsOfStep, vouchFor } from 'orderchart/verify';

const most = 4;

const partyOf = ({ facts }: Order, by: Role): string =>
  by === 'buyer' ? facts.order.buyer : by === 'seller' ? facts.order.seller.id : 'support';

/** Commands that each could be taken here if it came first, one of a type: at most four, drawn by the number of the state. */
function racersOf(order: Order, number: number): readonly Command[] {
  const at = order.facts.at;
  const able = commandTypes.flatMap((type, index) =>
    (['buyer', 'seller', 'support'] as const).flatMap((by) =>
      exemplarsOf(type, order.facts, at).map((content) =>
        vouchFor({ ...content, type, id: `${type}-${by}-${index}`, at, by, party: partyOf(order, by) } as Command),
      ),
    ),
  );
  const taken = able.filter((command) => submit(order, command).ok);
  const first = taken.length === 0 ? 0 : (number * 7) % taken.length;
  return [...taken.slice(first), ...taken.slice(0, first)].slice(0, most);
}

export interface RaceCounts {
  races: number;
  arrivals: number;
}

/**
 * Lets up to four commands race in every order. Whatever comes first, the history stays one line: sequences without a gap,
 * nothing taken twice, every invariant kept, and time never goes back.
 *
 * @returns what does not hold, in words
 */
export function race(order: Order, number: number, counts: RaceCounts): readonly string[] {
  const settled = advance(order, order.facts.at).order;
  const racers = racersOf(settled, number);
  const problems: string[] = [];
  const go = (before: Order, left: readonly Command[], history: readonly OrderEvent[]): void => {
    if (left.length === 0) counts.races += 1;
    for (const command of left) {
      const outcome = submit(before, command);
      counts.arrivals += 1;
      for (const { number: broken, name } of violationsOfStep({ before, cause: command, outcome }))
        problems.push(`invariant ${broken}, ${name}, after ${command.type} in ${before.state}`);
      const line = [...history, ...outcome.events];
      if (line.some(({ sequence }, index) => sequence !== settled.sequence + index + 1))
        problems.push(`a history with a gap after ${command.type} in ${before.state}`);
      go(
        outcome.order,
        left.filter((other) => other !== command),
        line,
      );
    }
  };
  go(settled, racers, []);
  return problems;
}
