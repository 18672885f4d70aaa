/** The rows of a CSV file, by a parser of CSV: quotes, line breaks in cells, and all. */
import { Readable } from 'node:stream';
import { type CsvError, parse } from 'csv-parse';
import { MalformedLine } from '../../src/oracle/index.js';
import { Unusable } from './unusable.js';

/** A row, and the line of the file that it ends in. */
export interface CsvRow {
  readonly line: number;
  readonly row: Readonly<Record<string, string>>;
}

/** Of a row that can't be split: a MalformedLine that knows its line. */
export class BrokenRow extends MalformedLine {
  constructor(
    readonly line: number,
    { message, column }: CsvError,
  ) {
    super([
      {
        where: typeof column === 'string' ? column : '',
        what: message,
        expected: 'a row of CSV with as many cells as the header',
      },
    ]);
  }
}

const longestRow = 1_000_000;

/** Of comma, semicolon and tab, the one that the header has the most of. */
function delimiterIn(header: string): string {
  const counts = [',', ';', '\t'].map((mark) => [mark, header.split(mark).length] as const);
  return counts.reduce((best, one) => (one[1] > best[1] ? one : best))[0];
}

/**
 * @param beginning  how the file begins, for its delimiter
 * @param wanted     the columns that the map names: each must be there
 */
export async function* csvRows(
  chunks: AsyncIterable<Uint8Array>,
  beginning: string,
  wanted: readonly string[],
): AsyncGenerator<CsvRow | BrokenRow> {
  const broken: BrokenRow[] = [];
  const parser = parse({
    bom: true,
    delimiter: delimiterIn(beginning.split('\n', 1)[0] ?? ''),
    info: true,
    skip_empty_lines: true,
    max_record_size: longestRow,
    skip_records_with_error: true,
    on_skip: (error) => {
      if (error?.code === 'CSV_MAX_RECORD_SIZE') parser.destroy(tooLong(error));
      else if (error !== undefined) broken.push(new BrokenRow(Number(error.lines ?? 0), error));
      return undefined;
    },
    columns: (header: string[]) => withAll(header, wanted),
  });
  const source = Readable.from(chunks);
  source.on('error', (error) => parser.destroy(error));
  source.pipe(parser);
  for await (const { record, info } of parser) {
    yield* broken.splice(0);
    yield { line: info.lines, row: record };
  }
  yield* broken;
}

const tooLong = ({ lines }: CsvError): Unusable =>
  new Unusable(
    `Line ${lines} is in a row of more than ${longestRow} characters. Look before it for a quote that is never closed.`,
  );

function withAll(header: string[], wanted: readonly string[]): string[] {
  const missing = wanted.filter((name) => !header.includes(name));
  if (missing.length === 0) return header;
  const shown = header.slice(0, 30).join(', ');
  throw new Unusable(
    `There is no column ${missing.join(', ')}. There are: ${shown}. Say in --map which column is what.`,
  );
}
