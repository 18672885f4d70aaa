/** Commands of people who don't ask what they may: any speaker, contents at the bounds of the rules. */
import { exemplarsOf } from '../../src/engine/exemplars.js';
import { type CommandType, commandTypes, type Instant, type Order } from '../../src/index.js';
import { pick, type Random } from '../support/seeded-random.js';

const message = 'm';
const file = (name: string, more: object) => ({ name, bytes: 1, ...more });
const contents: { readonly [T in CommandType]?: readonly object[] } = {
  deliver: [
    { files: [file('a', { portfolio: true }), file('b', {})], message },
    { files: [file('a', {})], message, confirmEmpty: false, links: ['https://example.com/a'] },
    { files: [], message },
    { files: [file('a', { portfolio: true }), file('b', { portfolio: true })], message },
    { files: [file('a', { bytes: 2_000_000_000 })], message },
  ],
  saveDraft: [
    { files: [file('a', { portfolio: true }), file('b', { portfolio: true })], message: '' },
    { files: [], message, links: ['https://example.com/a'], confirmEmpty: false },
  ],
  extendReview: [{ span: 'P1D' }, { span: 'P1D' }, { span: 'P3D' }, { span: 'P5D' }, { span: 'P6D' }, { span: 'PT0S' }],
  refundPartially: [{ amount: 6_000 }, { amount: 6_001 }, { amount: 240 }, { amount: 241 }],
  tip: [{ amount: 499 }, { amount: 499 }, { amount: 500 }, { amount: 1_000_000_000_000 }],
  rate: [{ stars: 5 }, { stars: 4 }, { stars: 1 }, { stars: 3 }],
  proposeAdjustment: [
    { extras: [], message },
    { extras: [{ title: 't', price: 500, days: 2 }], revisions: 1, message },
    { extras: [{ title: 't', price: 499, days: 0 }], message },
  ],
};

/** The side that a command is mostly sent by, so that what is refused is refused for other reasons, too. */
const sellers: readonly CommandType[] = [
  'deliver',
  'saveDraft',
  'requestExtension',
  'grantRevisions',
  'refundPartially',
  'remindBuyer',
  'skipRequirements',
];
const support: readonly CommandType[] = ['cancelOrder', 'recordChargeback', 'settleChargeback'];

const usualSpeaker = (type: CommandType) =>
  sellers.includes(type) ? 'seller' : support.includes(type) ? 'support' : 'buyer';

/** What brings an order on: without it few orders would be long, or be paid. */
const onwards: readonly { readonly where: RegExp; readonly types: readonly CommandType[] }[] = [
  { where: /^awaiting/, types: ['submitRequirements', 'submitRequirements', 'skipRequirements'] },
  { where: /^in/, types: ['deliver'] },
  { where: /^delivered/, types: ['deliver', 'requestRevision', 'requestRevision', 'extendReview', 'acceptDelivery'] },
  { where: /reversed/, types: ['settleChargeback', 'cancelOrder'] },
  { where: /^completed/, types: ['rate', 'rate', 'tip', 'tip', 'tip', 'recordChargeback', 'cancelOrder'] },
];

const isEnd = (type: CommandType): boolean => /^cancel|^requestCancellation|^recordChargeback/.test(type);

function typeFor(state: string, random: Random): CommandType {
  const further = onwards.find(({ where }) => where.test(state));
  if (further !== undefined && random() < 0.6) return pick(random, further.types);
  const drawn = pick(random, commandTypes);
  return isEnd(drawn) && random() < 0.7 ? pick(random, commandTypes) : drawn;
}

export function blindCommand(order: Order, random: Random, id: string): object {
  const type = typeFor(order.state, random);
  const by =
    type !== 'rate' && random() < 0.9 ? usualSpeaker(type) : pick(random, ['buyer', 'seller', 'support'] as const);
  const at: Instant = order.facts.at + Math.floor(random() * random() * 100_000_000);
  const all = [...exemplarsOf(type, order.facts, at), ...(contents[type] ?? [])];
  return { ...pick(random, all), type, id, at, by, party: by === 'buyer' ? 'ana' : by === 'seller' ? 'sam' : 'agent' };
}
