/** Requests: what all of them share, and the request for an update. */
import type { CommandOf } from '../order/commands.js';
import type { Speaker } from '../order/events.js';
import type { Facts } from '../order/facts.js';
import { noRequest, progressOf, requestOpened } from '../order/open-request.js';
import { staysInRange } from '../order/range.js';
import { type Refusal, refuse } from '../order/refusals.js';
import type { Party } from '../order/roles.js';
import { after } from '../time/index.js';

/** A request is closed, whatever the reason: answered, withdrawn, moot or lapsed. @rule RES-3, D-09, D-40, D-39 */
export const closed = (): Partial<Facts> => noRequest;

/** @returns `request.own` for who opened the request: the other side answers @rule RES-3 */
export const isOtherSide = ({ request }: Facts, who: Speaker): Refusal | null =>
  request?.by === who.by ? refuse('request.own', 'RES-3', { by: who.by }) : null;

/** @returns `request.notYours` for anybody but who opened the request @rule RES-3 */
export const isOpener = ({ request }: Facts, who: Speaker): Refusal | null =>
  request === null || request.by === who.by ? null : refuse('request.notYours', 'RES-3', { openedBy: request.by });

/** The answer is yes. */
export const isYes = (_: Facts, command: CommandOf<'answerRequest'>): boolean => command.accept;

/** The answer is no. */
export const isNo = (_: Facts, command: CommandOf<'answerRequest'>): boolean => !command.accept;

/** The buyer opened the request that is open. */
export const isOpenedByBuyer = ({ request }: Facts): boolean => request?.by === 'buyer';

/** The seller opened the request that is open. */
export const isOpenedBySeller = ({ request }: Facts): boolean => request?.by === 'seller';

/** A delivery was made since the request was opened: proves the raised event. */
export const isDeliveredSince = (facts: Facts): boolean =>
  facts.request !== null && progressOf(facts).deliveries > facts.request.since.deliveries;

/** A revision was asked for since the request was opened: proves the raised event. */
export const isRevisedSince = (facts: Facts): boolean =>
  facts.request !== null && progressOf(facts).revisionsUsed > facts.request.since.revisionsUsed;

/** The order started since the request was opened: proves the raised event. */
export const isStartedSince = (facts: Facts): boolean =>
  facts.request?.since.requirements === 'awaited' && facts.requirements !== 'awaited';

/** « Une demande de mise à jour (faite par le client) » (l.121) @rule RES-1, D-05, D-38 */
export const updateRequested = (facts: Facts, { by, message, via }: CommandOf<'requestUpdate'>): Partial<Facts> =>
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
export const updateExpired = (): Partial<Facts> => ({ ...noRequest, sellerIsSilent: true });
