/** The file of a log: opened, and looked at before it is read. */
import { open, stat } from 'node:fs/promises';
import { type OpenLog, openLog } from '../main/open-log.js';
import { Unusable } from './unusable.js';

/** A log that may be read, and how it begins. */
export interface LogFile extends OpenLog {
  /** the first bytes as text; empty where they can't be known */
  readonly beginning: string;
}

const looked = 65_536;

async function beginningOf(path: string): Promise<string> {
  const file = await open(path);
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(looked), 0, looked, 0);
    return buffer.subarray(0, bytesRead).toString('utf8');
  } finally {
    await file.close();
  }
}

const nextSteps: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file. Check the path.',
  EACCES: 'it may not be read. Check its permissions.',
};

/**
 * @param path `-` for standard input
 * @throws Unusable
 */
export async function openLogFile(path: string): Promise<LogFile> {
  if (path === '-') return { ...(await openLog(path)), beginning: '' };
  try {
    const found = await stat(path);
    if (found.isDirectory()) throw new Unusable(`Can't read ${path}: this is a folder. Name a file in it.`);
    if (!found.isFile()) return { ...(await openLog(path)), beginning: '' };
    const beginning = await beginningOf(path);
    if (beginning === '') throw new Unusable(`${path} is empty. Check that the export that wrote it has ended.`);
    if (beginning.includes('\0'))
      throw new Unusable(
        `${path} is binary, not text. Unpack it first, or export it as .ndjson, .csv or .ocel.json in UTF-8.`,
      );
    return { ...(await openLog(path)), beginning };
  } catch (error) {
    if (error instanceof Unusable) throw error;
    const { code = '', message } = error as NodeJS.ErrnoException;
    throw new Unusable(`Can't read ${path}: ${nextSteps[code] ?? `${message}.`}`);
  }
}
