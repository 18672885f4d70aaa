/** What the command lines of all programs here have in common, whatever their options are. */
import { stripVTControlCharacters } from 'node:util';
import { type ArgsDef, type CommandDef, renderUsage } from 'citty';

/** What a command line asks for, or a sentence that says what is wrong with it. */
export type Request<Settings> =
  | { readonly kind: 'run'; readonly settings: Settings }
  | { readonly kind: 'help' }
  | { readonly kind: 'wrong'; readonly sentence: string };

/** @returns what a program can be told, its options first, then the rest that there is to say */
export async function helpFor<T extends ArgsDef>(
  command: CommandDef<T>,
  rest: string,
  coloured: boolean,
): Promise<string> {
  const options = (await renderUsage(command)).split('\n').map((line) => line.trimEnd());
  const usage = [...options, rest].join('\n');
  return coloured ? usage : stripVTControlCharacters(usage);
}

/** @returns the name of an option that was given although there is none of that name */
export const strangeOption = (parsed: object, definitions: ArgsDef): string | undefined =>
  Object.keys(parsed).find((name) => name !== '_' && name !== 'h' && !Object.hasOwn(definitions, name));
