/** For hosts that keep an order as a live XState actor: which deadline to send it next. */
import type { StateValue } from 'xstate';
import { clockTypeOf } from '../order/deadlines.js';
import type { Clock } from '../order/events.js';
import type { Facts } from '../order/facts.js';
import { type InstantText, toEpoch } from '../time/index.js';
import { nextDeadlineIn } from './advance.js';
import { keyOf } from './chart-index.js';
import { configurationAt } from './programs.js';

/** What an actor of `orderMachine` shows: `actor.getSnapshot()`. */
export interface OrderSnapshot {
  readonly value: StateValue;
  readonly context: Facts;
}

/**
 * The clock event to send to a live actor. Send one after the other until there is none, before each command and after it:
 * that is what `submit` does by itself.
 *
 * @param snapshot of an actor of `orderMachine`; a state that the chart does not have throws
 * @param now the instant that the host vouches for (epoch ms, UTC); the actor believes the clock events it is sent
 * @returns null where nothing is due
 * @rule D-02, D-34, D-41
 */
export function dueClockEvent(snapshot: OrderSnapshot, now: InstantText): Clock | null {
  const deadline = nextDeadlineIn(configurationAt(keyOf(snapshot.value)), snapshot.context);
  return deadline === null || !(deadline.at <= toEpoch(now))
    ? null
    : { type: clockTypeOf(deadline.name), at: deadline.at };
}
