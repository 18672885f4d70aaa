/** What a name in somebody's log means here: the table behind the columns of a CSV file and the event types of OCEL. */
import * as z from 'zod';
import type { EventType } from '../../chart/index.js';
import { validate } from '../../engine/validate.js';
import { type CommandType, commandTypes, contentKeysOf } from '../../order/commands.js';
import { Role } from '../../order/roles.js';
import { statuses } from '../../view/status.js';
import { ActorSeen, AnswerSeen, eventTypes, type ObservationInput } from '../observation.js';
import { MalformedMap, malformed } from './adapter.js';

const ofCommands = z.enum(commandTypes);
const ofEvents = z.enum(eventTypes as [EventType, ...EventType[]]);

/** A name of ours, or an object that says more of it; null for what tells nothing about the rules. */
export const Meaning = z.union(
  [
    z.null(),
    z.literal('placed'),
    ofCommands,
    ofEvents,
    z.strictObject({
      command: ofCommands,
      by: Role.optional(),
      outcome: AnswerSeen.optional(),
      content: z.record(z.string(), z.unknown()).optional(),
    }),
    z.strictObject({ event: ofEvents, by: ActorSeen.optional() }),
    z.strictObject({ status: z.enum(statuses) }),
  ],
  { error: 'placed, a command, an event, { command, by?, outcome?, content? }, { event, by? }, { status } or null' },
);

/** What a name in somebody's log means here. */
export type Meaning = z.output<typeof Meaning>;

export type Meanings = Readonly<Record<string, Meaning>>;

/** Our own names mean themselves. */
const own: ReadonlyMap<string, Meaning> = new Map<string, Meaning>(
  ['placed' as const, ...commandTypes, ...eventTypes].map((name) => [name, name]),
);

/** @returns what a name means, by the table first; undefined for a name that nobody explained */
export const meaningOf = (name: string, table: Meanings): Meaning | undefined =>
  Object.hasOwn(table, name) ? table[name] : own.get(name);

/** What a line says beside its name; what is undefined is not known. */
export interface Details {
  readonly order: string;
  readonly at: number | string;
  readonly id?: string | undefined;
  readonly by?: string | undefined;
  readonly party?: string | undefined;
  readonly outcome?: string | undefined;
  readonly refusals?: readonly string[] | undefined;
  readonly content?: Readonly<Record<string, unknown>> | undefined;
  /** of an order that was placed */
  readonly input?: Readonly<Record<string, unknown>> | undefined;
}

const known = (said: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));

const isCommandName = (name: string): name is CommandType => (commandTypes as readonly string[]).includes(name);

function commandSeen(meaning: Extract<Meaning, { command: unknown }>, details: Details): Record<string, unknown> {
  const { order, at, id, party, refusals } = details;
  // A log's other columns are not of what the command says.
  const names = contentKeysOf(meaning.command);
  const said = Object.entries(details.content ?? {}).filter(([name]) => names.includes(name));
  const content = { ...meaning.content, ...known(Object.fromEntries(said)) };
  return known({
    kind: 'command',
    order,
    at,
    type: meaning.command,
    id,
    by: details.by ?? meaning.by,
    party,
    content: Object.keys(content).length > 0 ? content : undefined,
    outcome: details.outcome ?? meaning.outcome,
    refusals,
  });
}

/** @returns what was seen; not validated: `checkLog` does that with whatever an adapter gives */
export function seen(meaning: NonNullable<Meaning>, details: Details): ObservationInput {
  const { order, at, by, input } = details;
  const about = { order, at };
  const said =
    typeof meaning === 'object'
      ? 'command' in meaning
        ? commandSeen(meaning, details)
        : 'event' in meaning
          ? known({ kind: 'event', ...about, type: meaning.event, by: by ?? meaning.by })
          : { kind: 'status', ...about, status: meaning.status }
      : meaning === 'placed'
        ? known({ kind: 'placed', ...about, input })
        : isCommandName(meaning)
          ? commandSeen({ command: meaning }, details)
          : known({ kind: 'event', ...about, type: meaning, by });
  return said as ObservationInput;
}

/** @returns what to throw where a name has no meaning */
export const withoutMeaning = (where: string, name: string, order: string | null) =>
  malformed(
    where,
    `${JSON.stringify(name.slice(0, 60))}, which nobody explained`,
    'a name of ours, or one in the map',
    order,
  );

/** @throws MalformedMap */
export function mapOf<T>(schema: z.ZodType<T>, input: unknown): T {
  const valid = validate(schema, input);
  if (valid.ok) return valid.value;
  throw new MalformedMap(valid.problems);
}
