/** Lives drawn by chance: at each moment somebody does one of the things that the order allows. */
import { type CommandInput, type CommandType, explain, type Instant } from '../../src/index.js';
import { supporters } from './cast.js';
import { contents } from './contents.js';
import { days, hours, Life, minutes } from './life.js';
import { orderInput } from './order-inputs.js';
import { otherTerms } from './other-terms.js';
import type { Chance } from './seeded.js';

type Role = CommandInput['by'];

/** How often people do what they may, next to each other. */
const eagerness: { readonly [T in CommandType]: number } = {
  submitRequirements: 14,
  cancelBeforeStart: 0.3,
  acceptDelivery: 9,
  requestRevision: 4,
  extendReview: 1,
  requestUpdate: 1.2,
  cancelLate: 2,
  tip: 4,
  remindBuyer: 2,
  skipRequirements: 1,
  saveDraft: 1,
  deliver: 9,
  requestExtension: 1.4,
  grantRevisions: 0.3,
  refundPartially: 0.3,
  requestCancellation: 0.15,
  proposeAdjustment: 0.8,
  answerRequest: 6,
  withdrawRequest: 0.5,
  rate: 7,
  cancelOrder: 0.05,
  recordChargeback: 0.1,
  settleChargeback: 4,
};

/** How often nobody does anything: what is rare stays rare where little else is left to do. */
const idleness = 3;

interface Choice {
  readonly by: Role;
  readonly type: CommandType;
}

const roles: readonly Role[] = ['buyer', 'seller', 'support'];

const choicesOf = ({ order, now }: Life, allowed: boolean): Choice[] =>
  roles.flatMap((by) =>
    explain(order, { by, at: now })
      .filter((ability) => ability.allowed === allowed)
      .map(({ command }) => ({ by, type: command })),
  );

/** A second version while the first is being reviewed is rare, and who is slow delivers late. */
function weightOf({ order }: Life, { type }: Choice, pace: number): number {
  if (type !== 'deliver') return eagerness[type];
  return order.state.startsWith('delivered') ? 0.3 : eagerness.deliver / pace ** 2;
}

/** Where nobody has to do anything: a delivery that silence accepts, or an order that is over. */
const endsBySilence = ({ order }: Life): boolean => /^(delivered|completed|cancelled)/.test(order.state);

function act(life: Life, chance: Chance, pace: number): void {
  const isMistake = chance.happens(0.04);
  const choices = choicesOf(life, !isMistake);
  const choice = isMistake
    ? chance.pick(choices.filter(({ by }) => by !== 'support'))
    : chance.weighted([...choices, null], (possible) =>
        possible === null ? idleness : weightOf(life, possible, pace),
      );
  if (choice === null) return;
  const party = chance.happens(0.005) ? { party: 'radio-cosmos' } : {};
  life.say(choice.by, choice.type, contents[choice.type](chance, life.order, life.now), party);
  if (chance.happens(0.02)) {
    life.wait(chance.between(1, 9) * 1000);
    life.sayAgain();
  }
}

/** Waits are short more often than long, in whole seconds; some people take three times as long. */
const waitOf = (chance: Chance, pace: number): number =>
  minutes(5) + Math.round((-Math.log(1 - chance.next()) * hours(15) * pace) / 1000) * 1000;

/** Everything is said and paid. */
const isOver = ({ order }: Life): boolean => /^(completed|cancelled)/.test(order.state) && order.wakeAt === null;

/**
 * @param placedAt the placement (epoch ms, UTC)
 * @param end      nothing is said from then on
 * @returns the life of one order
 */
export function randomLife(chance: Chance, placedAt: Instant, end: Instant): Life {
  const input = orderInput(chance, placedAt);
  const { steps, workingDays, ...others } = otherTerms;
  const choices: object[] = [...Object.values(others), steps, workingDays];
  const life = new Life(
    input,
    chance.happens(0.12) ? chance.pick(choices) : undefined,
    chance,
    chance.pick(supporters),
  );
  const pace = chance.pick([0.4, 0.4, 1, 1, 3]);
  for (let step = 0; step < 40; step += 1) {
    life.wait(waitOf(chance, pace));
    if (life.now >= end || chance.happens(endsBySilence(life) ? 0.1 : 0.01)) break;
    if (life.now - placedAt > days(60)) break;
    act(life, chance, pace);
    if (isOver(life)) break;
  }
  return life;
}
