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

/** @returns what is wrong with a command line that takes options only; undefined where nothing is */
export function misuseOf(parsed: { readonly _: readonly string[] }, definitions: ArgsDef): string | undefined {
  const unknown = strangeOption(parsed, definitions);
  if (unknown !== undefined) return `There is no option --${unknown}.`;
  return parsed._.length > 0 ? `There is nothing to do with ${JSON.stringify(parsed._[0])}.` : undefined;
}

/** @returns what stands between commas; null where the option was not given */
export const listIn = (text: string | undefined): readonly string[] | null =>
  text?.split(',').map((name) => name.trim()) ?? null;
