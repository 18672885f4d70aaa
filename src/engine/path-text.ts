/** Where a value stands inside another, for people. */
import { toDotPath } from 'zod/v4/core';

/** Keys come from outside, and may be as long as the whole input. */
const mostCharacters = 200;

/** @returns at most so many characters of a text from outside, `…` where some are left out */
export const shortened = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most - 1)}…`;

/** @returns such as `files[0].bytes`; empty for the whole value */
export const pathText = (path: readonly PropertyKey[]): string => shortened(toDotPath(path), mostCharacters);
