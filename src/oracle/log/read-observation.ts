/**
 * Observations from a log, read. What is plainly right is recognised without a schema, as a log has millions of them; the
 * schema reads the rest, and says what is wrong with it. Recognising takes nothing that the schema would not take as it stands.
 */
import { validate } from '../../engine/validate.js';
import { type CommandType, commandTypes, contentKeysOf } from '../../order/commands.js';
import { Role } from '../../order/roles.js';
import { isInRange } from '../../time/index.js';
import { statuses } from '../../view/status.js';
import { type FieldName, type FieldValue, fieldNames, isValueOf } from '../fields.js';
import { refusalCodes } from '../judged.js';
import { ActorSeen, AnswerSeen, eventTypes, Observation } from '../observation.js';
import { MalformedLine } from './adapter.js';
import { isIdentifier, isPlain, isShallow, looked } from './plain-values.js';
import { isRightInput, rememberInput } from './recognised-input.js';
import { utcInstant } from './utc-instant.js';

/** What an observation may say; each is a bit, so that a whole one is compared at once. */
const bits: Readonly<Record<string, number>> = Object.assign(Object.create(null), {
  kind: 1,
  at: 2,
  order: 4,
  type: 8,
  id: 16,
  by: 32,
  party: 64,
  content: 128,
  outcome: 256,
  refusals: 512,
  status: 1024,
  field: 2048,
  value: 4096,
  input: 8192,
});

const always = 1 | 2 | 4;
const [ofCommand, ofEvent, ofStatus, ofField] = [always | 8, always | 8, always | 1024, always | 2048 | 4096];
const ofPlacement = always | 8192;
const onlyOfCommand = 16 | 32 | 64 | 128 | 256 | 512;

const commands = new Set<unknown>(commandTypes);
const events = new Set<unknown>(eventTypes);
const states = new Set<unknown>(statuses);
const fields = new Set<unknown>(fieldNames);
const roles = new Set<unknown>(Role.options);
const actors = new Set<unknown>(ActorSeen.options);
const answers = new Set<unknown>(AnswerSeen.options);

type Said = Readonly<Record<string, unknown>>;

/** @returns the bits of its keys; 0 where one is not known */
function bitsOf(said: Said): number {
  let found = 0;
  for (const key in said) {
    const bit = bits[key];
    if (bit === undefined) return 0;
    found |= bit;
  }
  return found;
}

const codes = new Set<unknown>(refusalCodes);

const isCode = (value: unknown): boolean => codes.has(value);

const contentKeys = new Map(commandTypes.map((type) => [type, new Set(contentKeysOf(type))]));

/** Whether a command says only what such a command may say. */
function isContent(type: unknown, content: unknown): boolean {
  if (!isPlain(content)) return false;
  const keys = contentKeys.get(type as CommandType);
  for (const key in content as Said) if (!keys?.has(key) || !isShallow((content as Said)[key])) return false;
  return true;
}

const isCommand = (said: Said, found: number): boolean =>
  commands.has(said.type) &&
  ((found & 16) === 0 || isIdentifier(said.id)) &&
  ((found & 32) === 0 || roles.has(said.by)) &&
  ((found & 64) === 0 || isIdentifier(said.party)) &&
  ((found & 128) === 0 || isContent(said.type, said.content)) &&
  ((found & 256) === 0 || answers.has(said.outcome)) &&
  ((found & 512) === 0 || (Array.isArray(said.refusals) && said.refusals.every(isCode)));

/** Texts of instants are left to the schema. */
const isValue = (field: unknown, value: unknown): boolean =>
  typeof value !== 'object' || value === null ? isValueOf(field as FieldName, value as FieldValue) : false;

function isRight(said: Said, found: number): boolean {
  switch (said.kind) {
    case 'command':
      return (found & ~onlyOfCommand) === ofCommand && isCommand(said, found);
    case 'event':
      return (found & ~32) === ofEvent && events.has(said.type) && ((found & 32) === 0 || actors.has(said.by));
    case 'status':
      return found === ofStatus && states.has(said.status);
    case 'field':
      return found === ofField && fields.has(said.field) && isValue(said.field, said.value);
    case 'placed':
      return found === ofPlacement && isRightInput(said.input);
    default:
      return false;
  }
}

/** @returns the observation, if it is plainly right; null leaves it to the schema */
function recognised(raw: unknown): Observation | null {
  if (!isPlain(raw)) return null;
  const said = raw as Said;
  if (!isIdentifier(said.order) || !isRight(said, bitsOf(said))) return null;
  const { at } = said;
  if (typeof at === 'number') return Number.isInteger(at) && isInRange(at) ? (raw as Observation) : null;
  const instant = typeof at === 'string' ? utcInstant(at) : Number.NaN;
  return Number.isNaN(instant) ? null : ({ ...said, at: instant } as Observation);
}

/** The id of the order that a value is about, where it says so. */
const orderOf = (raw: unknown): string | null => {
  const order = isPlain(raw) ? (raw as Said).order : null;
  return isIdentifier(order) ? (order as string) : null;
};

/** An observation of a log: it names its order. */
export type LogObservation = Observation & { readonly order: string };

/**
 * @param raw what an adapter gave
 * @returns the observation, instants in epoch ms (UTC)
 * @throws MalformedLine
 */
export function readObservation(raw: unknown): LogObservation {
  const quick = looked(recognised, raw);
  if (quick !== null) return quick as LogObservation;
  const valid = validate<Observation>(Observation, raw);
  if (!valid.ok) throw new MalformedLine([...valid.problems] as never, null, looked(orderOf, raw));
  if (valid.value.kind === 'placed') rememberInput(valid.value.input);
  const { order } = valid.value;
  if (order !== undefined) return { ...valid.value, order };
  throw new MalformedLine([{ where: 'order', what: 'nothing', expected: 'the id of the order' }]);
}
