/** The words of the tests in given / when / then. */
import { DeciderSpecification } from '@event-driven-io/emmett';
import {
  type CommandInput,
  type Order,
  type OrderEvent,
  type OrderRefused,
  orderDecider,
  type PlaceOrder,
  type RefusalCode,
} from 'orderchart';

const { decide, evolve, initialState } = orderDecider;
export const given = DeciderSpecification.for({ decide, evolve, initialState });

export const at = (text: string): number => Date.parse(text);

export const placed = (changes: Partial<PlaceOrder['order']> = {}): PlaceOrder => ({
  type: 'placeOrder',
  order: {
    id: 'logo',
    buyer: 'bea',
    seller: { id: 'sam', tier: 'levelOne' },
    origin: 'gig',
    placedAt: '2026-03-02T09:00Z',
    deliveryTime: 'P3D',
    revisions: 1,
    shipping: false,
    requirements: false,
    price: { amount: 10_000, currency: 'EUR' },
    ...changes,
  },
});

const by = (by: 'buyer' | 'seller', party: string) => (type: CommandInput['type'], at: string, content: object) =>
  ({ id: `${type} of ${at}`, type, at, by, party, ...content }) as CommandInput;
export const bea = by('buyer', 'bea');
export const sam = by('seller', 'sam');
export const delivers = (at: string) =>
  sam('deliver', at, { files: [{ name: 'logo.svg', bytes: 4096 }], message: 'Here' });
export const wantsChanges = (at: string) => bea('requestRevision', at, { notes: 'A little larger' });

/** What commands made happen, each taken after those before it. */
export function after(...commands: readonly (PlaceOrder | CommandInput)[]): OrderEvent[] {
  const events: OrderEvent[] = [];
  for (const command of commands) {
    const order = events.reduce<Order | null>(evolve, initialState());
    events.push(...decide(command, order));
  }
  return events;
}

/** Emmett compares what is named, and not the order of it: so the sequences are named. */
export const happened = (sequence: number, type: OrderEvent['type'], when: string, facts: object = {}): OrderEvent =>
  ({ sequence, type, at: at(when), facts }) as OrderEvent;

export const because =
  (...codes: readonly RefusalCode[]) =>
  ({ refusals }: OrderRefused): boolean =>
    refusals.map(({ code }) => code).join() === codes.join();
