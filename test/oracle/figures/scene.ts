/** A scene: where a mistake is about to be made, with what its author may want to know of the order. */
import {
  advance,
  type Command,
  type CommandType,
  commandTypes,
  type Instant,
  nextDeadline,
  type Order,
  type Outcome,
  type RefusalCode,
  type Role,
  type RunningDeadline,
  submit,
} from 'orderchart';
import { commandSeen, eventsSeen, type FieldName, type Observation, readingsOf } from 'orderchart/oracle';
import { exemplarsOf, vouchFor } from 'orderchart/verify';
import type { Random } from '../../support/seeded-random.js';
import type { TrueLife } from './true-life.js';

export interface Scene {
  readonly random: Random;
  readonly life: TrueLife;
  /** the order as it is, settled up to `now` */
  readonly order: Order;
  readonly now: Instant;
  /** everything that was seen until now */
  readonly seen: readonly Observation[];
  /** the orders that it was, in order of time */
  readonly past: readonly Order[];
  /** the commands that were seen to be taken */
  readonly acceptedBefore: readonly Command[];
  /** the next deadline, if one is still to come */
  readonly next: RunningDeadline | null;
}

/** What is seen from a scene on: whatever is true first, then the mistake. */
export interface Planted {
  readonly before?: readonly Observation[];
  readonly mistake: Observation;
}

/** One form of a mistake: plants it in a scene, or finds that the scene has no place for it. */
export type Plant = (scene: Scene) => Planted | null;

export const roles: readonly Role[] = ['buyer', 'seller', 'support'];
const partyOf: Readonly<Record<Role, string>> = { buyer: 'ana', seller: 'sam', support: 'agent' };

export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

export function sceneAt(life: TrueLife, station: number, random: Random): Scene {
  const { index, order, now } = life.stations[station] as TrueLife['stations'][number];
  const past = life.stations.slice(0, station).map((one) => one.order);
  const settled = advance(order, now);
  const seen = [...life.trace.slice(0, index), ...eventsSeen(settled.events)];
  const ids = new Set(seen.flatMap((one) => (one.kind === 'command' ? [one.id] : [])));
  const acceptedBefore = life.accepted.filter(({ id }) => ids.has(id));
  const next = nextDeadline(settled.order);
  return { random, life, order: settled.order, now, seen, past, acceptedBefore, next };
}

/** An instant before the next deadline, within a day. */
export const soon = ({ random, now, next }: Scene): Instant =>
  now + Math.floor(random() * (next === null ? day : Math.max(0, Math.min(next.at - now, day))));

/** A command of the right party, with an id of its own. */
export const commandOf = (type: CommandType, by: Role, at: Instant, content: object): Command =>
  ({ ...content, type, id: `new-${type}-${at}`, at, by, party: partyOf[by] }) as Command;

export interface Answered {
  readonly command: Command;
  readonly outcome: Outcome;
}

/** The least that anybody may say at an instant, with what the rules answer. */
export const everyAnswer = (
  order: Order,
  at: Instant,
  types: readonly CommandType[] = commandTypes,
): readonly Answered[] =>
  types.flatMap((type) =>
    exemplarsOf(type, order.facts, at).flatMap((content) =>
      roles.map((by) => {
        const command = vouchFor(commandOf(type, by, at, content));
        return { command, outcome: submit(order, command) };
      }),
    ),
  );

/** What anybody may do, soon or at an instant. */
export const possibleIn = (scene: Scene, at: Instant = soon(scene)): readonly Command[] =>
  everyAnswer(scene.order, at).flatMap(({ command, outcome }) => (outcome.ok ? [command] : []));

export const codesOf = (outcome: Outcome): readonly string[] =>
  outcome.ok ? [] : outcome.refusals.map(({ code }) => code);

/** Whether the rules refuse for this one reason alone. */
export const only = (outcome: Answered['outcome'], code: RefusalCode): boolean => codesOf(outcome).join() === code;

/** The same command at another instant. */
export const atInstant = (command: Command, at: Instant): Command => vouchFor({ ...command, at });

/** A command, seen to be taken although it is refused. */
export const taken = (command: Command, order: Order): Observation => commandSeen(command, { ok: true, order });

/** A command, seen to be refused although the rules would not, or not so. */
export function refused(command: Command, order: Order, codes: readonly string[] | null): Observation {
  const refusals = (codes ?? []).map((code) => ({ code })) as never;
  const { refusals: said, ...seen } = commandSeen(command, { ok: false, order, refusals }) as Observation & {
    refusals?: string[];
  };
  return (codes === null ? seen : { ...seen, refusals: said }) as Observation;
}

export const statusSeen = (order: Order, at: Instant, status?: string): Observation =>
  ({ ...(readingsOf(order, at, [])[0] as Observation), ...(status === undefined ? {} : { status }) }) as Observation;

export const fieldOf = (order: Order, field: FieldName): unknown =>
  (readingsOf(order, order.facts.at, [field])[1] as { value: unknown }).value;

export const fieldSeen = (order: Order, at: Instant, field: FieldName, value: unknown): Observation =>
  ({ kind: 'field', order: order.id, at, field, value }) as Observation;

export const eventSeen = (order: Order, at: Instant, type: string, by: string): Observation =>
  ({ kind: 'event', order: order.id, at, type, by }) as Observation;

/** The truth, seen at an instant: what time did until then, and the status. */
export function settledAt(order: Order, at: Instant): { order: Order; seen: readonly Observation[] } {
  const settled = advance(order, at);
  return { order: settled.order, seen: [...eventsSeen(settled.events), statusSeen(settled.order, at)] };
}
