/** What was bought, as far as it is plainly right: see read-observation. */
import { Amount, mostRevisions, OrderInput } from '../../order/input.js';
import { SellerTier } from '../../terms/index.js';
import type { ObservationOf } from '../observation.js';
import { isIdentifier, isPlain } from './plain-values.js';

type Said = Readonly<Record<string, unknown>>;

const origins = new Set<unknown>(OrderInput.shape.origin.options);
const tiers = new Set<unknown>(SellerTier.options);
const mostAmount = Amount().maxValue as number;

/** Spans and currencies that the schema took: a log has few of them, and they are tedious to read. */
const spans = new Set<unknown>();
const currencies = new Set<unknown>();
const mostRemembered = 1000;

function remember(known: Set<unknown>, value: unknown): void {
  if (known.size >= mostRemembered) known.clear();
  known.add(value);
}

/** @param input what the schema took */
export function rememberInput({ deliveryTime, price }: ObservationOf<'placed'>['input']): void {
  if (deliveryTime !== undefined) remember(spans, deliveryTime);
  if (price !== undefined) remember(currencies, price.currency);
}

const isCount = (value: unknown, most: number): boolean =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= most;

const isSeller = (seller: Said): boolean => {
  for (const key in seller) if (key !== 'id' && key !== 'tier') return false;
  return ('id' in seller ? isIdentifier(seller.id) : true) && ('tier' in seller ? tiers.has(seller.tier) : true);
};

const isPrice = (price: Said): boolean => {
  for (const key in price) if (key !== 'amount' && key !== 'currency') return false;
  return isCount(price.amount, mostAmount) && currencies.has(price.currency);
};

function isKnown(name: string, value: unknown): boolean {
  switch (name) {
    case 'id':
    case 'buyer':
      return isIdentifier(value);
    case 'seller':
      return isPlain(value) && isSeller(value as Said);
    case 'price':
      return isPlain(value) && isPrice(value as Said);
    case 'origin':
      return origins.has(value);
    case 'deliveryTime':
      return spans.has(value);
    case 'revisions':
      return value === null || isCount(value, mostRevisions);
    case 'shipping':
    case 'requirements':
      return typeof value === 'boolean';
    default:
      return false;
  }
}

/** @returns whether the input of a placement is plainly right; what is not may be all the same */
export function isRightInput(input: unknown): boolean {
  if (!isPlain(input)) return false;
  for (const name in input as Said) if (!isKnown(name, (input as Said)[name])) return false;
  return true;
}
