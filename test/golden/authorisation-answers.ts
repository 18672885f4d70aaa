/** What the hand-written rules answer: every reason against a command, in order. */
import type { CommandType, RefusalCode, Role } from 'orderchart';
import { circumstances, type Moment } from './authorisation-circumstances.js';
import { completed, delivered, isIn, openerAt, type Place, working } from './authorisation-places.js';
import { authorisation, type CommandRule, type Objection } from './authorisation-rules.js';

/** Somebody who speaks: in a role, as the order's own party or as a stranger. Support has no party of its own (D-34). */
export interface Speaker {
  readonly role: Role;
  readonly isStranger: boolean;
}

export const speakers: readonly Speaker[] = [
  { role: 'buyer', isStranger: false },
  { role: 'seller', isStranger: false },
  { role: 'support', isStranger: false },
  { role: 'buyer', isStranger: true },
  { role: 'seller', isStranger: true },
];

export const speakerText = ({ role, isStranger }: Speaker): string => (isStranger ? `stranger as ${role}` : role);

/** D-34: a role that may never send it, or a party that is not the order's. */
function objectionsToSpeaker({ by }: CommandRule, { role, isStranger }: Speaker): readonly Objection[] {
  if (!by.includes(role)) return [{ code: 'role.wrong' }];
  return isStranger ? [{ code: 'party.wrong' }] : [];
}

/** Nothing listens: whether the order is over, where that is why, and that it is not possible here. */
const objectionsElsewhere = ({ isAboutWork }: CommandRule, place: Place): readonly Objection[] => [
  ...(isAboutWork && completed(place) ? [{ code: 'order.finished' } as const] : []),
  ...(isAboutWork && isIn('cancelled')(place) ? [{ code: 'order.cancelled' } as const] : []),
  { code: 'command.notNow' },
];

/** @returns what may speak against a command there: each for certain, or `when` something else holds, too */
export function objectionsTo(command: CommandType, speaker: Speaker, place: Place): readonly Objection[] {
  const rule = authorisation[command];
  const toSpeaker = objectionsToSpeaker(rule, speaker);
  if (!rule.where(place)) return [...toSpeaker, ...objectionsElsewhere(rule, place)];
  const there = rule.objections.filter(
    ({ where, against, isTurn }) =>
      (where?.(place) ?? true) &&
      (against?.(speaker.role, openerAt(place)) ?? true) &&
      !(isTurn === true && toSpeaker.length > 0),
  );
  return [...toSpeaker, ...there];
}

/**
 * @param judged `standing` for what `explain` can know, `whole` for what `submit` sees
 * @returns the codes, each once, in order; empty where the command is allowed
 */
export function codesAgainst(
  objections: readonly Objection[],
  moment: Moment,
  judged: 'standing' | 'whole',
): readonly RefusalCode[] {
  const held = objections.filter(
    ({ when, isSaid }) =>
      (when === undefined || circumstances[when](moment)) && !(isSaid === true && judged === 'standing'),
  );
  return [...new Set(held.map(({ code }) => code))];
}

const cancellationOpen = ({ request }: Place): boolean => request.startsWith('cancellation:');

/**
 * D-27: an order that remembers as many commands as it may takes only what brings it nearer to its end: what ends it, closes
 * a request, or delivers.
 *
 * @param deliveryDeclines whether a delivery declines the buyer's cancellation request (D-10)
 */
export function isTakenAtLimit(command: CommandType, place: Place, deliveryDeclines = true): boolean {
  switch (command) {
    case 'cancelBeforeStart':
    case 'acceptDelivery':
    case 'cancelLate':
    case 'cancelOrder':
    case 'answerRequest':
    case 'withdrawRequest':
      return true;
    case 'recordChargeback':
      return !completed(place); // D-24: it cancels an unfinished order
    case 'deliver': // D-10, D-11: a new version may close a cancellation request
      return working(place) || (cancellationOpen(place) && (deliveryDeclines || openerAt(place) === 'seller'));
    case 'requestRevision': // D-10, D-11
      return delivered(place) && cancellationOpen(place);
    case 'submitRequirements':
    case 'skipRequirements': // D-52
      return isIn('awaitingRequirements')(place) && cancellationOpen(place);
    case 'requestCancellation': // D-13
      return cancellationOpen(place);
    default:
      return false;
  }
}
