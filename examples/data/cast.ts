/** Who takes part in the bundled orders, and what they sell. */
import type { OrderInput, SellerTier } from '../../src/index.js';

interface Seller {
  readonly id: string;
  readonly tier: SellerTier;
  readonly sells: keyof typeof services;
}

/** A service: what it costs from and to in minor units, and how many days it takes. */
interface Service {
  readonly file: string;
  readonly price: readonly [number, number];
  readonly days: readonly [number, number];
  readonly shipping?: true;
}

export const services = {
  logo: { file: 'logo-final.svg', price: [4_500, 38_000], days: [2, 6] },
  translation: { file: 'contract-en.docx', price: [2_500, 24_000], days: [1, 4] },
  video: { file: 'product-cut-v1.mp4', price: [12_000, 180_000], days: [4, 12] },
  website: { file: 'site-export.zip', price: [35_000, 420_000], days: [7, 21] },
  voice: { file: 'voiceover-master.wav', price: [3_000, 26_000], days: [1, 3] },
  illustration: { file: 'cover-illustration.png', price: [6_000, 55_000], days: [3, 8] },
  copywriting: { file: 'landing-page-copy.md', price: [2_000, 18_000], days: [1, 5] },
  bookkeeping: { file: 'q4-reconciliation.xlsx', price: [8_000, 64_000], days: [2, 7] },
  ceramics: { file: 'parcel-photo.jpg', price: [5_500, 32_000], days: [5, 14], shipping: true },
  embroidery: { file: 'tracking-slip.pdf', price: [2_800, 16_000], days: [3, 9], shipping: true },
} as const satisfies Record<string, Service>;

export const sellers: readonly Seller[] = [
  { id: 'atelier-lumen', tier: 'topRated', sells: 'logo' },
  { id: 'ines-caron', tier: 'levelTwo', sells: 'translation' },
  { id: 'kofi-mensah', tier: 'pro', sells: 'video' },
  { id: 'studio-kepler', tier: 'sellerPlus', sells: 'website' },
  { id: 'marta-oliveira', tier: 'new', sells: 'voice' },
  { id: 'haruto-saito', tier: 'levelOne', sells: 'illustration' },
  { id: 'brid-gallagher', tier: 'levelTwo', sells: 'copywriting' },
  { id: 'zahra-karimi', tier: 'topRated', sells: 'bookkeeping' },
  { id: 'terre-et-feu', tier: 'levelOne', sells: 'ceramics' },
  { id: 'nadia-stitches', tier: 'new', sells: 'embroidery' },
  { id: 'luca-ferrante', tier: 'levelTwo', sells: 'video' },
  { id: 'pixel-harbour', tier: 'levelOne', sells: 'website' },
];

export const buyers = [
  'amara-okafor',
  'boulangerie-petit',
  'claire-dubois',
  'deltawind-gmbh',
  'erik-lindqvist',
  'fjord-outdoor',
  'greta-vogel',
  'hotel-miramar',
  'isabel-romero',
  'jonas-weber',
  'kitsune-games',
  'librairie-noire',
  'maeve-byrne',
  'northside-yoga',
  'oluwaseun-ade',
  'praxis-keller',
  'quinta-do-sol',
  'radio-cosmos',
  'sofia-rossi',
  'tomas-novak',
] as const;

export const supporters = ['support-maya', 'support-idris', 'support-lena'] as const;

export const currencies = ['EUR', 'EUR', 'EUR', 'USD', 'USD', 'GBP', 'CHF', 'JPY'] as const;

/** How many minor units of a currency cost as much as a cent of a euro, near enough for a price list. */
export const centsIn = (currency: string): number => (currency === 'JPY' ? 1.6 : 1);

export const origins: readonly OrderInput['origin'][] = ['gig', 'gig', 'gig', 'customOffer', 'brief'];
