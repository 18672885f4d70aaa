/** What an invariant of an order looks like. */
import type { Facts } from '../../order/facts.js';

/** An order's state, region by region. */
export interface Regions {
  /** `inProgress`, without its lateness */
  readonly fulfilment: string;
  readonly lateness: string | null;
  readonly request: string;
  readonly earnings: string;
  readonly rating: string;
}

/** Something that holds of every order, whatever happened to it. */
export interface Invariant {
  readonly where: string;
  readonly expected: string;
  readonly holds: (facts: Facts, state: Regions) => boolean;
}

/** Completed or cancelled. */
export const isFinished = ({ fulfilment }: Regions): boolean =>
  fulfilment === 'completed' || fulfilment === 'cancelled';
/** The seller works. */
export const runs = ({ fulfilment }: Regions): boolean => fulfilment === 'inProgress' || fulfilment === 'inRevision';
/** Not null. */
export const isSet = (value: unknown): boolean => value !== null;
