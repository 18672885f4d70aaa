/** Opens a log: a file, or standard input. What can't be read ends in a sentence that says the next step. */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';

/** A log as bytes; `size` is null where it can't be known. */
export interface OpenLog {
  readonly chunks: AsyncIterable<Uint8Array>;
  readonly size: number | null;
}

/** A log that can't be read: the message is for who started the program. */
export class UnreadableLog extends Error {}

const nextSteps: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file. Check the path; without one, the bundled orders are run.',
  EISDIR: 'this is a folder. Name a file with one JSON object a line.',
  EACCES: 'it may not be read. Check its permissions.',
};

function unreadable(path: string, error: unknown): UnreadableLog {
  const { code = '', message } = error as NodeJS.ErrnoException;
  return new UnreadableLog(`Can't read ${path}: ${nextSteps[code] ?? `${message}.`}`);
}

async function* withSentence(path: string, chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* chunks;
  } catch (error) {
    throw unreadable(path, error);
  }
}

/**
 * @param path `-` for standard input
 * @throws UnreadableLog now, or while it is read
 */
export async function openLog(path: string): Promise<OpenLog> {
  if (path === '-') return { chunks: withSentence('standard input', process.stdin), size: null };
  try {
    const found = await stat(path);
    if (found.isDirectory()) throw Object.assign(new Error(), { code: 'EISDIR' });
    const size = found.isFile() ? found.size : null;
    return { chunks: withSentence(path, createReadStream(path)), size };
  } catch (error) {
    throw unreadable(path, error);
  }
}
