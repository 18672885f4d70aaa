/** The door of the proof: everything that somebody who writes their own terms, or doubts ours, may run on them. */
export { exemplarsOf } from '../engine/exemplars.js';
