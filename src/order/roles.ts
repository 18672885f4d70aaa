/** Who takes part in an order. */
import * as z from 'zod';

/** The two who made the bargain. */
export type Party = 'buyer' | 'seller';

/** Who may send commands; the host vouches for the role (D-34). */
export const Role = z.enum(['buyer', 'seller', 'support']).meta({ description: 'The role of who speaks (D-34)' });
export type Role = z.infer<typeof Role>;

/** Who made something happen: a role, or the passage of time. */
export type Actor = Role | 'clock';

/** Who acts on a transition of the chart: an actor, or the order itself where one region answers another. */
export type TransitionActor = Actor | 'order';

const storable = (text: string): boolean => !/\p{Surrogate}/u.test(text) && !text.includes('\0');

/** A text of bounded length that any system can store: no half surrogate, and no U+0000, which PostgreSQL has no room for. */
export const text = (maximum: number, minimum = 0) =>
  z.string().min(minimum).max(maximum).refine(storable, 'expected well-formed Unicode without U+0000');

/** An identifier that the host chose. */
export const Identifier = text(128, 1).meta({ description: 'An identifier of the host, 1 to 128 characters' });

/** A message from one party to the other. */
export const Message = text(10_000, 1);
