/** The words that people read, in each language; no screen has to invent its own. */
import { frozen } from '../terms/index.js';
import { en } from './labels-en.js';
import { fr } from './labels-fr.js';

export const labels = frozen({ en, fr });

export type Language = keyof typeof labels;

const languages: readonly unknown[] = Object.keys(labels);

/** @returns the words of a language; English where it is none of ours, as languages often come from outside */
export const wordsIn = (language: Language): (typeof labels)[Language] =>
  labels[languages.includes(language) ? language : 'en'];
