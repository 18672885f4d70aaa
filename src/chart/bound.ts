/** The tables of names, bound to XState: what the chart may call. */
import { assign, or, stateIn } from 'xstate';
import { factsAt } from '../order/copy-facts.js';
import { type ClockType, clockTypeOf, deadlines } from '../order/deadlines.js';
import type { ChartEvent } from '../order/events.js';
import type { Facts } from '../order/facts.js';
import type { Refusal } from '../order/refusals.js';
import type { Actor } from '../order/roles.js';
import { actions, type EventType } from './actions.js';
import { content } from './content.js';
import { places } from './places.js';
import { routes } from './routes.js';
import { standing } from './standing.js';

/** A check: the refusal, or null. */
export type Check = (facts: Facts, command: never) => Refusal | null;
/** A question: yes or no. */
export type Question = (facts: Facts, event: never) => boolean;
/** What an event adds to the facts. */
export type Addition = (facts: Facts, cause: never) => Partial<Facts>;

const mapped = <K extends string, A, B>(table: Record<K, A>, f: (value: A, key: K) => B): Record<K, B> =>
  Object.fromEntries(Object.entries(table).map(([key, value]) => [key, f(value as A, key as K)])) as Record<K, B>;

/** The name of the guard that says whether a deadline has come. */
type DueGuard = `is.${ClockType}`;

/** A deadline is due when its fact says so: also what proves a clock event that somebody forged. @rule D-01, D-34 */
export const due = Object.fromEntries(
  deadlines.map(({ name, fact }) => [
    `is.${clockTypeOf(name)}`,
    (facts: Facts, { at }: { at: number }) => facts[fact] !== null && (facts[fact] as number) <= at,
  ]),
) as unknown as Record<DueGuard, Question>;

interface Args {
  context: Facts;
  event: ChartEvent;
}

const asGuard = (check: Check) => (args: Args) => check(args.context, args.event as never) === null;
const asRoute =
  (question: Question) =>
  ({ context, event }: Args) =>
    question(context, event as never);

export const guards = {
  ...mapped(standing as Record<keyof typeof standing, Check>, asGuard),
  ...mapped(content as Record<keyof typeof content, Check>, asGuard),
  ...mapped(routes as Record<keyof typeof routes, Question>, asRoute),
  ...mapped(due, asRoute),
  ...mapped(places, ({ where }) => or(where.map((state) => stateIn(state)))),
};

/** Raised events carry no instant: what runs on them happens at the instant of the facts. */
const asAction = (addition: Addition) =>
  assign<Facts, ChartEvent, undefined, ChartEvent, never>(({ context, event }) => {
    const facts = 'at' in event ? factsAt(context, event.at, (event as { by?: Actor }).by) : context;
    return { ...facts, ...addition(facts, event as never) };
  });

export const boundActions = mapped(actions as Record<EventType, Addition>, asAction);
