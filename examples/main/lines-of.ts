/** A stream, line by line, with a bound on the length of a line: a log without line breaks must not fill the memory. */

/** One line of a log, counted from 1; `text` is null where it was too long to be kept. */
export interface NumberedLine {
  readonly number: number;
  readonly text: string | null;
}

/** Far more than any command may say. */
export const longestLine = 1_000_000;

/** Gathers pieces into a line, and lets go of them where there are too many. */
class Gathering {
  #text = '';
  #isTooLong = false;
  #number = 0;

  add(piece: string): void {
    if (this.#isTooLong) return;
    this.#text += piece;
    if (this.#text.length <= longestLine) return;
    this.#isTooLong = true;
    this.#text = '';
  }

  /** @returns null where nothing was gathered since the last line */
  rest(): NumberedLine | null {
    return this.#isTooLong || this.#text !== '' ? this.line() : null;
  }

  line(): NumberedLine {
    this.#number += 1;
    const line = { number: this.#number, text: this.#isTooLong ? null : withoutMarks(this.#text, this.#number) };
    this.#text = '';
    this.#isTooLong = false;
    return line;
  }
}

/** Without what some editors put around a line: a byte order mark before the first, a carriage return after each. */
function withoutMarks(text: string, number: number): string {
  const begun = number === 1 && text.startsWith('\uFEFF') ? text.slice(1) : text;
  return begun.endsWith('\r') ? begun.slice(0, -1) : begun;
}

/**
 * @param chunks UTF-8 bytes, cut anywhere
 * @returns the lines that end in each chunk: to wait for each line costs more than to read it
 */
export async function* batchesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<NumberedLine[]> {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const gathering = new Gathering();
  for await (const chunk of chunks) {
    const pieces = decoder.decode(chunk, { stream: true }).split('\n');
    const batch: NumberedLine[] = [];
    for (const [index, piece] of pieces.entries()) {
      gathering.add(piece);
      if (index < pieces.length - 1) batch.push(gathering.line());
    }
    yield batch;
  }
  gathering.add(decoder.decode());
  const rest = gathering.rest();
  if (rest !== null) yield [rest];
}

/** @param chunks UTF-8 bytes, cut anywhere */
export async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<NumberedLine> {
  for await (const batch of batchesOf(chunks)) yield* batch;
}
