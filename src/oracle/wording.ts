/** What was said with a command, as far as nobody saw it: everything that it may have been. */
import { rolesOf } from '../engine/chart-index.js';
import { exemplarsOf } from '../engine/exemplars.js';
import type { Order } from '../engine/order.js';
import { type CommandType, Via } from '../order/commands.js';
import { Role } from '../order/roles.js';
import { partyOf } from '../policy/party.js';
import { type Instant, type Milliseconds, toEpoch } from '../time/index.js';
import type { Later } from './fit-command.js';
import { hintsOf } from './hints.js';
import type { ObservationOf } from './observation.js';
import { isUnknownParty } from './placement.js';

/** A part of what is said that decides what happens: every way it may go, or null where there is no end of ways. */
type Choice = readonly unknown[] | null;

/** What decides what happens. All else is text, or is known to be right because the command was taken. */
const choices: { readonly [T in CommandType]?: Readonly<Record<string, Choice>> } = {
  extendReview: { span: null },
  tip: { amount: null },
  requestExtension: { until: null },
  grantRevisions: { count: null },
  refundPartially: { amount: null },
  proposeAdjustment: { extras: null },
  answerRequest: { accept: [true, false] },
  rate: { stars: [1, 2, 3, 4, 5] },
  settleChargeback: { won: [true, false] },
};

type Content = Readonly<Record<string, unknown>>;

/** What may have been said, and which parts of it were only guessed. */
export interface Wording {
  readonly content: Content;
  readonly guessed: readonly string[];
}

/** What is asked: the command, as far as it is known, and what was seen after it. */
export interface Question {
  readonly type: CommandType;
  readonly known: Content;
  readonly at: Instant;
  readonly later: Later;
  /** by how much the clocks may disagree, in ms */
  readonly slack: Milliseconds;
}

const nothing: readonly string[] = Object.freeze([]);

const product = (contents: readonly Content[], key: string, ways: readonly unknown[]): readonly Content[] =>
  contents.flatMap((content) => ways.map((way) => ({ ...content, [key]: way })));

/** Where a request is made matters (D-38), and nobody has to say it. */
const ways: Choice = Via.options;

/** What decides, but may be left out: open only where something else was left out, too. */
const optional: typeof choices = {
  requestExtension: { via: ways },
  requestCancellation: { via: ways },
  requestUpdate: { via: ways },
  proposeAdjustment: { revisions: null },
};

/** Whoever hands over files need not say that there are none. */
const goesWithoutSaying = (key: string, { files }: Content): boolean =>
  key === 'confirmEmpty' && Array.isArray(files) && files.length > 0;

const needed = new Map<CommandType, readonly string[]>();

/** What must be said with a command: what the least content says. The values depend on the order, the keys do not. */
function neededKeys(type: CommandType, { facts }: Order): readonly string[] {
  const keys = needed.get(type) ?? Object.keys(exemplarsOf(type, facts, facts.at)[0] as object);
  needed.set(type, keys);
  return keys;
}

/** @returns whether something that must be said with a command, or decides what happens, was not seen */
export const isIncomplete = ({ type, known }: Pick<Question, 'type' | 'known'>, order: Order): boolean =>
  neededKeys(type, order).some((key) => known[key] === undefined && !goesWithoutSaying(key, known));

function openChoices(question: Question, order: Order): readonly (readonly [string, Choice])[] {
  const { type, known } = question;
  const more = isIncomplete(question, order) ? optional[type] : {};
  return Object.entries({ ...choices[type], ...more }).filter(([key]) => known[key] === undefined);
}

/** A date asked for that is no later than it must be only because of the clocks that the others were read from. */
function nearlyLater({ until }: Content, { until: least }: Content, slack: Milliseconds): Content | null {
  const isDate = typeof until === 'number' || typeof until === 'string';
  if (slack === 0 || !isDate || typeof least !== 'number') return null;
  const missing = least - toEpoch(until);
  return missing > 0 && missing <= slack ? { until: least } : null;
}

/** @returns what may have been said with a command of which only a part was seen; most likely first */
export function wordingsOf(order: Order, question: Question): readonly Wording[] {
  const { type, known, at, later, slack } = question;
  if (slack === 0 && !isIncomplete(question, order)) return [{ content: known, guessed: nothing }];
  const least: Content = { ...exemplarsOf(type, order.facts, at)[0] };
  const open = openChoices(question, order);
  let contents: readonly Content[] = [{ ...least, ...known, ...nearlyLater(known, least, slack) }];
  for (const [key, choice] of open)
    contents = product(contents, key, choice ?? [...hintsOf(type, key, order, later()), least[key]]);
  const guessed = open.filter(([, choice]) => choice === null).map(([key]) => key);
  return contents.map((content) => ({ content, guessed }));
}

/** Somebody who has nothing to do with the order. */
const stranger = '?';

type Speaking = Pick<ObservationOf<'command'>, 'type' | 'by' | 'party' | 'outcome'>;

/** Whose ids may stand behind a role: where it is not known who it was, or who it should have been, a refused one may be anybody. */
function partiesOf({ party, outcome }: Speaking, own: string): readonly string[] {
  if (party !== undefined && !isUnknownParty(own)) return [party];
  return outcome === 'accepted' ? [own] : [own, stranger];
}

/** @returns who may have spoken, most likely first: whoever may send it, and where it was not taken, whoever may not */
export function speakersOf(seen: Speaking, { facts }: Order) {
  const may = rolesOf(seen.type);
  const roles = seen.outcome === 'accepted' ? may : [...may, ...Role.options.filter((role) => !may.includes(role))];
  return (seen.by === undefined ? roles : [seen.by]).flatMap((by) =>
    partiesOf(seen, partyOf(facts, by)).map((party) => ({ by, party })),
  );
}
