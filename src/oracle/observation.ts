/**
 * Observations: what somebody saw of one order in another system. A trace is a list of them, in the order in which they were
 * seen; those of one instant may be told in any order. Anything may be missing, but what is said is taken at its word.
 */
import * as z from 'zod';
import { actions, type EventType } from '../chart/index.js';
import { commandTypes, contentKeysOf } from '../order/commands.js';
import { OrderInput } from '../order/input.js';
import { Identifier, Role } from '../order/roles.js';
import { InstantInput } from '../time/index.js';
import { statuses } from '../view/status.js';
import { expectedOfKind, fieldNames, isValueOf, kindOf } from './fields.js';
import { refusalCodes } from './judged.js';

/** The names of everything that can happen to an order. */
export const eventTypes = Object.freeze(Object.keys(actions)) as readonly EventType[];

const seen = {
  at: InstantInput,
  order: Identifier().optional().meta({ description: 'The id of the order; a log needs it, a trace does not' }),
};

const { placedAt: _, seller, ...known } = OrderInput.shape;

/** Who may have been behind an event. */
export const ActorSeen = z.enum([...Role.options, 'clock']);

/** What may have been said to a command. */
export const AnswerSeen = z.enum(['accepted', 'refused']);

/** What may be known of an order when it is placed; whatever is not may be left out. */
export const KnownInput = z.strictObject({ ...known, seller: seller.partial() }).partial();

/** The order was placed, and as much as is known of what was bought. */
const PlacementSeen = z.strictObject({
  kind: z.literal('placed'),
  ...seen,
  input: KnownInput.default({}),
});

/** Somebody asked for something; `content` is what is known of what was said. */
const CommandSeen = z
  .strictObject({
    kind: z.literal('command'),
    ...seen,
    type: z.enum(commandTypes),
    id: Identifier().optional().meta({ description: 'The idempotency key; two with one are the same command (D-27)' }),
    by: Role.optional(),
    party: Identifier().optional(),
    content: z.record(z.string(), z.unknown()).optional(),
    outcome: AnswerSeen.optional().meta({ description: 'Left out: nobody saw the answer' }),
    refusals: z
      .array(z.enum(refusalCodes))
      .optional()
      .meta({ description: 'The codes that were given; each must be one of ours' }),
  })
  .superRefine(({ type, content = {} }, context) => {
    const keys = contentKeysOf(type);
    for (const key of Object.keys(content).filter((name) => !keys.includes(name)))
      context.addIssue({
        code: 'custom',
        path: ['content', key],
        message: `expected one of ${keys.join(', ') || 'none'}`,
      });
  });

/** Something happened, by its name here. */
const EventSeen = z.strictObject({
  kind: z.literal('event'),
  ...seen,
  type: z.enum(eventTypes),
  by: ActorSeen.optional(),
});

/** What the order was displayed as. */
const StatusSeen = z.strictObject({ kind: z.literal('status'), ...seen, status: z.enum(statuses) });

/** What a field was: a date, an amount, a number of revisions. */
const FieldSeen = z
  .strictObject({
    kind: z.literal('field'),
    ...seen,
    field: z.enum(fieldNames),
    value: z.union([z.number(), z.string(), z.boolean(), z.null()]),
  })
  .superRefine(({ field, value }, context) => {
    if (isValueOf(field, value)) return;
    context.addIssue({ code: 'custom', path: ['value'], message: `expected ${expectedOfKind[kindOf(field)]}` });
  });

/** One thing that was seen of one order, at an instant. */
export const Observation = z
  .discriminatedUnion('kind', [PlacementSeen, CommandSeen, EventSeen, StatusSeen, FieldSeen])
  .meta({ id: 'Observation', description: 'One thing that was seen of one order, at an instant' });

/** An observation, read: instants in epoch ms (UTC). */
export type Observation = Readonly<z.output<typeof Observation>>;

/** An observation as callers may write it: instants as epoch ms, or as ISO 8601 with an offset. */
export type ObservationInput = Readonly<z.input<typeof Observation>>;

export type ObservationOf<K extends Observation['kind']> = Extract<Observation, { kind: K }>;
