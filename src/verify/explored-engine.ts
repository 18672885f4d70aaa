/** The engine that a search runs: this library's, unless somebody wants to see what another one does. */
import { advance } from '../engine/advance.js';
import { explain } from '../engine/explain.js';
import { submit } from '../engine/submit.js';

/** What a search asks of an engine. */
export interface SearchedEngine {
  readonly submit: typeof submit;
  readonly advance: typeof advance;
  readonly explain: typeof explain;
}

/** The functions of this library. */
export const ownFunctions: SearchedEngine = { submit, advance, explain };
