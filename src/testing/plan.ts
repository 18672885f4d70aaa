/** What a model run plans to try, before it knows where the order will stand; and what becomes of it once it does. */
import * as fc from 'fast-check';
import { reasonsAgainst } from '../engine/abilities.js';
import { advance, nextDeadline } from '../engine/advance.js';
import { rolesOf } from '../engine/chart-index.js';
import type { Order } from '../engine/order.js';
import type { Command, CommandType } from '../order/commands.js';
import type { Role } from '../order/roles.js';
import { type Instant, isInRange } from '../time/index.js';
import { movesAt, wrongMovesAt } from '../verify/moves.js';
import { weightOf } from './likelihood.js';

/** When: around the next deadline, `offset` milliseconds from it; or `minutes` from now. */
type When = { readonly offset: number } | { readonly minutes: number };

/** What is planned: a command that the rules may take, one that nobody asked them about, the last one again, or a wait. */
export type Plan =
  | {
      readonly kind: 'act';
      readonly type: CommandType;
      readonly by: Role;
      readonly when: When;
      readonly choice: number;
    }
  | { readonly kind: 'blind'; readonly type: CommandType; readonly when: When; readonly choice: number }
  | { readonly kind: 'again' }
  | { readonly kind: 'wait'; readonly when: When };

/** Where a model run stands: the order as the rules have it, the moment, and the last command that was sent. */
export interface Place {
  readonly order: Order;
  readonly now: Instant;
  readonly sent: Command | null;
}

function instantOf({ order, now }: Place, when: When): Instant {
  if ('minutes' in when) return now + when.minutes * 60_000;
  return Math.max(now, (nextDeadline(order)?.at ?? now) + when.offset);
}

const whenOf = (plan: Plan): When => (plan.kind === 'again' ? { minutes: 0 } : plan.when);

const isAllowed = ({ order }: Place, type: CommandType, by: Role, at: Instant): boolean =>
  reasonsAgainst(advance(order, at).order, type, { by, at }).length === 0;

/** Whether a plan is worth trying where the run stands. Around a deadline that is, too, what was still allowed before it. */
export function isWorthTrying(plan: Plan, place: Place): boolean {
  const at = instantOf(place, whenOf(plan));
  if (!isInRange(at)) return false;
  if (plan.kind === 'again') return place.sent !== null;
  if (plan.kind === 'wait') return at > place.now;
  if (plan.kind === 'blind') return true;
  const { type, by, when } = plan;
  return isAllowed(place, type, by, at) || ('offset' in when && isAllowed(place, type, by, place.now));
}

/** What is done: a command is sent, or time passes. */
interface Attempt {
  readonly at: Instant;
  readonly command: Command | null;
}

/** @returns what a plan comes to where the run stands; it must be worth trying there */
export function attemptOf(plan: Plan, place: Place, id: string): Attempt {
  const at = instantOf(place, whenOf(plan));
  if (plan.kind === 'wait') return { at, command: null };
  if (plan.kind === 'again') return { at, command: { ...(place.sent as Command), at } };
  const settled = advance(place.order, at).order;
  const usual = movesAt(settled, at, 'bounds').filter(({ type }) => type === plan.type);
  const moves =
    plan.kind === 'act'
      ? usual.filter(({ by }) => by === plan.by)
      : [...usual, ...wrongMovesAt(settled, at).filter(({ type }) => type === plan.type)];
  const { content, type, by, party } = moves[plan.choice % moves.length] as (typeof moves)[number];
  return { at, command: { ...content, type, id, at, by, party } as Command };
}

const whens: fc.Arbitrary<When> = fc.oneof(
  { withCrossShrink: true },
  { weight: 3, arbitrary: fc.record({ minutes: fc.oneof(fc.nat(60), fc.nat(3 * 24 * 60)) }) },
  { weight: 1, arbitrary: fc.record({ offset: fc.constantFrom(0, -1, 1) }) },
);

/** Who may send what. */
const speakings = (only: readonly CommandType[]) =>
  fc.oneof(
    ...only.flatMap((type) =>
      rolesOf(type).map((by) => ({ weight: weightOf(type, by), arbitrary: fc.constant({ type, by }) })),
    ),
  );

/** Which of the contents: mostly the least. */
const choices = fc.oneof({ withCrossShrink: true }, fc.constant(0), fc.nat(7));

/** @param only the commands that are planned */
export const plansOf = (only: readonly CommandType[]): fc.Arbitrary<Plan> =>
  fc.oneof(
    {
      weight: 150,
      arbitrary: fc
        .record({ speaking: speakings(only), when: whens, choice: choices })
        .map(({ speaking, ...rest }) => ({ kind: 'act' as const, ...speaking, ...rest })),
    },
    { weight: 6, arbitrary: fc.record({ kind: fc.constant('wait' as const), when: whens }) },
    { weight: 1, arbitrary: fc.constant({ kind: 'again' as const }) },
    {
      weight: 3,
      arbitrary: fc.record({
        kind: fc.constant('blind' as const),
        type: fc.constantFrom(...only),
        when: whens,
        choice: choices,
      }),
    },
  );

const whenText = (when: When): string => {
  if ('minutes' in when) return `${when.minutes} min later`;
  return when.offset === 0 ? 'at the next deadline' : `${when.offset} ms from the next deadline`;
};

/** @returns a plan in words, for fast-check's list of what it ran */
export function planText(plan: Plan): string {
  if (plan.kind === 'again') return 'the last command again';
  const who = plan.kind === 'wait' ? 'wait' : plan.kind === 'act' ? `${plan.by} ${plan.type}` : `anybody ${plan.type}`;
  return `${who} (${whenText(plan.when)})`;
}
