/** What was bought, out of columns or attributes. */
import * as z from 'zod';
import type { ReaderName } from './cells.js';
import { Column, ownNames, type Row, valueIn } from './columns.js';

/** What a column may say of an order as it was placed, and how it is read. */
const inputReaders = {
  buyer: 'text',
  'seller.id': 'text',
  'seller.tier': 'text',
  origin: 'text',
  deliveryTime: 'span',
  deliveryDays: 'days',
  revisions: 'allowance',
  shipping: 'truth',
  requirements: 'truth',
  'price.amount': 'whole',
  'price.currency': 'text',
} as const satisfies Record<string, ReaderName>;

type InputName = keyof typeof inputReaders;

const names = Object.keys(inputReaders) as [InputName, ...InputName[]];

export const InputColumns = z.partialRecord(z.enum(names), Column);
export type InputColumns = z.output<typeof InputColumns>;

export const ownInput: InputColumns = ownNames(...names);

/** A price is known with both of its parts or not at all: an amount of no currency says nothing that could be checked. */
function whole({ price, ...input }: Record<string, unknown>): Record<string, unknown> {
  return Object.keys(price ?? {}).length === 2 ? { ...input, price } : input;
}

/**
 * @returns the input of a placement as far as it is known, nested as ours is
 * @throws MalformedLine
 */
export function placementInput(row: Row, columns: InputColumns, order: string): Record<string, unknown> {
  const input: Record<string, unknown> = {};
  for (const name of Object.keys(columns) as InputName[]) {
    const value = valueIn(row, columns[name], inputReaders[name], order);
    if (value === undefined) continue;
    const [outer = name, inner] = name === 'deliveryDays' ? ['deliveryTime'] : name.split('.');
    if (inner === undefined) input[outer] = value;
    else input[outer] = { ...(input[outer] as object | undefined), [inner]: value };
  }
  return whole(input);
}
