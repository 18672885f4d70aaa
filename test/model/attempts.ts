/** Everything that is tried at a moment, allowed or not: the same contents and bounds as in the last part of `order.pml`. */
import type { CommandType, Role } from '../../src/index.js';
import { spanOf, tickOf } from './grid-numbers.js';
import type { Grid } from './grids.js';
import type { Moment } from './projection.js';

/** What somebody may try to say. */
export interface Attempt {
  /** `role.command`, and what tells contents apart that lead to different edges */
  readonly label: string;
  readonly type: CommandType;
  readonly by: Role;
  readonly party: string;
  /** whether they may ever send a command of this type, by the table of commands */
  readonly isTheirs: boolean;
  readonly contentAt: (now: number) => object;
  /** whether the bounds of the grid let it be offered */
  readonly isOffered: (moment: Moment) => boolean;
}

interface Plan {
  readonly type: CommandType;
  readonly by: readonly Role[];
  /** what is said, in words; none where there is but one content */
  readonly what?: string;
  readonly content?: object | ((now: number) => object);
  readonly offered?: (moment: Moment) => boolean;
}

const message = 'words';
const buyer: readonly Role[] = ['buyer'];
const seller: readonly Role[] = ['seller'];
const both: readonly Role[] = ['buyer', 'seller'];
const support: readonly Role[] = ['support'];
const everybody: readonly Role[] = ['buyer', 'seller', 'support'];

function requestPlans(grid: Grid): Plan[] {
  const { offers } = grid;
  const untilOf = (ticks: number) => (now: number) => ({ until: now + ticks * tickOf(grid), message });
  const dates = offers.until.map(
    (ticks, index): Plan => ({
      type: 'requestExtension',
      by: seller,
      what: `${index + 1}`,
      content: untilOf(ticks),
      offered: () => ticks > 0,
    }),
  );
  const content = (now: number) => ({ ...untilOf(offers.untilByCentre)(now), via: 'resolutionCentre' });
  return [
    ...dates,
    { type: 'requestExtension', by: seller, what: 'centre', content, offered: () => offers.untilByCentre > 0 },
    { type: 'requestUpdate', by: buyer, content: { message } },
    { type: 'requestCancellation', by: both, content: { reason: message } },
    { type: 'answerRequest', by: both, what: 'yes', content: { accept: true } },
    { type: 'answerRequest', by: both, what: 'no', content: { accept: false } },
    { type: 'withdrawRequest', by: both },
  ];
}

function reviewPlans(grid: Grid): Plan[] {
  const { offers } = grid;
  const leftOf = ({ order: { facts }, now }: Moment) => facts.reviewLeft ?? (facts.reviewEndsAt ?? now) - now;
  return offers.reviewSpans.map((ticks, index) => ({
    type: 'extendReview',
    by: buyer,
    what: `${index + 1}`,
    content: { span: spanOf(grid, ticks) },
    offered: (moment) => ticks > 0 && leftOf(moment) <= (offers.reviewBound - ticks) * tickOf(grid),
  }));
}

function bargainPlans({ offers, order }: Grid): Plan[] {
  const hasRoom = ({ order: { facts } }: Moment) =>
    facts.revisionsAllowed === null || facts.revisionsAllowed - facts.revisionsUsed < offers.revisionsBound;
  const hasNoExtra = ({ order: { facts } }: Moment) => offers.extraDays > 0 && facts.paid === order.price;
  const hasNoTip = ({ order: { facts } }: Moment) =>
    offers.tip > 0 && ![0, offers.extraPrice].includes(facts.paid - order.price - offers.tip);
  const refunds = () => offers.refund > 0;
  const extras = [{ title: 'extra', price: offers.extraPrice, days: offers.extraDays }];
  const revisions = { extras: [], revisions: 1, message };
  return [
    { type: 'proposeAdjustment', by: both, what: 'days', content: { extras, message }, offered: hasNoExtra },
    { type: 'proposeAdjustment', by: both, what: 'revisions', content: revisions, offered: hasRoom },
    { type: 'grantRevisions', by: seller, content: { count: 1 }, offered: hasRoom },
    { type: 'refundPartially', by: seller, content: { amount: offers.refund }, offered: refunds },
    { type: 'refundPartially', by: seller, what: 'above', content: { amount: offers.refund + 1 }, offered: refunds },
    { type: 'tip', by: buyer, content: { amount: offers.tip }, offered: hasNoTip },
  ];
}

const work = { files: [{ name: 'work.zip', bytes: 1 }], message };

const plansOf = (grid: Grid): readonly Plan[] => [
  { type: 'submitRequirements', by: buyer },
  { type: 'cancelBeforeStart', by: buyer },
  { type: 'remindBuyer', by: seller },
  { type: 'skipRequirements', by: seller },
  { type: 'saveDraft', by: seller, content: work, offered: () => grid.offers.draft },
  { type: 'deliver', by: seller, content: work },
  { type: 'acceptDelivery', by: buyer },
  { type: 'requestRevision', by: buyer, content: { notes: message } },
  ...reviewPlans(grid),
  ...requestPlans(grid),
  ...bargainPlans(grid),
  { type: 'cancelLate', by: buyer },
  { type: 'rate', by: buyer, what: '3', content: { stars: 3 } },
  { type: 'rate', by: buyer, what: '4', content: { stars: 4 } },
  { type: 'rate', by: seller, content: { stars: 5 } },
  { type: 'cancelOrder', by: support, content: { ground: message } },
  { type: 'recordChargeback', by: support, offered: () => grid.offers.chargeback },
  { type: 'settleChargeback', by: support, what: 'won', content: { won: true } },
  { type: 'settleChargeback', by: support, what: 'lost', content: { won: false } },
];

const parties = { buyer: 'Bea', seller: 'Sam', support: 'Sue' } as const;

const attempt = ({ type, what, content = {}, offered = () => true }: Plan, by: Role): Attempt => ({
  label: `${by}.${type}${what === undefined ? '' : `(${what})`}`,
  type,
  by,
  party: parties[by],
  isTheirs: true,
  contentAt: typeof content === 'function' ? (content as (now: number) => object) : () => content,
  isOffered: offered,
});

/** The same by somebody who never may: in another role, or as somebody else. */
const wrongly = (plan: Plan, by: Role): Attempt => ({ ...attempt(plan, by), isTheirs: false });
const asStranger = (plan: Plan, by: Role): Attempt => ({
  ...wrongly(plan, by),
  label: `stranger.${plan.type}`,
  party: 'Eve',
});

/** @returns every attempt of a grid, by those who may ever send it and by those who never may */
export function attemptsOf(grid: Grid): readonly Attempt[] {
  const plans = plansOf(grid);
  const mayEver = (type: CommandType, role: Role) => plans.some((plan) => plan.type === type && plan.by.includes(role));
  return plans.flatMap((plan) => [
    ...plan.by.map((role) => attempt(plan, role)),
    ...everybody.filter((role) => !mayEver(plan.type, role)).map((role) => wrongly(plan, role)),
    ...plan.by.filter((role) => role !== 'support').map((role) => asStranger(plan, role)),
  ]);
}
