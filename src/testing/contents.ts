/** What commands say, drawn at random: mostly what may be said, now and then a step beyond it. */
import * as fc from 'fast-check';
import { exemplarsOf } from '../engine/exemplars.js';
import { type CommandContents, type CommandType, Via } from '../order/commands.js';
import type { Facts } from '../order/facts.js';
import { shareRoundedDown } from '../order/money.js';
import { type Instant, lastInstant } from '../time/index.js';

type Contents = { readonly [T in CommandType]?: (facts: Facts, at: Instant) => fc.Arbitrary<CommandContents[T]> };

const day = 86_400_000;

const messages = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 });
const remarks = fc.string({ unit: 'grapheme', maxLength: 40 });
const via = fc.constantFrom(...Via.options);

const files = ({ terms }: Facts) =>
  fc.array(
    fc.record(
      {
        name: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
        bytes: fc.integer({ min: 0, max: terms.delivery.maximumFileBytes }),
      },
      { noNullPrototype: true },
    ),
    { maxLength: 3 },
  );

/** A record with keys that may be missing, for contents: plain objects with the keys that are said and no others. */
const said = <T extends object, K extends keyof T = keyof T>(
  shape: { [P in keyof T]-?: fc.Arbitrary<Exclude<T[P], undefined>> },
  requiredKeys: K[],
): fc.Arbitrary<T> =>
  fc.record(shape, { requiredKeys: requiredKeys as never[], noNullPrototype: true }) as unknown as fc.Arbitrary<T>;

/** The most that may still be refunded in part; at least 1, for an amount has to be named (D-29). */
const mostToRefund = ({ order, terms, refunded }: Facts): number =>
  Math.max(1, shareRoundedDown(order.price.amount, terms.refund.partialShareBps) - refunded);

const contents: Contents = {
  submitRequirements: () =>
    said({ answers: fc.dictionary(messages, remarks, { maxKeys: 2, noNullPrototype: true }) }, []),
  requestRevision: () => said({ notes: messages }, ['notes']),
  extendReview: () => said({ span: fc.integer({ min: 1, max: 7 }).map((days) => `P${days}D`) }, ['span']),
  requestUpdate: () => said({ message: messages, via }, ['message']),
  cancelLate: () => said({ reason: remarks }, []),
  tip: () => said({ amount: fc.integer({ min: 1, max: 5_000 }) }, ['amount']),
  saveDraft: (facts) => said({ files: files(facts), message: remarks }, ['files', 'message']),
  deliver: (facts) =>
    said({ files: files(facts), message: messages, confirmEmpty: fc.constant(true) }, [
      'files',
      'message',
      'confirmEmpty',
    ]),
  requestExtension: ({ dueAt }, at) => {
    const min = Math.min(lastInstant, Math.max(at, dueAt ?? at) + 1);
    const until = fc.integer({ min, max: Math.min(lastInstant, min + 20 * day) });
    return said({ until, message: messages, via }, ['until', 'message']);
  },
  grantRevisions: () => said({ count: fc.integer({ min: 1, max: 3 }) }, ['count']),
  refundPartially: (facts) => said({ amount: fc.integer({ min: 1, max: mostToRefund(facts) }) }, ['amount']),
  requestCancellation: () => said({ reason: messages, via }, ['reason']),
  proposeAdjustment: () => {
    const extra = { title: messages, price: fc.nat(2_000), days: fc.nat(5) };
    const extras = fc.array(fc.record(extra, { noNullPrototype: true }), { maxLength: 2 });
    return said({ extras, revisions: fc.nat(2), message: messages }, ['extras', 'message']);
  },
  answerRequest: () => said({ accept: fc.boolean(), message: remarks }, ['accept']),
  rate: () => said({ stars: fc.integer({ min: 1, max: 5 }), comment: remarks }, ['stars']),
};

/** What may be said with a command at a moment. */
export const contentsOf = (type: CommandType, facts: Facts, at: Instant): fc.Arbitrary<object> =>
  contents[type]?.(facts, at) ?? fc.constantFrom(...exemplarsOf(type, facts, at));
