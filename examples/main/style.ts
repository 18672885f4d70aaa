/** How a report for people looks: its colours and its language. */
import type { Paint } from './paint.js';
import type { Wording } from './wording.js';

export interface Style {
  readonly paint: Paint;
  readonly words: Wording;
}
