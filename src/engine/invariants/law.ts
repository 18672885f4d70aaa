/** What a law is: a property of the engine's own functions, shown at one order or at one history. */
import type { EventFromLogic } from 'xstate';
import { orderMachine } from '../../chart/index.js';
import type { Command } from '../../order/commands.js';
import type { Instant } from '../../time/index.js';
import { advance, forecast, isDue, nextDeadline } from '../advance.js';
import { stateValueOf } from '../chart-index.js';
import { explain } from '../explain.js';
import type { Order, OrderEvent } from '../order.js';
import { fromRecord, toRecord } from '../record.js';
import { evolve, replay } from '../replay.js';
import { submit } from '../submit.js';
import type { Statement, Violation } from './invariant.js';
import { violation } from './of-order.js';

/** The functions that the laws are about. */
export interface Engine {
  readonly submit: typeof submit;
  readonly advance: typeof advance;
  readonly nextDeadline: typeof nextDeadline;
  readonly isDue: typeof isDue;
  readonly forecast: typeof forecast;
  readonly explain: typeof explain;
  readonly toRecord: typeof toRecord;
  readonly fromRecord: typeof fromRecord;
  readonly replay: typeof replay;
  readonly evolve: typeof evolve;
  /** the chart itself, standing where the order stands: whether it takes a command */
  readonly chartAt: (order: Order) => (command: Command) => boolean;
}

/** XState's own answer. */
function chartAt({ state, facts }: Order): (command: Command) => boolean {
  const snapshot = orderMachine.resolveState({ value: stateValueOf(state), context: facts } as never);
  return (command) => snapshot.can(command as EventFromLogic<typeof orderMachine>);
}

/** The functions of this library. */
export const ownEngine: Engine = {
  submit,
  advance,
  nextDeadline,
  isDue,
  forecast,
  explain,
  toRecord,
  fromRecord,
  replay,
  evolve,
  chartAt,
};

/** A law, asked of one order. It costs far more than an invariant. */
export interface Law extends Statement {
  /**
   * @param order an order whose deadlines are settled up to its last event
   * @param at    the instant that is judged, not before the order's last event (epoch ms, UTC)
   * @returns what breaks the law, in words, one by one
   */
  readonly broken: (order: Order, at: Instant, engine: Engine) => Iterable<string>;
}

/** A law of a whole history, from `order.placed` on, and of what it led to. */
export interface HistoryLaw extends Statement {
  readonly broken: (events: readonly OrderEvent[], order: Order, engine: Engine) => Iterable<string>;
}

/** @returns the first thing that breaks a law, as a list of one; that it throws is one, too */
export function firstViolation(law: Statement, broken: () => Iterable<string>): readonly Violation[] {
  try {
    for (const what of broken()) return [violation(law, what)];
    return [];
  } catch (error) {
    return [violation(law, `throws ${error}`)];
  }
}
