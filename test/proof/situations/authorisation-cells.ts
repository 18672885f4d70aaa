/** Holds what the engine answers in a situation against what the rules say: every speaker, every command. */
import {
  type Command,
  commandTypes,
  explain,
  type Instant,
  nextDeadline,
  type Order,
  type RefusalCode,
  submit,
} from 'orderchart';
import { exemplarsOf } from 'orderchart/verify';
import {
  codesAgainst,
  isTakenAtLimit,
  objectionsTo,
  type Speaker,
  speakers,
  speakerText,
} from '../../golden/authorisation-answers.js';
import { circumstances, isBeyondCalendar } from '../../golden/authorisation-circumstances.js';
import { placeText } from '../../golden/authorisation-places.js';
import { authorisation } from '../../golden/authorisation-rules.js';
import { type Asked, type Comparison, codesOf, compare } from './comparison.js';
import { partyOf, placeOf } from './situations.js';

/** At the limit of its memory an order takes only what brings it nearer to its end (D-27). */
function limited({ order, command, place }: Asked, codes: readonly RefusalCode[]): readonly RefusalCode[] {
  const { limits, requests } = order.facts.terms;
  if (codes.length > 0 || order.remembered.count < limits.commands) return codes;
  return isTakenAtLimit(command, place, requests.cancellation.deliveryDeclines) ? [] : ['history.full'];
}

function compareExplain(into: Comparison, asked: Asked, explained: readonly RefusalCode[]): void {
  const objections = objectionsTo(asked.command, asked.speaker, asked.place);
  const moment = { facts: asked.order.facts, at: asked.at, content: {} };
  for (const objection of objections.filter(({ isSaid }) => isSaid !== true)) {
    const holds = objection.when === undefined || circumstances[objection.when](moment);
    (holds ? into.held : into.notHeld).add(objection);
  }
  const expected = codesAgainst(objections, moment, 'standing');
  compare(into, asked, 'explain says', limited(asked, expected), explained);
}

function compareSubmit(into: Comparison, asked: Asked, content: object): boolean {
  const { order, at, command: type, speaker, party, place } = asked;
  const objections = objectionsTo(type, speaker, place);
  const moment = { facts: order.facts, at, content: content as Record<string, unknown> };
  for (const objection of objections.filter(({ isSaid }) => isSaid === true))
    if (objection.when !== undefined) (circumstances[objection.when](moment) ? into.held : into.notHeld).add(objection);
  const outcome = submit(order, { type, id: 'a new id', at, by: speaker.role, party, ...content } as Command);
  const isPossible = !(moment.content.until !== undefined && isBeyondCalendar(moment.content.until as Instant));
  const expected = isPossible ? limited(asked, codesAgainst(objections, moment, 'whole')) : ['command.malformed'];
  compare(
    into,
    asked,
    `submit of ${JSON.stringify(content)} says`,
    expected,
    outcome.ok ? [] : codesOf(outcome.refusals),
  );
  return outcome.ok;
}

function compareSubmits(into: Comparison, asked: Asked, isAllowed: boolean): void {
  const { order, at, command, place } = asked;
  const taken = exemplarsOf(command, order.facts, at).map((content) => compareSubmit(into, asked, content));
  if (isAllowed && !taken.includes(true))
    into.promises.add(
      `explain allows ${command} in ${placeText(place)}, but no content of it is taken at ${isoOf(at)}`,
    );
}

const isoOf = (at: Instant): string => new Date(at).toISOString();

/** Its own parties by their ids, support by any; a stranger by an id that nobody has, and by the other side's. */
function partiesOf(order: Order, { role, isStranger }: Speaker): readonly string[] {
  if (isStranger) return ['mallory', partyOf(order, role === 'buyer' ? 'seller' : 'buyer')];
  return [role === 'support' && order.sequence % 2 === 0 ? order.facts.order.buyer : partyOf(order, role)];
}

/**
 * Asks the engine about every command, at one moment.
 *
 * @param order settled up to the moment
 * @param who        who speaks
 * @param isSkimming what a role may never send is only explained, not sent
 */
export function compareAt(
  into: Comparison,
  order: Order,
  at: Instant,
  who: readonly Speaker[] = speakers,
  isSkimming = false,
): void {
  const place = placeOf(order);
  for (const speaker of who) {
    const explained = speaker.isStranger ? [] : explain(order, { by: speaker.role, at });
    for (const command of commandTypes) {
      into.cells.add(`${placeText(place)} ${speakerText(speaker)} ${command}`);
      const ability = explained.find((each) => each.command === command);
      const isSent = !isSkimming || authorisation[command].by.includes(speaker.role);
      for (const party of partiesOf(order, speaker)) {
        const asked: Asked = { order, place, at, command, speaker, party };
        if (ability !== undefined) compareExplain(into, asked, codesOf(ability.refusals));
        if (isSent) compareSubmits(into, asked, ability?.allowed === true);
      }
    }
  }
}

/** What is no role, and what looks like one (D-34). */
const noRoles = ['clock', 'order', 'admin', 'Buyer', 'buyer ', '', null, ['buyer']] as const;

/** Nobody else may speak at all, and nothing is explained to them as possible. */
export function compareOutsiders(into: Comparison, order: Order, at: Instant): void {
  const place = placeOf(order);
  for (const by of noRoles) {
    const allowed = explain(order, { by: by as never, at }).filter((ability) => ability.allowed);
    if (allowed.length > 0)
      into.differences.add(`explain allows ${JSON.stringify(by)} something in ${placeText(place)}`);
    for (const command of commandTypes) {
      into.cells.add(`${placeText(place)} ${JSON.stringify(by)} ${command}`);
      const content = exemplarsOf(command, order.facts, at)[0];
      const outcome = submit(order, { type: command, id: 'a new id', at, by, party: 'ana', ...content } as never);
      const asked: Asked = {
        order,
        place,
        at,
        command,
        speaker: { role: String(by) as never, isStranger: false },
        party: '',
      };
      compare(into, asked, 'submit says', ['command.malformed'], outcome.ok ? [] : codesOf(outcome.refusals));
    }
  }
}

/** The moments at which time alone may change an answer: now, the last before a deadline, and the end of the time for tips. */
export function momentsOf(order: Order): readonly Instant[] {
  const { at: now, tipUntil } = order.facts;
  const end = nextDeadline(order)?.at ?? Number.POSITIVE_INFINITY;
  const candidates = [now, end - 1, ...(tipUntil === null ? [] : [tipUntil - 1, tipUntil])];
  return [...new Set(candidates.filter((at) => Number.isFinite(at) && at >= now && at < end))];
}
