/** JSON that the command line names: in a file, or itself. */
import { readFile } from 'node:fs/promises';
import { Unusable } from './unusable.js';

/**
 * @param name of the option, for the sentence
 * @param text a path, or JSON itself where it begins with a brace
 */
export async function jsonArgument(name: string, text: string): Promise<unknown> {
  const isJson = text.trimStart().startsWith('{');
  const content = isJson ? text : await contentOf(name, text);
  try {
    return JSON.parse(content);
  } catch (error) {
    const where = isJson ? 'what it says' : text;
    throw new Unusable(`--${name}: ${where} is no JSON: ${(error as Error).message}.`);
  }
}

async function contentOf(name: string, path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new Unusable(
      code === 'ENOENT'
        ? `--${name}: there is no file ${path}. Check the path.`
        : `--${name}: can't read ${path}: ${message}.`,
    );
  }
}
