/** Who takes part in an order. */
import * as z from 'zod';
import { atFirstUse } from '../time/index.js';

/** The two who made the bargain. */
export type Party = 'buyer' | 'seller';

/** Who may send commands; the host vouches for the role (D-34). */
export const Role = z.enum(['buyer', 'seller', 'support']).meta({ description: 'The role of who speaks (D-34)' });
export type Role = z.infer<typeof Role>;

/** Who made something happen: a role, or the passage of time. */
export type Actor = Role | 'clock';

/** Who acts on a transition of the chart: an actor, or the order itself where one region answers another. */
export type TransitionActor = Actor | 'order';

const wellFormed = (text: string): boolean => !/\p{Surrogate}/u.test(text);

/** A text of bounded length, of well-formed Unicode: no half surrogate. U+0000 is taken: record format 1 has it (test/corpus). */
export const text = (maximum: number, minimum = 0) =>
  z.string().min(minimum).max(maximum).refine(wellFormed, 'expected well-formed Unicode');

/** An identifier that the host chose. */
export const Identifier = atFirstUse(() =>
  text(128, 1).meta({ description: 'An identifier of the host, 1 to 128 characters' }),
);

/** A message from one party to the other. */
export const Message = atFirstUse(() => text(10_000, 1));
