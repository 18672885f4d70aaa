/** What buyers, sellers and support do, as tests say it. */
import type { CommandInput, CommandType, Role } from '../../src/index.js';
import { instant, isoText, type Moment } from './instants.js';
import type { World } from './world.js';

/** A command to come: it is written when it is known what came before it. */
export interface Step {
  readonly at: Moment | undefined;
  readonly says: string;
  readonly command: (world: World) => unknown;
}

type Envelope = 'type' | 'id' | 'at' | 'by' | 'party';
type InputOf<T extends CommandType> = Extract<CommandInput, { type: T }>;
export type ContentOf<T extends CommandType> = Omit<InputOf<T>, Envelope>;
type Written = Partial<Pick<CommandInput, 'id' | 'at' | 'party'>>;

/** The commands that can be said without saying more. */
type Verb<T extends CommandType> = (said?: Partial<ContentOf<T>> & Written) => Step;
/** The commands that mean nothing without what they say. */
type VerbWith<T extends CommandType> = (said: ContentOf<T> & Written) => Step;

const partyOf = ({ order }: World, by: Role): string =>
  by === 'buyer' ? order.facts.order.buyer : by === 'seller' ? order.facts.order.seller.id : 'support';

/** A command by a role: its id, its moment (now) and its party are filled in where they aren't said. */
function send(by: Role, type: string, said: Written & Record<string, unknown>): Step {
  const { at, ...content } = said;
  const moment = at === undefined ? '' : ` at ${isoText(instant(at))}`;
  return {
    at,
    says: `${by}: ${type}${moment} ${JSON.stringify(content)}`,
    command: (world) => ({
      type,
      id: `${by}-${type}-${world.story.length}`,
      at: at ?? world.now,
      by,
      party: partyOf(world, by),
      ...content,
    }),
  };
}

const verb =
  <T extends CommandType>(by: Role, type: T, defaults: ContentOf<T>): Verb<T> =>
  (said = {}) =>
    send(by, type, { ...defaults, ...said });

const verbWith =
  <T extends CommandType>(by: Role, type: T, defaults: Partial<ContentOf<T>> = {}): VerbWith<T> =>
  (said) =>
    send(by, type, { ...defaults, ...said });

const eitherSide = (by: 'buyer' | 'seller') => ({
  requestsCancellation: verb(by, 'requestCancellation', { reason: 'It does not work out' }),
  proposesAdjustment: verb(by, 'proposeAdjustment', {
    extras: [{ title: 'A second logo', price: 5000, days: 2 }],
    message: 'More work, more time',
  }),
  answers: verbWith(by, 'answerRequest'),
  agrees: (said: Omit<ContentOf<'answerRequest'>, 'accept'> & Written = {}) =>
    send(by, 'answerRequest', { accept: true, ...said }),
  declines: (said: Omit<ContentOf<'answerRequest'>, 'accept'> & Written = {}) =>
    send(by, 'answerRequest', { accept: false, ...said }),
  withdraws: verb(by, 'withdrawRequest', {}),
  rates: verb(by, 'rate', { stars: 5 }),
});

export const buyer = {
  ...eitherSide('buyer'),
  sendsRequirements: verb('buyer', 'submitRequirements', { answers: { 'Which colour?': 'Blue' } }),
  cancelsBeforeStart: verb('buyer', 'cancelBeforeStart', {}),
  accepts: verb('buyer', 'acceptDelivery', {}),
  requestsRevision: verb('buyer', 'requestRevision', { notes: 'A little brighter, please' }),
  extendsReview: verbWith('buyer', 'extendReview'),
  requestsUpdate: verb('buyer', 'requestUpdate', { message: 'How far are you?' }),
  cancelsLate: verb('buyer', 'cancelLate', {}),
  tips: verb('buyer', 'tip', { amount: 1000 }),
};

const work = { files: [{ name: 'logo.svg', bytes: 12_000 }], message: 'Here it is' };

export const seller = {
  ...eitherSide('seller'),
  remindsBuyer: verb('seller', 'remindBuyer', {}),
  skipsRequirements: verb('seller', 'skipRequirements', {}),
  savesDraft: verb('seller', 'saveDraft', work),
  delivers: verb('seller', 'deliver', work),
  requestsExtension: verbWith('seller', 'requestExtension', { message: 'I need more time' }) as (
    said: Omit<ContentOf<'requestExtension'>, 'message'> & { message?: string } & Written,
  ) => Step,
  grantsRevisions: verb('seller', 'grantRevisions', { count: 1 }),
  refunds: verb('seller', 'refundPartially', { amount: 1000 }),
};

export const support = {
  cancels: verb('support', 'cancelOrder', { ground: 'terms of service' }),
  recordsChargeback: verb('support', 'recordChargeback', {}),
  settlesChargeback: verbWith('support', 'settleChargeback'),
};

/** Anything at all, exactly as it stands: what a stranger, a forger or a broken host may send. */
export const somebodySends = (input: unknown): Step => ({
  at: undefined,
  says: `somebody sends ${JSON.stringify(input)}`,
  command: () => input,
});

/** A command in the mouth of another role. */
export const inTheMouthOf = (by: Role, step: Step): Step => ({
  ...step,
  says: `${by}, saying ${step.says}`,
  command: (world) => ({ ...(step.command(world) as object), by, party: partyOf(world, by) }),
});
