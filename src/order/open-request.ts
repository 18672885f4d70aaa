/** How a request is opened and closed: at most one is open at a time (RES-3). */
import { after, type Period } from '../time/index.js';
import type { Facts, OpenRequest, Progress } from './facts.js';

/** How far the work is. */
export const progressOf = (facts: Facts): Progress => ({
  requirements: facts.requirements,
  deliveries: facts.deliveries,
  revisionsUsed: facts.revisionsUsed,
});

/**
 * A request that is opened now: the facts it sets.
 *
 * @param answerWithin how long the other side has to answer, from now
 * @rule RES-1, D-39
 */
export const requestOpened = (facts: Facts, request: OpenRequest, answerWithin: Period) =>
  ({ request, requestExpiresAt: after(facts.at, answerWithin, facts.terms.calendar) }) satisfies Partial<Facts>;

/** No request is open. Frozen: events share it. */
export const noRequest = Object.freeze({ request: null, requestExpiresAt: null } satisfies Partial<Facts>);
