/** What a trace is judged with. */
import type { CommandType } from '../order/commands.js';
import { articleTerms, type Terms } from '../terms/index.js';
import type { Assumption } from './placement.js';

export interface CheckOptions {
  /** the terms that the order was placed under; the article's by default */
  readonly terms?: Terms;
  /** what is known of the order beside its trace, such as the delivery time; what the trace says counts more */
  readonly assume?: Assumption;
  /** the commands that may have happened although nobody saw them; none by default */
  readonly silent?: readonly CommandType[];
  /** how wrong each clock may be that an instant was read from, in ms: two of them differ by up to twice as much; 0 by default */
  readonly skewMs?: number;
  /** how many orders may be possible at once, and how many silent commands are tried for one observation; 2,000 by default */
  readonly limit?: number;
}

export type Settings = Required<CheckOptions>;

export const settingsOf = (options: CheckOptions): Settings => ({
  terms: articleTerms,
  assume: {},
  silent: [],
  skewMs: 0,
  limit: 2000,
  ...options,
});
