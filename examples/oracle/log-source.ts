/** A log of whatever format, as what `checkLog` takes: lines, and the adapter that reads them. */

import type { LogLine, LogOptions } from '../../src/oracle/index.js';
import {
  type CsvMap,
  csv,
  MalformedLine,
  MalformedMap,
  ndjson,
  type OcelMap,
  ocel,
  ocelEntries,
} from '../../src/oracle/index.js';
import { batchesOf, longestLine } from '../main/lines-of.js';
import { type Progress, progressOf } from '../main/progress.js';
import type { Format } from './arguments.js';
import { type BrokenRow, type CsvRow, csvRows } from './csv-rows.js';
import { type LogFile, openLogFile } from './log-file.js';
import { Unusable } from './unusable.js';
import { wantedColumns } from './wanted-columns.js';

export interface LogSource {
  readonly lines: AsyncIterable<LogLine> | Iterable<LogLine>;
  readonly reading: Pick<LogOptions, 'adapter' | 'lineOf'>;
}

async function* counted(chunks: AsyncIterable<Uint8Array>, progress: Progress): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of chunks) {
      yield chunk;
      progress.read(chunk.length);
    }
  } finally {
    progress.stop();
  }
}

const tooLong = new MalformedLine([
  { where: '', what: 'too long', expected: `at most ${longestLine} characters a line` },
]);

async function* textLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<LogLine> {
  for await (const batch of batchesOf(chunks)) yield batch.map(({ text }) => text ?? tooLong);
}

async function documentOf(file: string, chunks: AsyncIterable<Uint8Array>): Promise<unknown> {
  const parts: Uint8Array[] = [];
  for await (const chunk of chunks) parts.push(chunk);
  try {
    return JSON.parse(
      Buffer.concat(parts)
        .toString('utf8')
        .replace(/^\uFEFF/, ''),
    );
  } catch (error) {
    throw new Unusable(`${file} is no JSON: ${(error as Error).message}. For one object a line, name it .ndjson.`);
  }
}

/** What a map must be is said by whoever reads it. */
function usable<T>(make: () => T): T {
  try {
    return make();
  } catch (error) {
    if (error instanceof MalformedMap) throw new Unusable(`--map: ${error.message}`);
    if (error instanceof MalformedLine) throw new Unusable(`This is no OCEL 2.0 log: ${error.message}.`);
    throw error;
  }
}

async function ocelSource(file: string, chunks: AsyncIterable<Uint8Array>, map: OcelMap | null): Promise<LogSource> {
  const adapter = usable(() => ocel(map ?? {}));
  const document = await documentOf(file, chunks);
  return { lines: usable(() => ocelEntries(document, map?.time)), reading: { adapter } };
}

function csvSource({ beginning }: LogFile, chunks: AsyncIterable<Uint8Array>, map: CsvMap | null): LogSource {
  const read = usable(() => (map === null ? csv() : csv(map)));
  const reading = {
    adapter: (raw: unknown) => read((raw as CsvRow).row),
    lineOf: (raw: unknown) => (raw as CsvRow | BrokenRow).line,
  };
  return { lines: csvRows(chunks, beginning, wantedColumns(map)), reading };
}

/**
 * @param map as `--map` gave it
 * @throws Unusable now, or while it is read
 */
export async function logSource(file: string, format: Format, map: unknown): Promise<LogSource> {
  const opened = await openLogFile(file);
  const chunks = counted(opened.chunks, progressOf(opened.size, process.stderr));
  if (format === 'ocel') return ocelSource(file, chunks, map as OcelMap | null);
  if (format === 'csv') return csvSource(opened, chunks, map as CsvMap | null);
  const adapter = usable(() => (map === null ? ndjson() : ndjson(csv(map as CsvMap))));
  return { lines: textLines(chunks), reading: { adapter } };
}
