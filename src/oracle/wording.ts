/** What was said with a command, as far as nobody saw it: everything that it may have been. */
import { rolesOf } from '../engine/chart-index.js';
import { exemplarsOf } from '../engine/exemplars.js';
import type { Order } from '../engine/order.js';
import type { CommandType } from '../order/commands.js';
import type { Role } from '../order/roles.js';
import { partyOf } from '../policy/party.js';
import type { Instant } from '../time/index.js';
import type { Later } from './fit-command.js';
import { hintsOf } from './hints.js';
import type { ObservationOf } from './observation.js';

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
}

const product = (contents: readonly Content[], key: string, ways: readonly unknown[]): readonly Content[] =>
  contents.flatMap((content) => ways.map((way) => ({ ...content, [key]: way })));

/** @returns what may have been said with a command of which only a part was seen; most likely first */
export function wordingsOf(order: Order, { type, known, at, later }: Question): readonly Wording[] {
  const least: Content = { ...exemplarsOf(type, order.facts, at)[0] };
  const open = Object.entries(choices[type] ?? {}).filter(([key]) => known[key] === undefined);
  let contents: readonly Content[] = [{ ...least, ...known }];
  for (const [key, ways] of open)
    contents = product(contents, key, ways ?? [...hintsOf(type, key, order, later()), least[key]]);
  const guessed = open.filter(([, ways]) => ways === null).map(([key]) => key);
  return contents.map((content) => ({ content, guessed }));
}

/** Somebody who has nothing to do with the order. */
const stranger = '?';

/** Who may have spoken. A role that was seen is taken to be the order's own; where none was, a refused one may be anybody. */
export function speakersOf({ type, by, party, outcome }: ObservationOf<'command'>, { facts }: Order) {
  const roles: readonly Role[] = by === undefined ? rolesOf(type) : [by];
  const known = roles.map((role) => ({ by: role, party: party ?? partyOf(facts, role) }));
  const isAnybody = outcome === 'refused' && by === undefined && party === undefined;
  return isAnybody ? [...known, { by: 'buyer' as const, party: stranger }] : known;
}

/** @returns whether a command says something that decides whether it is taken */
export const saysSomething = (type: CommandType, { facts }: Order): boolean =>
  exemplarsOf(type, facts, facts.at).some((content) => Object.keys(content).length > 0);
