/** The moves of the search: everything that somebody may try at a moment, sensible or not. */

import { rolesOf } from '../engine/chart-index.js';
import { exemplarsOf } from '../engine/exemplars.js';
import type { Order } from '../engine/order.js';
import { type CommandContents, type CommandType, commandTypes } from '../order/commands.js';
import type { Facts } from '../order/facts.js';
import { shareRoundedDown } from '../order/money.js';
import { type Role, Role as Roles } from '../order/roles.js';
import { partyOf } from '../policy/party.js';
import type { Instant } from '../time/index.js';

/** What somebody tries: the command, what it says, and who speaks. */
export interface Move {
  readonly type: CommandType;
  readonly content: object;
  readonly by: Role;
  readonly party: string;
}

type Variants = { readonly [T in CommandType]?: (facts: Facts, at: Instant) => readonly CommandContents[T][] };

const message = '…';
const day = 86_400_000;

/** What commands may say beside the least: the bounds of what is allowed, and a step beyond them. */
const variants: Variants = {
  deliver: () => [{ files: [], message }],
  extendReview: ({ terms }) => [{ span: terms.review.extension.maximum }, { span: 'PT0S' }],
  requestExtension: ({ dueAt }, at) => [
    { until: Math.max(at, dueAt ?? at), message },
    { until: Math.max(at, dueAt ?? at) + day, message },
  ],
  proposeAdjustment: () => [
    { extras: [], revisions: 1, message },
    { extras: [{ title: message, price: 1, days: 0 }], message },
    { extras: [], message },
  ],
  refundPartially: ({ order, terms, refunded }) => {
    const share = shareRoundedDown(order.price.amount, terms.refund.partialShareBps);
    return [{ amount: Math.max(1, share - refunded) }, { amount: share + 1 }];
  },
  rate: ({ terms }) => (terms.tip.minimumStars > 1 ? [{ stars: terms.tip.minimumStars - 1 }] : []),
};

/** What is said with each command: the least, or the bounds of what is allowed as well. */
export type Contents = 'least' | 'bounds';

const contentsOf = (type: CommandType, facts: Facts, at: Instant, contents: Contents): readonly object[] => [
  ...exemplarsOf(type, facts, at),
  ...(contents === 'least' ? [] : (variants[type]?.(facts, at) ?? [])),
];

/** Everything that somebody who may ever send a command can try. */
export const movesAt = ({ facts }: Pick<Order, 'facts'>, at: Instant, contents: Contents): readonly Move[] =>
  commandTypes.flatMap((type) =>
    contentsOf(type, facts, at, contents).flatMap((content) =>
      rolesOf(type).map((by) => ({ type, content, by, party: partyOf(facts, by) })),
    ),
  );

/** The same from who may never send it: another role, or a stranger in the role of one who may. */
export const wrongMovesAt = ({ facts }: Pick<Order, 'facts'>, at: Instant): readonly Move[] =>
  commandTypes.flatMap((type) => {
    const strangers = Roles.options.filter((role) => !rolesOf(type).includes(role));
    const [content = {}] = exemplarsOf(type, facts, at);
    const impostors = rolesOf(type).filter((by) => by !== 'support');
    return [
      ...strangers.map((by) => ({ type, content, by, party: partyOf(facts, by) })),
      ...impostors.map((by) => ({ type, content, by, party: 'stranger' })),
    ];
  });
