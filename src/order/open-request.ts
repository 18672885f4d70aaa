/** How a request is opened and closed: at most one is open at a time (RES-3). */
import { after, type Period } from '../time/index.js';
import type { Facts, OpenRequest, Progress } from './facts.js';
import type { Party, Role } from './roles.js';

/** What the kinds of request differ in. */
type Content<R> = R extends OpenRequest ? Omit<R, 'by' | 'openedAt' | 'since'> : never;

/** How far the work is. */
export const progressOf = (facts: Facts): Progress => ({
  requirements: facts.requirements,
  deliveries: facts.deliveries,
  revisionsUsed: facts.revisionsUsed,
});

/**
 * A request that is opened now.
 *
 * @param by           who opens it; a guard has seen that it is the buyer or the seller
 * @param answerWithin how long the other side has to answer, from now
 * @rule RES-1, D-39
 */
export const requestOpened = (facts: Facts, by: Role, answerWithin: Period, content: Content<OpenRequest>) =>
  ({
    request: { ...content, by: by as Party, openedAt: facts.at, since: progressOf(facts) } as OpenRequest,
    requestExpiresAt: after(facts.at, answerWithin, facts.terms.calendar),
  }) satisfies Partial<Facts>;

export const noRequest = { request: null, requestExpiresAt: null } satisfies Partial<Facts>;
