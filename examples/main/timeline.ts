/** The timeline of one order: a row for each thing that somebody, or the clock, did. */
import {
  type CommandType,
  type DeadlineName,
  deadlines,
  evolve,
  type Instant,
  type Order,
  type OrderEvent,
  type Refusal,
  type Status,
  statusOf,
} from '../../src/index.js';
import type { Happening } from './happening.js';

interface AnyRow {
  readonly at: Instant;
  readonly by: OrderEvent['by'];
  readonly party: string | null;
  /** the status after it */
  readonly status: Status;
}

/** One row: what happened on one cause, what was refused, or what was said again. */
export type Row =
  | (AnyRow & {
      readonly kind: 'happened';
      readonly types: readonly [OrderEvent['type'], ...OrderEvent['type'][]];
      readonly deadlines: readonly { readonly name: DeadlineName; readonly at: Instant }[];
    })
  | (AnyRow & { readonly kind: 'refused'; readonly command: CommandType; readonly refusals: readonly Refusal[] })
  | (AnyRow & { readonly kind: 'repeated'; readonly command: CommandType });

/** Events of one cause come one after the other, at one instant, and carry the state that they lead to together. */
const isSameCause = (a: OrderEvent, b: OrderEvent): boolean =>
  a.at === b.at && a.state === b.state && a.by === b.by && a.command?.id === b.command?.id;

/** The events of one cause. */
export type Cause = readonly [OrderEvent, ...OrderEvent[]];

export function byCause(events: readonly OrderEvent[]): Cause[] {
  const groups: [OrderEvent, ...OrderEvent[]][] = [];
  for (const event of events) {
    const last = groups.at(-1);
    if (last !== undefined && isSameCause(last[0], event)) last.push(event);
    else groups.push([event]);
  }
  return groups;
}

/** The deadlines that were set or moved: new instants, where the order had others before. */
const deadlinesSet = (before: Order | null, { facts }: Order) =>
  deadlines.flatMap(({ name, fact }) => {
    const at = facts[fact];
    return at === null || at === before?.facts[fact] ? [] : [{ name, at }];
  });

function rowsOfEvents(before: Order | null, events: readonly OrderEvent[]): Row[] {
  let order = before;
  return byCause(events).map((group) => {
    const earlier = order;
    const after = group.reduce<Order | null>(evolve, order) as Order;
    order = after;
    const [{ at, by, party, type }, ...others] = group;
    return {
      kind: 'happened',
      at,
      by,
      party,
      status: statusOf(after),
      types: [type, ...others.map((other) => other.type)],
      deadlines: deadlinesSet(earlier, after),
    };
  });
}

/** @returns the rows of a happening: the deadlines that passed before it first */
export function rowsOf(happening: Happening): Row[] {
  if (happening.kind === 'placed') return rowsOfEvents(null, happening.events);
  const rows = rowsOfEvents(happening.before, happening.events);
  if (happening.kind === 'accepted' || happening.kind === 'time passed') return rows;
  const { at, by, party, type: command } = happening.command;
  const row = { at, by, party, status: statusOf(happening.order), command };
  return happening.kind === 'repeated'
    ? [...rows, { kind: 'repeated', ...row }]
    : [...rows, { kind: 'refused', ...row, refusals: happening.refusals }];
}
