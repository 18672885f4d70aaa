/**
 * The lines of the corpus: each file is NDJSON, read from top to bottom. A line names terms, begins a history, does something to
 * its order and says what came of it, or shows its record.
 *
 * Nothing in this file, or in those that it imports, needs more than ECMAScript itself: it runs in any engine.
 */

/** Terms by name, said once: everywhere else the name stands for them. */
interface TermsLine {
  readonly terms: string;
  readonly is: unknown;
}

/** What came of it. */
export interface Outcome {
  readonly ok: boolean;
  /** why not, as far as it is promised: see `toldRefusals` */
  readonly refusals?: readonly unknown[];
  readonly events: readonly unknown[];
  /** after it: the status, the deadline that runs next, and the digest of the record; null where there is no order */
  readonly status: string | null;
  readonly next: unknown;
  readonly digest: string | null;
}

export interface BeginLine extends Outcome {
  readonly history: string;
  readonly because: string;
  /** as it was given */
  readonly order: unknown;
  /** a name; or terms as they were given, where they are no terms */
  readonly under: unknown;
}

export interface SubmitLine extends Outcome {
  /** the command as it was given */
  readonly submit: unknown;
}

export interface AdvanceLine extends Outcome {
  readonly advance: string | number;
}

/** The record of the order at that moment, in full. */
export interface RecordLine {
  readonly record: Readonly<Record<string, unknown>>;
}

export type StepLine = SubmitLine | AdvanceLine | RecordLine;
export type Line = TermsLine | BeginLine | StepLine;

/** The life of one order: how it began, what was done, and what came of it. */
export interface History {
  readonly name: string;
  readonly begin: BeginLine;
  readonly steps: readonly StepLine[];
}

type Json = Readonly<Record<string, unknown>>;

/** Puts terms back where their name stands for them: in a placement, in a record, in the facts of `order.placed`. */
function withTerms(line: Json, termsOf: ReadonlyMap<string, unknown>): Json {
  const restored = (holder: unknown): unknown => {
    const { terms } = (holder ?? {}) as { terms?: unknown };
    return typeof terms === 'string' ? { ...(holder as Json), terms: termsOf.get(terms) } : holder;
  };
  if ('record' in line) return { ...line, record: restored(line.record) };
  if (!('history' in line)) return line;
  const events = (line.events as readonly Json[]).map((event) => ({ ...event, facts: restored(event.facts) }));
  const under = typeof line.under === 'string' ? termsOf.get(line.under) : line.under;
  return { ...line, under, events };
}

/** @param texts the files of the corpus, in any order @returns every history, in the order of the files */
export function readHistories(texts: readonly string[]): readonly History[] {
  const lines = texts.flatMap((text) => text.split('\n').filter((line) => line !== '')).map((line) => JSON.parse(line));
  const termsOf = new Map((lines as TermsLine[]).filter((line) => 'is' in line).map(({ terms, is }) => [terms, is]));
  const histories: { name: string; begin: BeginLine; steps: StepLine[] }[] = [];
  for (const line of lines as Json[]) {
    if ('is' in line) continue;
    const whole = withTerms(line, termsOf) as unknown;
    if ('history' in line) histories.push({ name: line.history as string, begin: whole as BeginLine, steps: [] });
    else histories.at(-1)?.steps.push(whole as StepLine);
  }
  return histories;
}
