/** One line of a log: a placement, a command and the order that it names, or what is wrong with it. */
import {
  type Command,
  commandTypes,
  type Order,
  type OrderEvent,
  type Problem,
  parseCommand,
  placeOrder,
} from '../../src/index.js';
import { longestLine, type NumberedLine } from './lines-of.js';
import { termsOf } from './terms-of.js';

/** A line that could not be run: where it stands, why not, and what was expected. */
export interface BadLine {
  readonly kind: 'badLine';
  readonly line: number;
  readonly reason: string;
  readonly expected: string;
  readonly problems: readonly Problem[];
}

export type ReadLine =
  | { readonly kind: 'blank' }
  | { readonly kind: 'placement'; readonly order: Order; readonly events: readonly OrderEvent[] }
  /** `names` is the order that the line names, if it does */
  | { readonly kind: 'command'; readonly command: Command; readonly names: string | null }
  /** a placement that failed keeps the id that it would have had, if that can be told */
  | { readonly kind: 'failed placement'; readonly id: string | null; readonly bad: BadLine }
  | BadLine;

const placeOrderType = 'placeOrder';
const knownTypes = [placeOrderType, ...commandTypes].join(', ');

export const badLine = (
  line: number,
  reason: string,
  expected: string,
  problems: readonly Problem[] = [],
): BadLine => ({
  kind: 'badLine',
  line,
  reason,
  expected,
  problems,
});

function badBecause(line: number, what: string, problems: readonly Problem[]): BadLine {
  const [first] = problems;
  const where = first === undefined || first.where === '' ? '' : `${first.where}: `;
  const more = problems.length > 1 ? ` (and ${problems.length - 1} more)` : '';
  return badLine(line, `${what}: ${where}${first?.what ?? ''}${more}`, first?.expected ?? '', problems);
}

type Fields = Readonly<Record<string, unknown>>;

const kindOf = (value: unknown): string =>
  value === null ? 'null' : Array.isArray(value) ? 'a list' : `a ${typeof value}`;

type ParsedFields = { readonly fields: Fields; readonly bad?: never } | { readonly bad: BadLine };

function fieldsOf({ number, text }: NumberedLine): ParsedFields {
  const expected = `one JSON object a line: a command, or { "type": "${placeOrderType}", "order": … }`;
  if (text === null) return { bad: badLine(number, 'too long', `at most ${longestLine} characters a line`) };
  try {
    const value: unknown = JSON.parse(text);
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    if (isObject) return { fields: value as Fields };
    return { bad: badLine(number, `${kindOf(value)}, not an object`, expected) };
  } catch (error) {
    return { bad: badLine(number, `not JSON: ${(error as Error).message}`, expected) };
  }
}

const placementFields = ['type', 'order', 'terms'];

const idOf = (order: unknown): string | null => {
  const id = typeof order === 'object' && order !== null ? (order as { id?: unknown }).id : null;
  return typeof id === 'string' ? id : null;
};

function readPlacement(line: number, { order: input, terms, ...rest }: Fields): ReadLine {
  const id = idOf(input);
  const unknown = Object.keys(rest).filter((field) => !placementFields.includes(field));
  if (unknown.length > 0) {
    const bad = badLine(
      line,
      `unknown ${unknown.map((field) => JSON.stringify(field)).join(', ')}`,
      `only ${placementFields.join(', ')}`,
    );
    return { kind: 'failed placement', id, bad };
  }
  const placement = placeOrder(input as never, termsOf(terms));
  if (placement.ok) return { kind: 'placement', order: placement.order, events: placement.events };
  const [first] = placement.refusals;
  const problems = placement.refusals.flatMap((refusal) =>
    'problems' in refusal.parameters ? refusal.parameters.problems : [],
  );
  const bad =
    problems.length > 0
      ? badBecause(line, first.code, problems)
      : badLine(line, first.code, `an order whose dates stay in the years 2000 to 2100 (${first.rule})`);
  return { kind: 'failed placement', id, bad };
}

function readCommandLine(line: number, { order, ...content }: Fields): ReadLine {
  if (order !== undefined && typeof order !== 'string')
    return badLine(line, `order: ${kindOf(order)}`, 'the id of an order, as text');
  const { type } = content;
  if (typeof type === 'string' && !(commandTypes as readonly string[]).includes(type))
    return badLine(line, `unknown command ${JSON.stringify(type.slice(0, 60))}`, `one of ${knownTypes}`);
  if (typeof type !== 'string') return badLine(line, 'no type', `a type, one of ${knownTypes}`);
  const parsed = parseCommand(content);
  return parsed.ok
    ? { kind: 'command', command: parsed.command, names: order ?? null }
    : badBecause(line, `malformed ${type}`, parsed.problems);
}

/** @returns what a line says, or what is wrong with it and what was expected; never throws */
export function readLine(line: NumberedLine): ReadLine {
  if (line.text?.trim() === '') return { kind: 'blank' };
  const parsed = fieldsOf(line);
  if (parsed.bad !== undefined) return parsed.bad;
  const { fields } = parsed;
  return fields.type === placeOrderType ? readPlacement(line.number, fields) : readCommandLine(line.number, fields);
}
