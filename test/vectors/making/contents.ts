/** What is said with each command: the least that is taken, then what leads elsewhere or is refused. */
import type { CommandInputOf, CommandType, Facts, Instant } from '../../../src/index.js';
import { lastInstant } from '../../../src/time/index.js';

type Envelope = 'type' | 'id' | 'at' | 'by' | 'party';
type Contents = {
  readonly [T in CommandType]: (facts: Facts, at: Instant) => readonly Omit<CommandInputOf<T>, Envelope>[];
};

const day = 86_400_000;
const nothing = () => [{}];
const logo = { name: 'logo.svg', bytes: 48_000 };
const photo = { name: 'photo.jpg', bytes: 900_000, portfolio: true };
const message = 'Here is your logo.';

/** The most that partial refunds may reach together (D-29). */
const share = ({ order, terms }: Facts): number =>
  Math.floor((order.price.amount * terms.refund.partialShareBps) / 10_000);

const drafts = ({ terms }: Facts) => [
  { files: [logo], message },
  { files: [{ name: 'film.mov', bytes: terms.delivery.maximumFileBytes + 1 }], message },
  { files: [photo, { ...photo, name: 'other.jpg' }], message },
];

const contents: Contents = {
  submitRequirements: () => [{ answers: { 'Which colours?': 'Blue and white.' } }],
  cancelBeforeStart: nothing,
  acceptDelivery: nothing,
  requestRevision: () => [{ notes: 'A darker blue, please.' }],
  extendReview: ({ terms }) => [
    { span: 'P1D' },
    { span: terms.review.extension.maximum },
    { span: 'PT0S' },
    { span: 'P30D' },
  ],
  requestUpdate: () => [{ message: 'How is it going?' }],
  cancelLate: () => [{ reason: 'The date has passed.' }],
  tip: ({ terms }) => [{ amount: 500 }, { amount: terms.limits.amount }],
  remindBuyer: nothing,
  skipRequirements: nothing,
  saveDraft: drafts,
  deliver: (facts) => [...drafts(facts), { files: [], message }],
  requestExtension: ({ dueAt }, at) => [
    { until: Math.min(Math.max(at, dueAt ?? at) + 2 * day, lastInstant), message: 'I need two more days.' },
    { until: dueAt ?? at, message: 'I need no more time.' },
  ],
  grantRevisions: () => [{ count: 1 }],
  refundPartially: (facts) => [{ amount: 1_000 }, { amount: share(facts) }, { amount: share(facts) + 1 }],
  requestCancellation: () => [{ reason: 'We agreed on something else.' }],
  proposeAdjustment: ({ terms }) => [
    { extras: [{ title: 'Source file', price: 0, days: 1 }], message: 'With the source file?' },
    { extras: [], revisions: 1, message: 'With one more revision?' },
    { extras: [{ title: 'Poster', price: terms.limits.amount, days: 0 }], message: 'With a poster?' },
    { extras: [], message: 'With nothing more?' },
  ],
  answerRequest: () => [{ accept: true }, { accept: false }],
  withdrawRequest: nothing,
  rate: () => [{ stars: 5 }, { stars: 1 }],
  cancelOrder: () => [{ ground: 'Against the terms of service.' }],
  recordChargeback: nothing,
  settleChargeback: () => [{ won: true }, { won: false }],
};

/** @returns what is said with a command, the plainest first */
export const contentsOf = (type: CommandType, facts: Facts, at: Instant): readonly object[] =>
  contents[type](facts, at);
