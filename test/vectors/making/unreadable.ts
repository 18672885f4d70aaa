/** What cannot be read, and what is read but out of its time: no command, no order, no terms. By hand: no search finds it. */
import { articleTerms } from '../../../src/index.js';
import type { Step } from '../vector.js';
import { usualOrder } from './grounds.js';

/** An order as it is given, the terms by their name, and what is done. */
export interface Attempt {
  readonly name: string;
  readonly order: object;
  readonly terms: string;
  readonly steps: readonly Step[];
}

const { requirements: _, ...reducedTerms } = articleTerms;

/** Terms by their names: the article's, and what are no terms. */
export const attemptedTerms: Readonly<Record<string, object>> = {
  article: articleTerms,
  'without requirements': reducedTerms,
  'a share of more than all': { ...articleTerms, fees: { sellerCommissionBps: 10_001 } },
  'days without a calendar': { ...articleTerms, delivery: { ...articleTerms.delivery, countedIn: 'businessDays' } },
};

const order = { ...usualOrder, requirements: false };
const at = usualOrder.placedAt + 3_600_000;
const ask = { type: 'requestUpdate', id: 'command-1', at, by: 'buyer', party: 'ana', message: 'How is it going?' };

const said = (name: string, ...commands: readonly unknown[]): Attempt => ({
  name,
  order,
  terms: 'article',
  steps: commands.map((command) => ({ command })),
});

const { message: __, ...silent } = ask;
const commands: readonly Attempt[] = [
  said('No command at all is refused', null),
  said('A command without its message is refused', silent),
  said('A command with a field too many is refused', { ...ask, urgent: true }),
  said('A command at an instant that no calendar has is refused', { ...ask, at: '2026-02-30T10:00:00Z' }),
  said('A command without an offset from UTC is refused', { ...ask, at: '2026-03-02T10:00:00' }),
  said('A command by the clock is refused', { ...ask, by: 'clock' }),
  said('Six stars are refused', { ...silent, type: 'rate', stars: 6 }),
  said('A command that nobody knows is refused', { ...ask, type: 'askForUpdate' }),
  said('A forged deadline is refused', { type: 'clock.deliveryDue', at }),
  said('The same id with other words is refused', ask, { ...ask, message: 'Any news?' }),
  said('A command a millisecond before the last event is refused', ask, {
    type: 'grantRevisions',
    id: 'command-2',
    at: at - 1,
    by: 'seller',
    party: 'sam',
    count: 1,
  }),
];

const placed = (name: string, changes: object, terms = 'article'): Attempt => ({
  name,
  order: { ...order, ...changes },
  terms,
  steps: [],
});

const placements: readonly Attempt[] = [
  placed('An order of the buyer to the buyer is refused', { seller: { id: 'ana', tier: 'new' } }),
  placed('An order without time to deliver is refused', { deliveryTime: 'PT0S' }),
  placed('An order whose time to deliver counts months is refused', { deliveryTime: 'P1M' }),
  placed('An order in no currency is refused', { price: { amount: 10_000, currency: 'euro' } }),
  placed('An order above the largest amount is refused', { price: { amount: 1_000_000_000_001, currency: 'EUR' } }),
  placed('An order at the end of the calendar is refused', { placedAt: Date.UTC(2101, 0, 1) - 1 }),
  placed('Terms without a part are refused', {}, 'without requirements'),
  placed('Terms whose share is more than all are refused', {}, 'a share of more than all'),
  placed('Terms that count days without a calendar are refused', {}, 'days without a calendar'),
  placed('Where neither order nor terms can be read, both are named', { buyer: '' }, 'without requirements'),
];

export const attempts: readonly Attempt[] = [...commands, ...placements];
