/** What an invariant of an order looks like, and what is said of one that is broken. */
import type { Facts } from '../../order/facts.js';
import type { Order } from '../order.js';

/** An order's state, region by region. */
export interface Regions {
  /** `inProgress`, without its lateness */
  readonly fulfilment: string;
  readonly lateness: string | null;
  readonly request: string;
  readonly earnings: string;
  readonly rating: string;
}

/** What every invariant says: its number in the catalogue, where to look, and what must hold there. */
export interface Statement {
  readonly number: number;
  readonly where: string;
  readonly expected: string;
}

/** Something that holds of every order, whatever happened to it, and shows in its facts and its state alone. */
export interface Invariant extends Statement {
  readonly holds: (facts: Facts, state: Regions) => boolean;
}

/** The same of what stands beside the facts: sequence, memory, alarm. */
export interface OrderInvariant extends Statement {
  readonly holds: (order: Order) => boolean;
}

/** An invariant that does not hold. */
export interface Violation {
  /** 1 to 40: its number in `invariants` */
  readonly number: number;
  /** its name there */
  readonly name: string;
  /** the path of what is wrong, such as `facts.paid`, or the event and its path */
  readonly where: string;
  /** what was seen */
  readonly what: string;
  /** what must hold instead */
  readonly expected: string;
}

/** Completed or cancelled. */
export const isFinished = ({ fulfilment }: Regions): boolean =>
  fulfilment === 'completed' || fulfilment === 'cancelled';
/** The seller works. */
export const runs = ({ fulfilment }: Regions): boolean => fulfilment === 'inProgress' || fulfilment === 'inRevision';
/** Not null. */
export const isSet = (value: unknown): boolean => value !== null;
