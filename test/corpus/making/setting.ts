/** How the order of a life is placed. */
import type { TermsName } from './terms.js';

export interface Setting {
  readonly history: string;
  readonly because: string;
  readonly terms?: TermsName | object;
  /** what differs from `usualOrder`, whatever it is */
  readonly order?: object;
}

/** Who speaks for each role. */
export const parties = { buyer: 'ana', seller: 'sam', support: 'agent' } as const;

/** An order like many others; settings say what differs. */
export const usualOrder = {
  id: 'o',
  buyer: parties.buyer,
  seller: { id: parties.seller, tier: 'topRated' },
  origin: 'gig',
  placedAt: '2026-03-02T09:00:00Z',
  deliveryTime: 'P3D',
  revisions: 2,
  shipping: false,
  requirements: false,
  price: { amount: 10_001, currency: 'EUR' },
} as const;
