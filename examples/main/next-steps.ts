/** What may happen to an order next: what each party may do and by when, and what happens if nobody acts. */
import {
  type Ability,
  type CommandType,
  explain,
  forecast,
  type Instant,
  type Order,
  type OrderEvent,
  type Role,
} from '../../src/index.js';

/** A time to act in, half-open (D-01); `from` null: it has begun; `until` null: it has no end. */
export interface Chance {
  readonly command: CommandType;
  readonly from: Instant | null;
  readonly until: Instant | null;
}

function chanceOf({ command, window }: Ability, now: Instant): Chance | null {
  const { from, until } = window;
  return from === null ? null : { command, from: from <= now ? null : from, until };
}

/** What a role may do now, and what it may do later if nobody acts, in the order of time. */
const chancesOf = (order: Order, by: Role, now: Instant): Chance[] =>
  explain(order, { by, at: now })
    .filter((ability) => ability.by.includes(by))
    .map((ability) => chanceOf(ability, now))
    .filter((chance) => chance !== null)
    .sort((a, b) => (a.from ?? now) - (b.from ?? now));

export interface NextSteps {
  readonly chances: Readonly<Record<Role, readonly Chance[]>>;
  readonly forecast: readonly OrderEvent[];
}

/** @param now the moment looked at (epoch ms, UTC); the order is settled up to it */
export const nextSteps = (order: Order, now: Instant): NextSteps => ({
  chances: {
    buyer: chancesOf(order, 'buyer', now),
    seller: chancesOf(order, 'seller', now),
    support: chancesOf(order, 'support', now).filter(({ from }) => from === null),
  },
  forecast: forecast(order),
});

/** Chances with the same times stand together. */
export function byWindow(chances: readonly Chance[]): [Chance, ...Chance[]][] {
  const groups = new Map<string, [Chance, ...Chance[]]>();
  for (const chance of chances) {
    const key = `${chance.from} ${chance.until}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [chance]);
    else group.push(chance);
  }
  return [...groups.values()];
}
