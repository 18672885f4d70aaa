/** What cannot be read: no command, no order, no terms. */
import { hour, Life } from './life.js';

const message = 'Please';
/** What is no command at all. */
const unreadable = (): readonly Life[] => {
  const life = new Life({ history: 'unreadable', because: 'D-49 · what cannot be read changes nothing' }).after(hour);
  const command = { type: 'acceptDelivery', id: 'x', at: life.now, by: 'buyer', party: 'ana' };
  const deliver = { ...command, type: 'deliver', by: 'seller', party: 'sam', message };
  const broken: readonly unknown[] = [
    null,
    'acceptDelivery',
    [],
    {},
    { ...command, id: '' },
    { ...command, id: undefined },
    { ...command, at: '2026-02-30T00:00:00Z' },
    { ...command, at: '2026-03-03T09:00:00' },
    { ...command, at: life.now + 0.5 },
    { ...command, at: 946_684_799_999 },
    { ...command, at: 4_133_980_800_000 },
    { ...command, by: 'clock' },
    { ...command, extra: true },
    { ...command, type: 'rate', stars: 6 },
    { ...command, type: 'tip', amount: 0 },
    { ...command, type: 'extendReview', span: 'P1M' },
    { ...command, type: 'extendReview', span: 'P3661D' },
    { ...deliver, files: [{ name: '', bytes: 1.5 }] },
    { ...deliver, files: [], links: ['nowhere'] },
    { ...deliver, files: [], message: '' },
    ...[
      'clock.reviewEnds',
      'xstate.init',
      'order.completed',
      '*',
      '__proto__',
      'AcceptDelivery',
      'acceptDelivery ',
    ].map((type) => ({ ...command, type })),
  ];
  for (const one of broken) life.send(one);
  return [life.deliver().end()];
};

const unplaceable = (): readonly Life[] => {
  const cases: readonly [string, object, object?][] = [
    ['seller-is-buyer', { seller: { id: 'ana', tier: 'new' } }],
    ['price-above-limit', { price: { amount: 12_001, currency: 'EUR' } }],
    ['no-date', { placedAt: '2026-02-30T00:00:00Z' }],
    ['no-time', { deliveryTime: 'PT0S' }],
    ['months', { deliveryTime: 'P1M' }],
    ['currency', { price: { amount: 1, currency: 'euro' } }],
    ['tier', { seller: { id: 'sam', tier: 'best' } }],
    ['half-days', { deliveryTime: 'PT36H' }],
    ['too-late', { placedAt: '2100-12-31T23:59:59.999Z' }],
    ['waits-too-long', { placedAt: '2100-12-30T00:00:00Z', requirements: true }],
  ];
  const terms = { 'price-above-limit': 'frugal', 'half-days': 'parisOffices', 'waits-too-long': 'strict' } as const;
  return cases.map(
    ([name, order]) =>
      new Life({
        history: `unplaceable-${name}`,
        because: 'ORIG-1, D-53 · what is no order is not placed, and neither is one that leaves the calendar',
        order,
        terms: terms[name as keyof typeof terms] ?? 'article',
      }),
  );
};

const badTerms = (): readonly Life[] =>
  [{}, { name: 'x' }, []].map(
    (terms, index) =>
      new Life({ history: `bad-terms-${index + 1}`, because: 'D-26 · what are no terms places nothing', terms }),
  );

/** @returns the lives, in a fixed order */
export const unreadableLives = (): readonly Life[] => [...unreadable(), ...unplaceable(), ...badTerms()];
