/** A hypothesis: one order that everything seen so far allows, with what it takes to believe it. */
import { isDue, nextDeadline, type RunningDeadline } from '../engine/advance.js';
import { canonicalJson, digestOf } from '../engine/digest.js';
import type { Order, OrderEvent } from '../engine/order.js';
import { type Stepped, step } from '../engine/step.js';
import { clockTypeOf, type DeadlineName, deadlines } from '../order/deadlines.js';
import type { Facts } from '../order/facts.js';
import type { Refusal } from '../order/refusals.js';
import type { Instant } from '../time/index.js';
import type { ObservationOf } from './observation.js';
import type { Assumed, UnknownReason } from './verdict.js';

/** What an order was after something happened to it. */
export interface Past {
  readonly order: Order;
  readonly events: readonly OrderEvent[];
  readonly cause: { readonly type: string; readonly at: Instant };
  /** the command behind it, as it was seen; null where none was */
  readonly command: ObservationOf<'command'> | null;
  readonly previous: Past | null;
}

export interface Hypothesis {
  /** as of the last thing that is known to have happened */
  readonly order: Order;
  readonly past: Past;
  /** what the last command was refused for; empty where it was taken */
  readonly refused: readonly Refusal[];
  /** which of its events were seen, a bit for each sequence */
  readonly seen: bigint;
  readonly assumed: readonly Assumed[];
  /** what was tried without trying everything else as well: if nothing fits, these are the reasons for not knowing */
  readonly guesses: readonly UnknownReason[];
}

export const begun = (
  order: Order,
  events: readonly OrderEvent[],
  guesses: readonly UnknownReason[] = [],
): Hypothesis => ({
  order,
  past: {
    order,
    events,
    cause: { type: 'order.placed', at: order.facts.order.placedAt },
    command: null,
    previous: null,
  },
  refused: [],
  seen: 0n,
  assumed: [],
  guesses,
});

/** The hypothesis after something more happened. */
export const grown = (
  { seen, assumed, guesses, past }: Hypothesis,
  order: Order,
  events: readonly OrderEvent[],
  cause: Past['cause'],
  command: Past['command'] = null,
): Hypothesis => ({
  order,
  past: { order, events, cause, command, previous: past },
  refused: [],
  seen,
  assumed,
  guesses,
});

/** Time passes: each deadline is a step of its own, so that it can be told apart later. */
export function settledTo(hypothesis: Hypothesis, at: Instant): Hypothesis {
  let settled = hypothesis;
  while (isDue(settled.order, at)) {
    const deadline = nextDeadline(settled.order) as RunningDeadline;
    const cause = { type: clockTypeOf(deadline.name), at: deadline.at };
    const { order, events } = step(settled.order, cause) as Stepped;
    settled = grown(settled, order, events, cause);
  }
  return settled;
}

/** What had happened by an instant, newest first. */
export function* pastsOf({ past }: Hypothesis): Generator<Past> {
  for (let one: Past | null = past; one !== null; one = one.previous) yield one;
}

/** What an order was at an instant that may lie before its last event; null before it was placed. */
export function pastAt(hypothesis: Hypothesis, at: Instant): Past | null {
  for (const past of pastsOf(hypothesis)) if (past.order.facts.at <= at) return past;
  return null;
}

const deadlinesByType: ReadonlyMap<string, DeadlineName> = new Map(
  deadlines.map(({ name }) => [clockTypeOf(name), name]),
);

/** The deadline that had come; null where a command did it, or the placement. */
export const deadlineBehind = ({ cause }: Past): DeadlineName | null => deadlinesByType.get(cause.type) ?? null;

/** Whether a command did it, or the placement; all else is the passage of time. */
export const isCommanded = (past: Past): boolean => deadlineBehind(past) === null;

/** What the order was right after the last command, or its placement, before time passed. */
export function lastCommand({ past }: Hypothesis): Past {
  let last = past;
  while (!isCommanded(last)) last = last.previous as Past;
  return last;
}

const trails = new WeakMap<Past, string>();

/** What happened, and when, in short: the next event that is seen may tell apart what came to the same in the end. */
function trailOf(past: Past): string {
  const waiting: Past[] = [];
  let trail = '';
  for (let one: Past | null = past; one !== null; one = one.previous) {
    const known = trails.get(one);
    if (known !== undefined) {
      trail = known;
      break;
    }
    waiting.push(one);
  }
  for (const one of waiting.reverse()) {
    const events = one.events.map(({ type, at, by }) => `${type} ${at} ${by}`).join();
    trail = digestOf(`${trail} ${events}`);
    trails.set(one, trail);
  }
  return trail;
}

const factDigests = new WeakMap<Facts, string>();

/** All facts, in short; many hypotheses share the very same ones. */
function digestOfFacts(facts: Facts): string {
  const digest = factDigests.get(facts) ?? digestOf(canonicalJson(facts));
  factDigests.set(facts, digest);
  return digest;
}

/** Two hypotheses are the same when they are the same order, came to be so in the same way, and the same of it was seen. */
const keyOf = ({ order, past, seen }: Hypothesis): string =>
  `${order.state} ${seen} ${trailOf(past)} ${digestOfFacts(order.facts)}`;

export const distinct = (hypotheses: readonly Hypothesis[]): readonly Hypothesis[] =>
  hypotheses.length < 2 ? hypotheses : [...new Map(hypotheses.map((one) => [keyOf(one), one])).values()];
