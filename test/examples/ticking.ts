/** Time, minute by minute: whether an order's history depends on how often its host looks (D-02). */

import { LogRun } from '../../examples/main/log-run.js';
import { readLine } from '../../examples/main/read-line.js';
import { advance, type Instant, isDue, type Order, type OrderEvent, submit } from '../../src/index.js';

const minute = 60_000;

/** An order that is looked at every minute, and all that happened to it. */
interface Watched {
  order: Order;
  seenAt: Instant;
  readonly events: OrderEvent[];
}

/** Looks once a minute, to an instant that is included. */
function tick(watched: Watched, until: Instant): void {
  for (let at = watched.seenAt; at <= until; at += minute) {
    watched.seenAt = at + minute;
    if (!isDue(watched.order, at)) continue;
    const { order, events } = advance(watched.order, at);
    watched.order = order;
    watched.events.push(...events);
  }
}

/** After the last event nothing can happen by itself any more. */
const endOf = ({ order }: Watched): boolean => order.wakeAt === null;

const textOf = (events: readonly OrderEvent[]): string => JSON.stringify(events);

function historiesTickedOnce(log: string): Map<string, OrderEvent[]> {
  const histories = new Map<string, OrderEvent[]>();
  const run = new LogRun(null);
  const note = (order: Order, events: readonly OrderEvent[]) =>
    histories.set(order.id, [...(histories.get(order.id) ?? []), ...events]);
  for (const [index, text] of log.split('\n').entries()) {
    const happening = run.run({ number: index + 1, text });
    if (happening !== null && happening.kind !== 'badLine') note(happening.order, happening.events);
  }
  for (const order of run.orders) note(order, advance(order, Number.MAX_SAFE_INTEGER).events);
  return histories;
}

function historiesTickedEveryMinute(log: string): Map<string, OrderEvent[]> {
  const all = new Map<string, Watched>();
  let last: string | null = null;
  for (const [index, text] of log.split('\n').entries()) {
    const read = readLine({ number: index + 1, text });
    if (read.kind === 'placement') {
      last = read.order.id;
      all.set(last, { order: read.order, seenAt: read.order.facts.at, events: [...read.events] });
    } else if (read.kind === 'command') {
      const watched = all.get(read.names ?? (last as string)) as Watched;
      tick(watched, read.command.at);
      const { order, events } = submit(watched.order, read.command);
      watched.order = order;
      watched.events.push(...events);
    }
  }
  for (const watched of all.values()) while (!endOf(watched)) tick(watched, watched.seenAt + minute);
  return new Map([...all].map(([id, { events }]) => [id, events]));
}

/** @returns the orders whose history is another one when they are looked at every minute */
export function differencesByTicking(log: string): string[] {
  const once = historiesTickedOnce(log);
  const often = historiesTickedEveryMinute(log);
  return [...once].filter(([id, events]) => textOf(events) !== textOf(often.get(id) ?? [])).map(([id]) => id);
}
