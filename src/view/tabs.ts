/** The tabs of the two order lists of the article: which of them an order stands under. */
import { advance } from '../engine/advance.js';
import { stateOf } from '../engine/facts-of.js';
import type { Order } from '../engine/order.js';
import { after, type Instant, type InstantText, toEpoch } from '../time/index.js';
import { type WorkStatus, workStatusOf } from './status.js';

/** What only the host knows of an order, and the moment that it looks. */
export interface HostFlags {
  /** epoch ms (UTC), or ISO 8601 with an offset: due deadlines are settled first; without it the order is taken as of its last event */
  readonly now?: InstantText;
  /** the seller marked the order */
  readonly starred?: boolean;
  /** there are new messages or notifications */
  readonly updates?: boolean;
}

/** What the tabs ask about. */
interface Sight {
  readonly order: Order;
  /** the status of the work, also under a dispute */
  readonly work: WorkStatus;
  readonly now: Instant;
  readonly host: HostFlags;
}

type Predicate = (sight: Sight) => boolean;

const whereWorkIs =
  (...statuses: readonly WorkStatus[]): Predicate =>
  ({ work }) =>
    statuses.includes(work);

const isInRevision: Predicate = ({ order }) => stateOf(order, 'fulfilment').startsWith('inRevision.');

const awaitsSeller: Predicate = ({ order }) => order.facts.request?.by === 'buyer';

/** « Commandes récentes démarrées après réception des critères du client » (l.153); half-open, from the start (D-01). */
const isNew: Predicate = ({ order, now }) => {
  const { startedAt, terms } = order.facts;
  const isFirstWork = stateOf(order, 'fulfilment').startsWith('inProgress.');
  return isFirstWork && now < after(startedAt as Instant, terms.tabs.newFor, terms.calendar);
};

const isLate = whereWorkIs('late', 'veryLate');

const webTabs = {
  priority: (sight) => isLate(sight) || isInRevision(sight) || awaitsSeller(sight),
  active: whereWorkIs('inProgress', 'inRevision'),
  late: isLate,
  delivered: whereWorkIs('delivered'),
  completed: whereWorkIs('completed'),
  cancelled: whereWorkIs('cancelled'),
  starred: ({ host }) => host.starred === true,
} as const satisfies Record<string, Predicate>;

const mobileTabs = {
  updates: ({ host }) => host.updates === true,
  awaitingDetails: whereWorkIs('awaitingRequirements'),
  active: whereWorkIs('inProgress', 'late', 'veryLate', 'inRevision', 'delivered'),
  new: isNew,
  lateDeliveries: isLate,
  revisionRequested: isInRevision,
  completed: whereWorkIs('completed'),
  awaitingRating: ({ order }) => stateOf(order, 'rating') === 'awaitingBuyer',
  cancelled: whereWorkIs('cancelled'),
} as const satisfies Record<string, Predicate>;

export type WebTab = keyof typeof webTabs;
export type MobileTab = keyof typeof mobileTabs;

const tabsWhere = <Tab extends string>(tabs: Readonly<Record<Tab, Predicate>>, sight: Sight): Tab[] =>
  (Object.keys(tabs) as Tab[]).filter((tab) => tabs[tab](sight));

/**
 * The tabs that an order stands under, in the order of the article's lists. A revision that is late stands under both: what
 * the status hides, the tabs show.
 *
 * @param host the moment to look (epoch ms, UTC; not before the order's last event), and the host's own flags
 * @rule TAB-web, TAB-mobile, D-01, D-02
 */
export function tabsOf(order: Order, host: HostFlags = {}): { web: WebTab[]; mobile: MobileTab[] } {
  const { at } = order.facts;
  const now = Math.max(toEpoch(host.now ?? at) || at, at); // what is no instant is the last event's
  const settled = advance(order, now).order;
  const sight = { order: settled, work: workStatusOf(settled), now, host };
  return { web: tabsWhere(webTabs, sight), mobile: tabsWhere(mobileTabs, sight) };
}
