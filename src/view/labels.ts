/** The words that people read, in each language; no screen has to invent its own. */
import { en } from './labels-en.js';
import { fr } from './labels-fr.js';

export const labels = { en, fr };

export type Language = keyof typeof labels;
