/** Requests: what all of them share, and the request for an update. */
import type { CommandOf } from '../order/commands.js';
import type { Speaker } from '../order/events.js';
import type { Facts, OpenRequest } from '../order/facts.js';
import { noRequest, progressOf, requestOpened } from '../order/open-request.js';
import { staysInRange } from '../order/range.js';
import { type Refusal, refuse } from '../order/refusals.js';
import type { Party } from '../order/roles.js';
import { after } from '../time/index.js';

/** A request is closed, whatever the reason: answered, withdrawn, moot or lapsed. @rule RES-3, D-09, D-40, D-39 */
export const closed = () => noRequest;

/** The request that is open: whoever asks stands in a state of the chart in which there is one. */
const openOf = ({ request }: Facts): OpenRequest => request as OpenRequest;

/** @returns `request.own` for who opened the request: the other side answers @rule RES-3 */
export const isOtherSide = (facts: Facts, who: Speaker): Refusal | null =>
  openOf(facts).by === who.by ? refuse('request.own', 'RES-3', { by: who.by }) : null;

/** @returns `request.notYours` for anybody but who opened the request @rule RES-3 */
export function isOpener(facts: Facts, who: Speaker): Refusal | null {
  const { by } = openOf(facts);
  return by === who.by ? null : refuse('request.notYours', 'RES-3', { openedBy: by });
}

/** The answer is yes. */
export const isYes = (_: Facts, command: CommandOf<'answerRequest'>): boolean => command.accept;

/** The answer is no. */
export const isNo = (_: Facts, command: CommandOf<'answerRequest'>): boolean => !command.accept;

/** The buyer opened the request that is open. */
export const isOpenedByBuyer = (facts: Facts): boolean => openOf(facts).by === 'buyer';

/** The seller opened the request that is open. */
export const isOpenedBySeller = (facts: Facts): boolean => openOf(facts).by === 'seller';

/** A delivery was made since the request was opened: proves the raised event. */
export const isDeliveredSince = (facts: Facts): boolean =>
  progressOf(facts).deliveries > openOf(facts).since.deliveries;

/** A revision was asked for since the request was opened: proves the raised event. */
export const isRevisedSince = (facts: Facts): boolean =>
  progressOf(facts).revisionsUsed > openOf(facts).since.revisionsUsed;

/** The order started since the request was opened: proves the raised event. */
export const isStartedSince = (facts: Facts): boolean =>
  openOf(facts).since.requirements === 'awaited' && facts.requirements !== 'awaited';

/** « Une demande de mise à jour (faite par le client) » (l.121) @rule RES-1, D-05, D-38 */
export const updateRequested = (facts: Facts, { by, message, via }: CommandOf<'requestUpdate'>) =>
  requestOpened(
    facts,
    {
      kind: 'update',
      by: by as Party,
      via: via ?? 'resolutionCentre',
      openedAt: facts.at,
      since: progressOf(facts),
      message,
    },
    facts.terms.requests.update.answerWithin,
  );

/** @returns `time.outOfRange` where the time to answer leaves the calendar (D-53) */
export const isUpdateAnswerInRange = ({ terms }: Facts, who: Speaker): Refusal | null =>
  staysInRange(after(who.at, terms.requests.update.answerWithin, terms.calendar));

/** @returns `update.notDeclinable` for a no: an update is given, or it is not @rule D-05 */
export const isUpdateGiven = (_: Facts, command: CommandOf<'answerRequest'>): Refusal | null =>
  command.accept ? null : refuse('update.notDeclinable', 'D-05');

/**
 * « Le client peut annuler la commande si vous ne répondez pas. » (l.116): the seller is silent, until the next command.
 *
 * @rule D-05, D-39
 */
export const updateExpired = () => silentlyClosed;

/** Frozen: all events share it. */
const silentlyClosed = Object.freeze({ ...noRequest, sellerIsSilent: true } satisfies Partial<Facts>);
