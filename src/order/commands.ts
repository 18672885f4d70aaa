/**
 * Commands: what a buyer, a seller or support may ask of an order. Each is
 * `{ type, id, at, by, party, … }`: `id` is the caller's idempotency key (D-27), `party` the id of who speaks (D-34).
 */
import * as z from 'zod';
import { atFirstUse, eachAtFirstUse, InstantInput, SpanInput, strictObject } from '../time/index.js';
import { Amount, mostRevisions } from './input.js';
import { Identifier, Message, Role, text } from './roles.js';

/** Where a request was made. */
export const Via = z.enum(['orderPage', 'resolutionCentre']).meta({
  description: 'Where the request was made; only the resolution centre shows as "in resolution" (D-04, D-38)',
});
export type Via = z.infer<typeof Via>;

const file = () =>
  z.strictObject({
    name: text(255, 1),
    bytes: z.int().min(0),
    portfolio: z.boolean().optional().meta({ description: 'Show this file as a sample (DEL-2)' }),
  });

const extra = () =>
  z.strictObject({
    title: text(200, 1),
    price: Amount().meta({ description: 'In minor units' }),
    days: z.int().min(0).max(3660),
  });

const Count = atFirstUse(() => z.int().min(0).max(mostRevisions));

const draftContent = atFirstUse(() => ({
  files: z.array(file()).max(1000),
  links: z.array(z.url().max(2048)).max(100).optional(),
  message: text(10_000),
  confirmEmpty: z.boolean().optional().meta({ description: 'There are no files, on purpose (DEL-3)' }),
}));

/** What a draft of a delivery contains, and a delivery, too (DEL-4). */
export const DeliveryContent = strictObject(draftContent);
export type DeliveryContent = Readonly<z.output<typeof DeliveryContent>>;

/** The content of each command, made when it is first asked for: what it says beyond who, when and about which order. */
const commandContents = {
  submitRequirements: () => ({ answers: z.record(text(200, 1), text(10_000)).optional() }),
  cancelBeforeStart: () => ({}),
  acceptDelivery: () => ({}),
  requestRevision: () => ({ notes: Message() }),
  extendReview: () => ({ span: SpanInput }),
  requestUpdate: () => ({ message: Message(), via: Via.optional() }),
  cancelLate: () => ({ reason: text(10_000).optional() }),
  tip: () => ({ amount: Amount().min(1) }),
  remindBuyer: () => ({}),
  skipRequirements: () => ({}),
  saveDraft: draftContent,
  deliver: () => ({ ...draftContent(), message: Message() }),
  requestExtension: () => ({ until: InstantInput, message: Message(), via: Via.optional() }),
  grantRevisions: () => ({ count: Count().min(1) }),
  refundPartially: () => ({ amount: Amount().min(1) }),
  requestCancellation: () => ({ reason: Message(), via: Via.optional() }),
  proposeAdjustment: () => ({ extras: z.array(extra()).max(100), revisions: Count().optional(), message: Message() }),
  answerRequest: () => ({ accept: z.boolean(), message: text(10_000).optional() }),
  withdrawRequest: () => ({}),
  rate: () => ({ stars: z.int().min(1).max(5), comment: text(10_000).optional() }),
  cancelOrder: () => ({ ground: Message() }),
  recordChargeback: () => ({}),
  settleChargeback: () => ({ won: z.boolean() }),
} as const satisfies Record<string, () => z.core.$ZodLooseShape>;

export type CommandType = keyof typeof commandContents;

const envelope = () => ({ id: Identifier(), at: InstantInput, by: Role, party: Identifier() });

type ContentOf<T extends CommandType> = ReturnType<(typeof commandContents)[T]>;
type ShapeOf<T extends CommandType> = { type: z.ZodLiteral<T> } & ReturnType<typeof envelope> & ContentOf<T>;

/** A command of one type, parsed: instants in epoch ms (UTC), amounts in minor units. */
export type CommandOf<T extends CommandType> = {
  readonly [K in T]: Readonly<z.core.$InferObjectOutput<ShapeOf<K>, Record<never, never>>>;
}[T];

/** A command of one type as callers may write it: instants as epoch ms, or as ISO 8601 with an offset. */
export type CommandInputOf<T extends CommandType> = {
  readonly [K in T]: Readonly<z.core.$InferObjectInput<ShapeOf<K>, Record<never, never>>>;
}[T];

/** @returns what a command of a type may say beyond who, when and about which order */
export const contentKeysOf = eachAtFirstUse((type: CommandType): readonly string[] =>
  Object.freeze(Object.keys(commandContents[type]())),
);

const schemas = Object.entries(commandContents).map(
  ([type, content]) => [type, strictObject(() => ({ type: z.literal(type), ...envelope(), ...content() }))] as const,
);

/** Read with its shape made: zod compiles no schema whose shape it would have to make. */
const readWithShape = (schema: z.ZodObject) => ({ enumerable: true, get: () => schema.shape && schema });

/** One strict schema for each type of command. For what `JSON.parse` gave; `parseCommand` takes anything, and caps it. */
export const commandSchemas = Object.freeze(
  Object.defineProperties({}, Object.fromEntries(schemas.map(([type, schema]) => [type, readWithShape(schema)]))),
) as { readonly [T in CommandType]: z.ZodType<CommandOf<T>, CommandInputOf<T>> };

export const commandTypes = Object.freeze(Object.keys(commandContents)) as readonly CommandType[];

/** Any command, parsed. */
export type Command = CommandOf<CommandType>;

/** Any command, as callers may write it. */
export type CommandInput = CommandInputOf<CommandType>;

/** Every command as one schema, told apart by `type`. */
export const Command = z.discriminatedUnion('type', schemas.map(([, schema]) => schema) as never).meta({
  id: 'Command',
  description: 'What a buyer, a seller or support may ask of an order',
}) as unknown as z.ZodType<Command, CommandInput>;

/** What each command says beyond who, when and about which order. */
export type CommandContents = {
  readonly [T in CommandType]: Readonly<z.core.$InferObjectInput<ContentOf<T>, Record<never, never>>>;
};
