/** Steps of orders, as `submit` and `advance` made them. */
import { submit } from '../../src/index.js';
import type { Observed } from '../../src/verify/index.js';
import { stepOf, timeOf } from './invariant-damage.js';
import { anOrder, buyer, seller, support } from './scenario.js';

const running = anOrder.inProgress();
const delivered = anOrder.delivered();
const completed = anOrder.completed('2026-03-09T12:00Z');
const rated = completed.after(buyer.rates());
const chargedBack = completed.after(support.recordsChargeback());
const extending = running.after(seller.requestsExtension({ until: '2026-03-20T12:00Z' }));
const full = anOrder.under({ limits: { commands: 1 } }).inProgress();

const deliver = stepOf(running, seller.delivers({ at: '2026-03-08T12:00Z' }));
const deliverAgain = stepOf(delivered, seller.delivers({ at: '2026-03-09T12:00Z' }));
const pausedDelivery = stepOf(
  anOrder
    .under({ requests: { cancellation: { deliveryDeclines: false } } })
    .inProgress()
    .after(buyer.requestsCancellation({ at: '2026-03-08T11:00Z' })),
  seller.delivers({ at: '2026-03-08T12:00Z' }),
);
const accept = stepOf(delivered, buyer.accepts({ at: '2026-03-09T12:00Z' }));
const silence = timeOf(delivered, '2026-03-11T12:00Z');
const clear = timeOf(completed, '2026-03-23T12:00Z');
const tip = stepOf(rated, buyer.tips());
const draft = stepOf(running, seller.savesDraft());
const win = stepOf(chargedBack, support.settlesChargeback({ won: true, at: '2026-03-10T12:00Z' }));
const lateWin = stepOf(chargedBack, support.settlesChargeback({ won: true, at: '2026-04-10T12:00Z' }));
const reverse = stepOf(completed, support.recordsChargeback());
const cancelCompleted = stepOf(completed, support.cancels());
const revise = stepOf(delivered, buyer.requestsRevision({ at: '2026-03-09T12:00Z' }));
const ask = stepOf(running, seller.requestsExtension({ until: '2026-03-20T12:00Z' }));
const yes = stepOf(extending, buyer.agrees());
const withdraw = stepOf(extending, seller.withdraws());
const consent = timeOf(extending, '2026-03-05T12:00Z');
const turnLate = timeOf(running, '2026-03-10T12:00Z');
const turnVeryLate = timeOf(running.at('2026-03-10T12:00Z'), '2026-03-11T12:00Z');
const nothing = timeOf(running, '2026-03-04T12:00Z');
const refused = stepOf(running, buyer.accepts());
const refusedLate = stepOf(running, buyer.accepts({ at: '2026-03-10T12:00Z' }));
const tooEarly = stepOf(running, buyer.accepts({ at: '2026-03-01T12:00Z' }));
const repeated = stepOf(running.after(seller.savesDraft({ id: 'twice' })), seller.savesDraft({ id: 'twice' }));
const reused = stepOf(running.after(seller.savesDraft({ id: 'twice' })), seller.delivers({ id: 'twice' }));
const lastOne = stepOf(full, seller.delivers());
const lastLate = stepOf(full, seller.delivers({ at: '2026-03-10T12:00Z' }));
const lastAnswer = stepOf(
  anOrder
    .under({ limits: { commands: 2 } })
    .inProgress()
    .after(buyer.requestsUpdate()),
  seller.agrees(),
);

const cleared = completed.at('2026-04-01T12:00Z');
const inRevision = anOrder.inRevision();
const asked = delivered.after(buyer.requestsCancellation());
const updating = running.after(buyer.requestsUpdate());
const adjusting = running.after(buyer.proposesAdjustment());
const fullOf = (commands: number) => anOrder.under({ limits: { commands } });
const silent = updating.at('2026-03-06T12:00Z');
const late = { at: '2026-04-01T12:00Z' };

/** A command that is refused before the order is looked at, long after a deadline. */
function refusedUnread(change: object): Observed {
  const { before: order, cause: command } = stepOf(running, seller.savesDraft(late));
  return { before: order, cause: command, outcome: submit(order, { ...(command as object), ...change } as never) };
}

/** Steps about which there might be a question, and in which nothing is wrong. */
const noQuestions = {
  tipOfNothing: stepOf(
    anOrder
      .under({ fees: { sellerCommissionBps: 10_000 } })
      .completed()
      .after(buyer.rates()),
    buyer.tips(),
  ),
  rate: stepOf(completed, buyer.rates()),
  reverseNothing: stepOf(anOrder.with({ price: 0 }).completed(), support.recordsChargeback()),
  winAtClearance: stepOf(chargedBack, support.settlesChargeback({ won: true, at: '2026-03-23T12:00Z' })),
  redeliverEarly: stepOf(delivered.after(buyer.extendsReview({ span: 'P5D' })), seller.delivers()),
  acceptPaused: stepOf(asked, buyer.accepts()),
  draftVeryLate: stepOf(running.at('2026-03-11T12:00Z'), seller.savesDraft()),
  silentSellerSpeaks: stepOf(silent, seller.savesDraft()),
  buyerSpeaksOfSilence: stepOf(silent, buyer.requestsCancellation()),
  adjustUndated: stepOf(inRevision.after(buyer.proposesAdjustment()), seller.agrees()),
  extendUndated: stepOf(inRevision.after(seller.requestsExtension({ until: '2026-03-20T12:00Z' })), buyer.agrees()),
  repeatedLate: stepOf(running.after(seller.savesDraft({ id: 'twice' })), seller.savesDraft({ id: 'twice', ...late })),
  reusedLate: stepOf(running.after(seller.savesDraft({ id: 'twice' })), seller.delivers({ id: 'twice', ...late })),
  malformedLate: refusedUnread({ files: 'none' }),
  unknownLate: refusedUnread({ type: 'clock.deliveryDue' }),
  refusedWhenFull: stepOf(full, seller.savesDraft()),
  refusedLateWhenFull: stepOf(full, seller.savesDraft({ at: '2026-03-10T12:00Z' })),
  acceptWhenFull: stepOf(fullOf(2).delivered(), buyer.accepts()),
  cancelWhenFull: stepOf(full, support.cancels()),
  yearsLater: timeOf(running, '2099-01-01T00:00Z'),
  noInstant: { before: draft.before, cause: Number.NaN, outcome: { order: draft.before, events: [] } },
};

/** Steps of many kinds, as they were. */
export const steps = {
  ...noQuestions,
  deliver,
  deliverAgain,
  pausedDelivery,
  accept,
  silence,
  clear,
  tip,
  draft,
  win,
  lateWin,
  reverse,
  cancelCompleted,
  revise,
  ask,
  yes,
  withdraw,
  consent,
  turnLate,
  turnVeryLate,
  nothing,
  refused,
  refusedLate,
  tooEarly,
  repeated,
  reused,
  lastOne,
  lastLate,
  lastAnswer,
};

/** Where they begin, for tables that need another step. */
export const starts = { running, extending, asked, updating, adjusting, cleared };
