/** Random lives of orders, under random terms: the same seed gives the same life. */
import {
  type Command,
  explain,
  type Instant,
  nextDeadline,
  type Order,
  type OrderInput,
  type Role,
  submit,
  type Terms,
  termsWith,
} from 'orderchart';
import { pick, type Random, seededRandom } from '../../support/seeded-random.js';
import { contentsOf, partyOf, placed } from '../situations/situations.js';
import { usualInput } from '../situations/terms.js';

const hour = 3_600_000;
const spans = ['PT1H', 'PT7H30M', 'P1D', 'PT36H', 'P2D', 'P5D'] as const;
const zones = ['Europe/Paris', 'America/St_Johns', 'Pacific/Apia', 'UTC'] as const;

/** Terms in which every period is drawn: elapsed, or days of a zone. */
function randomTerms(random: Random): Terms {
  const countedIn = pick(random, ['elapsed', 'elapsed', 'calendarDays', 'businessDays'] as const);
  const days = ['P1D', 'P2D', 'P4D'] as const;
  const period = () => (countedIn === 'elapsed' ? pick(random, spans) : { span: pick(random, days), countedIn });
  const sometimes = () => (random() < 0.5 ? period() : null);
  return termsWith({
    name: 'drawn',
    calendar: countedIn === 'elapsed' ? null : { zone: pick(random, zones), weekend: [6, 7], holidays: ['2026-03-25'] },
    requirements: { timeOut: sometimes() },
    delivery: { countedIn },
    requests: {
      extension: { answerWithin: period() },
      cancellation: { answerWithin: period(), deliveryDeclines: random() < 0.5 },
      update: { answerWithin: period() },
      adjustment: { answerWithin: period() },
    },
    review: {
      window: period(),
      pausedBy: random() < 0.5 ? ['cancellation'] : [],
      minimumRemainder: pick(random, spans),
    },
    revision: { clock: pick(random, ['none', 'restart', 'resume', { fixed: period() }] as const) },
    lateness: { veryLateAfter: period(), cancelsAfter: sometimes() },
    clearance: { after: period(), fast: { after: period() } },
    rating: { buyerWindow: period(), sellerWindow: period(), cancelledOrders: random() < 0.5 },
    tip: { window: period() },
  });
}

function randomInput(seed: number, random: Random): OrderInput {
  return {
    ...usualInput,
    id: `order-${seed}`,
    seller: { id: 'sam', tier: pick(random, ['new', 'pro']) },
    placedAt: Date.UTC(2026, 2, 20) + Math.floor(random() * 24 * hour),
    deliveryTime: pick(random, ['P1D', 'P3D']),
    revisions: pick(random, [0, 1, 2, null]),
    shipping: random() < 0.2,
    requirements: random() < 0.8,
  };
}

/** Soon, or a millisecond around the next deadline; sometimes before the last event, which is refused. */
function instantFor(order: Order, random: Random): Instant {
  const deadline = nextDeadline(order);
  const now = order.facts.at;
  if (deadline !== null && random() < 0.35) return Math.max(now, deadline.at + Math.floor(random() * 3) - 1);
  return now + Math.floor(random() * random() * 60 * hour) - (random() < 0.02 ? 1 : 0);
}

const ending = new Set(['cancelBeforeStart', 'cancelLate', 'cancelOrder', 'recordChargeback', 'requestCancellation']);

/** Mostly what somebody may say then, and seldom what leads to an early end; sometimes what may not be said. */
function randomCommand(order: Order, random: Random, id: string): Command {
  const at = instantFor(order, random);
  const moment = Math.max(at, order.facts.at);
  const roles: readonly Role[] = random() < 0.5 ? ['buyer', 'seller', 'support'] : ['seller', 'buyer', 'support'];
  const said = roles.map((by) => {
    const abilities = explain(order, { by, at: moment });
    return {
      by,
      abilities,
      allowed: abilities.filter((each) => each.allowed && (!ending.has(each.command) || random() < 0.1)),
    };
  });
  const { by, abilities, allowed } = said.find((each) => each.allowed.length > 0) ?? pick(random, said);
  const { command: type } = pick(random, allowed.length > 0 && random() < 0.9 ? allowed : abilities);
  const content = pick(random, contentsOf(type, order, moment));
  return { type, id, at, by, party: partyOf(order, by), ...content } as Command;
}

/** Whether neither side may say anything any more. */
const isOver = (order: Order): boolean =>
  (['buyer', 'seller'] as const).every((by) =>
    explain(order, { by, at: order.facts.at }).every((each) => !each.allowed),
  );

/** A life as its host sees it: how it began, and every command that came, in order of time. */
export interface Life {
  readonly input: OrderInput;
  readonly terms: Terms;
  readonly commands: readonly Command[];
  readonly accepted: number;
}

export function randomLife(seed: number, most = 24): Life {
  const random = seededRandom(seed);
  const [terms, input] = [randomTerms(random), randomInput(seed, random)];
  let order = placed(input, terms);
  let accepted = 0;
  const commands: Command[] = [];
  for (let index = 0; index < most && !isOver(order); index += 1) {
    const command = randomCommand(order, random, `c${index}`);
    const outcome = submit(order, command);
    commands.push(command);
    if (outcome.ok) accepted += 1;
    order = outcome.order;
  }
  return { input, terms, commands, accepted };
}
