/** Commands from outside. */
import * as z from 'zod';
import { type Command, type CommandType, commandSchemas } from '../order/commands.js';
import { type Problem, type Refusal, refuse } from '../order/refusals.js';
import { frozen } from '../terms/index.js';
import { eachAtFirstUse } from '../time/index.js';
import { chartCommands } from './chart-index.js';
import { isMade, referenceOf, vouchFor } from './made-commands.js';
import { plainCopy } from './plain-copy.js';
import { inputLimits, validatePlain } from './validate.js';

/** A command that may be submitted, or what is wrong with it. */
export type ParsedCommand =
  | { readonly ok: true; readonly command: Command }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** The one text of each type: whoever looks something up by it finds it by its address. */
const commandTypeOf = (type: unknown): CommandType | null => chartCommands.find((known) => known === type) ?? null;

/**
 * The schema of a type of command, compiled when the first one comes: what is valid is then read five times as fast, and what is
 * not is read again by the schema itself, which says why. Where code may not be made at run time, zod keeps the schema as it is.
 */
const schemaOf = eachAtFirstUse((type: CommandType) =>
  z.compile(commandSchemas[type] as unknown as z.ZodType<Command>),
);

/** Whatever every `submit` of it needs is made once, here. */
function made(command: Command): Command {
  const vouched = vouchFor(command);
  referenceOf(vouched);
  return frozen(vouched);
}

type Read = { readonly ok: true; readonly command: Command } | { readonly ok: false; readonly refusal: Refusal };

const malformed = (problems: readonly Problem[]): Read => ({
  ok: false,
  refusal: refuse('command.malformed', 'D-49', { problems }),
});

/** Why a value is no command, whose type is none. */
const untyped = (type: unknown): Read =>
  typeof type === 'string'
    ? { ok: false, refusal: refuse('command.unknown', 'D-34', { type: type.slice(0, 100), expected: chartCommands }) }
    : malformed([{ where: 'type', what: 'no type of command', expected: `one of ${chartCommands.join(', ')}` }]);

/** @returns the command, or the refusal: `command.malformed`, or `command.unknown` for a type that no command has (D-34) */
export function readCommand(input: unknown): Read {
  if (isMade(input)) return { ok: true, command: input };
  const plain = plainCopy(input, inputLimits);
  if (!plain.ok) return malformed([plain.problem]);
  const typed = plain.value as { type?: unknown } | null | undefined;
  const type = commandTypeOf(typed?.type);
  if (type === null) return untyped(typed?.type);
  (typed as { type: CommandType }).type = type;
  const valid = validatePlain(schemaOf(type), plain, made);
  if (!valid.ok) return malformed(valid.problems);
  return { ok: true, command: valid.value };
}

/**
 * Reads a command from outside: capped by `inputLimits`, strict, instants to epoch ms.
 * What comes back is frozen, and `submit` takes it without parsing it again.
 *
 * @param input anything at all. Cap the bytes of a request before `JSON.parse`: an object of a million keys costs that second
 *   and half of it again here, before any cap can bite
 * @returns the command, or problems that say where, what and what was expected; never throws
 * @rule D-34, D-49
 */
export function parseCommand(input: unknown): ParsedCommand {
  const read = readCommand(input);
  if (read.ok) return read;
  const { refusal } = read;
  if (refusal.code === 'command.malformed') return { ok: false, problems: refusal.parameters.problems };
  return {
    ok: false,
    problems: [{ where: 'type', what: 'an unknown command', expected: `one of ${chartCommands.join(', ')}` }],
  };
}
