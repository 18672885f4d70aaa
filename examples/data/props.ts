/** What stories need again and again. */
import type { Content } from './life.js';

export const requirements: Content<'submitRequirements'> = {
  answers: { brand: 'Warm, hand-made, no gradients', audience: 'Families nearby' },
};

export const finished: Content<'deliver'> = {
  files: [
    { name: 'final.pdf', bytes: 4_812_330, portfolio: true },
    { name: 'sources.zip', bytes: 88_120_004 },
  ],
  message: 'The final files, exported for print and web.',
};

export const corrected: Content<'deliver'> = {
  files: [{ name: 'final-v2.pdf', bytes: 4_990_118 }],
  links: ['https://example.com/preview/final-v2'],
  message: 'With the changes you asked for.',
};

export const changes: Content<'requestRevision'> = {
  notes: 'Please make the headline shorter and the blue a little darker.',
};
