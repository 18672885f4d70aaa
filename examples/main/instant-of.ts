/** An instant from the command line. */
import { type Instant, InstantInput } from '../../src/index.js';

/** @returns the instant (epoch ms, UTC), or undefined where the text is none that the library takes */
export const instantOf = (text: string): Instant | undefined => InstantInput.safeParse(text).data;
