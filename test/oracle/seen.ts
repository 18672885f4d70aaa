/** Traces as a person would tell them: what was seen of one order, counted in days from its placement. */
import type { CommandType, Role } from '../../src/index.js';
import type { ObservationInput } from '../../src/oracle/index.js';

const placedAt = Date.UTC(2026, 2, 1);
const day = 86_400_000;

/** @returns an instant (epoch ms, UTC), in days from the placement and milliseconds beside them */
export const days = (count: number, milliseconds = 0): number => placedAt + count * day + milliseconds;

const bought = {
  buyer: 'ana',
  seller: { id: 'sam', tier: 'new' },
  deliveryTime: 'P3D',
  revisions: 1,
  requirements: false,
  shipping: false,
  price: { amount: 10_000, currency: 'EUR' },
} as const;

/** The order is placed at day 0, for three days of work, one revision and 100 euros; nothing more is needed to start. */
export const placed: ObservationInput = { kind: 'placed', at: placedAt, input: bought };
export const placedWithout = (...keys: readonly (keyof typeof bought)[]): ObservationInput => ({
  kind: 'placed',
  at: placedAt,
  input: Object.fromEntries(Object.entries(bought).filter(([key]) => !(keys as readonly string[]).includes(key))),
});

const usual: { readonly [T in CommandType]?: object } = {
  deliver: { files: [{ name: 'work.zip', bytes: 1 }], message: 'done' },
  requestRevision: { notes: 'bluer' },
  requestCancellation: { reason: 'no time' },
  requestUpdate: { message: 'how is it going?' },
  saveDraft: { files: [], message: '' },
  cancelOrder: { ground: 'fraud' },
  rate: { stars: 5 },
};

const parties: Readonly<Record<Role, string>> = { buyer: 'ana', seller: 'sam', support: 'agent' };

export const did = (
  by: Role,
  type: CommandType,
  at: number,
  content: object = {},
  more: object = {},
): ObservationInput => ({
  kind: 'command',
  at,
  type,
  by,
  party: parties[by],
  content: { ...usual[type], ...content },
  outcome: 'accepted',
  ...more,
});

export const refused = (by: Role, type: CommandType, at: number, ...codes: readonly string[]): ObservationInput =>
  ({
    ...did(by, type, at),
    ...{ outcome: 'refused', ...(codes.length > 0 && { refusals: codes }) },
  }) as ObservationInput;

export const happened = (type: string, at: number, by?: string): ObservationInput =>
  ({ kind: 'event', at, type, ...(by && { by }) }) as ObservationInput;
export const showed = (status: string, at: number): ObservationInput =>
  ({ kind: 'status', at, status }) as ObservationInput;
export const read = (field: string, value: unknown, at: number): ObservationInput =>
  ({ kind: 'field', at, field, value }) as ObservationInput;
