/** What people say in their commands: mostly something that the rules take, and now and then something that they don't. */
import type { CommandType, Order } from 'orderchart';
import { below, pick, type Random } from '../../support/seeded-random.js';
import { day, hour } from './life.js';

type Contents = { readonly [T in CommandType]: (chance: Random, order: Order, now: number) => object };

const words = ['Hello', 'Thanks!', 'Comme convenu', 'Bigger, please', 'Çok iyi', 'ممتاز', '…'];
const say = (chance: Random): string => pick(chance, words);
const via = (chance: Random): object =>
  chance() < 0.5 ? {} : { via: pick(chance, ['orderPage', 'resolutionCentre']) };
const spans = ['PT1S', 'PT36H', 'P1D', 'P1D', 'P2D', 'P5D', 'P1W'];

const work = (chance: Random): object => {
  const files = Array.from({ length: below(chance, 4) }, (_, index) => ({
    name: `file-${index + 1}.png`,
    bytes: pick(chance, [0, 1, 1, 1, 1, 20_000, 1_000_000_000]),
    ...(chance() < 0.2 ? { portfolio: chance() < 0.7 } : {}),
  }));
  return {
    files,
    message: say(chance),
    ...(files.length === 0 || chance() < 0.1 ? { confirmEmpty: chance() < 0.9 } : {}),
  };
};

export const contents: Contents = {
  submitRequirements: (chance) => (chance() < 0.5 ? {} : { answers: { [say(chance)]: say(chance) } }),
  cancelBeforeStart: () => ({}),
  acceptDelivery: () => ({}),
  requestRevision: (chance) => ({ notes: say(chance) }),
  extendReview: (chance) => ({ span: pick(chance, spans) }),
  requestUpdate: (chance) => ({ message: say(chance), ...via(chance) }),
  cancelLate: (chance) => (chance() < 0.5 ? {} : { reason: say(chance) }),
  tip: (chance) => ({ amount: pick(chance, [1, 500, 1_999, 2_000]) }),
  remindBuyer: () => ({}),
  skipRequirements: () => ({}),
  saveDraft: (chance) => ({ ...work(chance), ...(chance() < 0.3 ? { message: '' } : {}) }),
  deliver: work,
  requestExtension: (chance, { facts }, now) => ({
    until: Math.max(now, facts.dueAt ?? now) + pick(chance, [0, 1, hour, hour, day, day, 3 * day + 1]),
    message: say(chance),
    ...via(chance),
  }),
  grantRevisions: (chance) => ({ count: 1 + below(chance, 3) }),
  refundPartially: (chance) => ({ amount: pick(chance, [1, 1, 999, 3_000]) }),
  requestCancellation: (chance) => ({ reason: say(chance), ...via(chance) }),
  proposeAdjustment: (chance) => ({
    extras: Array.from({ length: 1 + below(chance, 2) }, () => ({
      title: say(chance),
      price: pick(chance, [0, 1, 1_500, 700]),
      days: pick(chance, [0, 0, 1, 5]),
    })),
    ...(chance() < 0.4 ? { revisions: below(chance, 3) } : {}),
    message: say(chance),
  }),
  answerRequest: (chance) => ({ accept: chance() < 0.6, ...(chance() < 0.3 ? { message: say(chance) } : {}) }),
  withdrawRequest: () => ({}),
  rate: (chance) => ({ stars: 1 + below(chance, 5), ...(chance() < 0.3 ? { comment: say(chance) } : {}) }),
  cancelOrder: (chance) => ({ ground: say(chance) }),
  recordChargeback: () => ({}),
  settleChargeback: (chance) => ({ won: chance() < 0.6 }),
};
