/** The next command of a life: learnt from what the order allows, or blind. */

import { advance, nextDeadline } from '../engine/advance.js';
import { exemplarsOf } from '../engine/exemplars.js';
import { explain } from '../engine/explain.js';
import type { Order } from '../engine/order.js';
import { submit } from '../engine/submit.js';
import type { Command, CommandType } from '../order/commands.js';
import type { Role } from '../order/roles.js';
import { partyOf } from '../policy/party.js';
import { clampToRange, type Instant } from '../time/index.js';
import { movesAt, wrongMovesAt } from '../verify/moves.js';
import type { Chance, Weighted } from './chance.js';
import { contentsOf } from './contents.js';
import { weightOf } from './likelihood.js';

const hour = 3_600_000;
const roles: readonly Role[] = ['buyer', 'seller', 'support'];

/** Around the next deadline, a millisecond counting; at once; or within minutes, hours or days. */
function instantFor(order: Order, chance: Chance): Instant {
  const { at } = order.facts;
  const deadline = nextDeadline(order);
  if (deadline !== null && chance.happens(20)) return clampToRange(Math.max(at, deadline.at + chance.between(-1, 1)));
  const most = chance.pick([0, hour / 60, 5 * hour, 30 * hour]);
  return clampToRange(at + chance.between(0, most));
}

interface Speaking {
  readonly type: CommandType;
  readonly by: Role;
}

/** Everything that somebody may send at a moment, likelier where it leads on. */
function allowedAt(order: Order, at: Instant): readonly Weighted<Speaking>[] {
  return roles.flatMap((by) =>
    explain(order, { by, at })
      .filter(({ allowed }) => allowed)
      .map(({ command: type }) => ({ weight: weightOf(type, by), value: { type, by } })),
  );
}

/** What is drawn may not fit (three revisions where two are the limit): then the least that may be said is. */
function sensible(order: Order, { type, by }: Speaking, at: Instant, id: string, chance: Chance): Command {
  const { facts } = advance(order, at).order;
  const envelope = { type, id, at, by, party: partyOf(facts, by) };
  const drawn = { ...chance.from(contentsOf(type, facts, at)), ...envelope } as Command;
  return submit(order, drawn).ok ? drawn : ({ ...exemplarsOf(type, facts, at)[0], ...envelope } as Command);
}

/** The next command that the order allows; null where nobody may send anything any more, whatever time does. */
export function allowedCommand(order: Order, id: string, chance: Chance): Command | null {
  const drawn = instantFor(order, chance);
  const deadline = nextDeadline(order);
  const instants = deadline === null ? [drawn] : [drawn, Math.max(drawn, deadline.at)];
  for (const at of instants) {
    const speaking = allowedAt(order, at);
    const isLeftToSupport = speaking.every(({ value }) => value.by === 'support');
    if (speaking.length > 0 && (!isLeftToSupport || chance.happens(20)))
      return sensible(order, chance.pickWeighted(speaking), at, id, chance);
  }
  return null;
}

/** A command that nobody asked the order about: at the bounds of what may be said, from anybody, again, or out of the past. */
export function blindCommand(order: Order, id: string, chance: Chance, sent: readonly Command[]): Command {
  if (sent.length > 0 && chance.happens(15)) {
    const again = chance.pick(sent);
    return chance.happens(50) ? again : ({ ...again, party: 'somebody else' } as Command);
  }
  const at = instantFor(order, chance);
  const settled = advance(order, at).order;
  const move = chance.pick([...movesAt(settled, at, 'bounds'), ...wrongMovesAt(settled, at)]);
  const { content, type, by, party } = move;
  return { ...content, type, id, at: chance.happens(5) ? order.facts.at - 1 : at, by, party } as Command;
}
