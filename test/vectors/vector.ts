/** What a file of vectors holds, as a schema. `npm run vectors` writes it as JSON Schema beside the files. */
import * as z from 'zod';
import { commandTypes, deadlines, labels, ruleIds, statuses } from '../../src/index.js';

const Instant = z.int().meta({ description: 'Epoch ms, UTC' });
const InstantOrNone = Instant.nullable();
const Amount = z.int().min(0).meta({ description: 'Minor units' });
const oneOf = (id: string, values: readonly string[], description: string) =>
  z.enum(values as readonly [string, ...string[]]).meta({ id, description });

const Rule = oneOf('Rule', ruleIds, 'A rule, see docs/rules.md');
const CommandName = oneOf('CommandName', commandTypes, 'A command, see docs/schemas/Command.json');
const RefusalCode = oneOf('RefusalCode', Object.keys(labels.en.refusals), 'A reason why not');
const EventType = oneOf('EventType', Object.keys(labels.en.events), 'Something that may happen');
const Anything = z.record(z.string(), z.unknown());

const Transition = z.strictObject({
  transition: z
    .string()
    .meta({ description: 'A transition of the chart: the state it leaves · its event · its rule and words' }),
});

const Refused = z.strictObject({
  refusal: RefusalCode,
  of: CommandName.nullable().meta({ description: 'The command refused; null: a placement, or no command at all' }),
});

const Deadline = z.strictObject({
  deadline: z.enum(deadlines.map(({ name }) => name)),
  in: z.string().meta({ description: 'The state of the chart that waits for it' }),
  offset: z
    .union([z.literal(-1), z.literal(0), z.literal(1)])
    .meta({ description: 'Where the last step lies, in ms from the deadline' }),
  of: CommandName.nullable().meta({ description: 'The command that comes then; null: only time passes' }),
});

const Law = z.strictObject({
  law: z.enum(['retry', 'lateTick']).meta({
    description:
      'The same command twice changes nothing more (D-27); time that passes in one leap changes nothing else (D-02)',
  }),
  of: z.string().meta({ description: 'The command; or the deadline, and the state that waits for it' }),
});

const Refusal = z
  .strictObject({
    code: RefusalCode,
    rule: Rule,
    parameters: Anything.meta({
      description: 'Of what could not be read, only where it is wrong: the words for people may get better',
    }),
  })
  .meta({ id: 'Refusal', description: 'One reason why not' });

const Event = z
  .strictObject({ type: EventType, at: Instant, by: z.enum(['buyer', 'seller', 'support', 'clock']), rule: Rule })
  .meta({ id: 'Event', description: 'Something that happened' });

const Money = z.strictObject({
  currency: z.string(),
  paid: Amount,
  held: Amount,
  refunded: Amount,
  fee: Amount,
  earnings: Amount,
  bucket: z.enum(['held', 'clearing', 'available', 'refunded', 'reversed']),
});

const Facts = z
  .strictObject({
    dueAt: InstantOrNone,
    reviewEndsAt: InstantOrNone,
    clearsAt: InstantOrNone,
    ratingClosesAt: InstantOrNone,
    revisionsUsed: z.int(),
    revisionsAllowed: z.int().nullable().meta({ description: 'null: unlimited' }),
    deliveries: z.int(),
    onTime: z.boolean().nullable().meta({ description: 'null: not settled yet' }),
    request: z
      .strictObject({ kind: z.enum(['extension', 'cancellation', 'update', 'adjustment']), expiresAt: Instant })
      .nullable(),
    money: Money,
  })
  .meta({ id: 'Facts', description: 'What is displayed of the order' });

const Expected = z
  .strictObject({
    ok: z.boolean().meta({ description: 'Accepted, or refused; the passage of time is always accepted' }),
    refusals: z.array(Refusal).optional().meta({ description: 'Every reason, in order; only where it is refused' }),
    events: z.array(Event).meta({ description: 'What happened in this step, in order; deadlines that came due first' }),
    status: z.enum(statuses).nullable().meta({ description: 'After the step; null: there is no order' }),
    facts: Facts.nullable().meta({ description: 'After the step; null: there is no order' }),
  })
  .meta({ id: 'Expected', description: 'What must come of a step' });
export type Expected = z.output<typeof Expected>;

const Step = z.union([
  z.strictObject({
    command: z.unknown().meta({ description: 'As in docs/schemas/Command.json; or no command at all, on purpose' }),
    expect: Expected,
  }),
  z.strictObject({
    at: Instant.meta({ description: 'Time passes up to this instant (epoch ms, UTC)' }),
    expect: Expected,
  }),
]);

const Vector = z
  .strictObject({
    name: z.string().meta({ description: 'A sentence; no two are alike in a file' }),
    rule: Rule,
    shows: z
      .array(z.union([Transition, Refused, Deadline, Law]))
      .min(1)
      .meta({ description: 'What the last step shows' }),
    terms: z.string().meta({ description: 'A name in the terms of the file' }),
    order: Anything.meta({ description: 'As in docs/schemas/OrderInput.json; or no order, on purpose' }),
    placed: Expected.meta({ description: 'What must come of placing it' }),
    steps: z.array(Step),
  })
  .meta({ id: 'Vector', description: 'The life of one order, short' });
export type Vector = z.output<typeof Vector>;

export const VectorFile = z
  .strictObject({
    $schema: z.literal('./vectors.schema.json'),
    about: z.string(),
    exceptions: z
      .array(z.strictObject({ refusal: RefusalCode, because: z.string() }))
      .meta({ description: 'What nothing can show, and why' }),
    terms: z
      .record(z.string(), Anything)
      .meta({ description: 'As in docs/schemas/Terms.json; or no terms, on purpose' }),
    vectors: z.array(Vector),
  })
  .meta({ id: 'VectorFile', description: 'Test vectors of an order lifecycle, for any language' });
export type VectorFile = z.output<typeof VectorFile>;

/** What is shown. */
export type Shown = Vector['shows'][number];

/** What is done: somebody speaks, or time passes. */
export type Step = { readonly command: unknown } | { readonly at: number };
