/** Lives of orders, drawn at random and repeatable: what somebody may do is learnt from `explain`, what time does from the order. */
import {
  type Command,
  type CommandType,
  commandTypes,
  explain,
  nextDeadline,
  type Order,
  type Outcome,
  placeOrder,
  type Role,
  submit,
  type Terms,
} from 'orderchart';
import { exemplarsOf, vouchFor } from 'orderchart/verify';
import { below, pick, type Random } from '../../support/seeded-random.js';
import { variedInput } from '../../support/varied-input.js';

const hour = 3_600_000;
const roles: readonly Role[] = ['buyer', 'seller', 'support'];

/** Beyond this, orders are placed as they were before. */
const variants = 210;
const placed = new Map<string, Order>();

/** An order that the number decides; each variant is placed once, for reading an order costs as much as ten commands. */
function placedFor(number: number, terms: Terms): Order {
  const key = `${number % variants} ${terms.name}`;
  const order = placed.get(key) ?? place(number % variants, terms);
  placed.set(key, order);
  return order;
}

function place(number: number, terms: Terms): Order {
  const placement = placeOrder(variedInput(number), terms);
  if (!placement.ok) throw new Error(JSON.stringify(placement.refusals));
  return placement.order;
}

/** What a role is likely to get away with, as far as a life has shown. */
type Likely = (order: Order, by: Role) => readonly CommandType[];

/**
 * What `explain` allowed a role in a state when this life first met it there: asking anew each time would cost more than
 * acting. A life learns for itself alone, so that it is the same whichever lives were lived before it.
 */
function learning(): Likely {
  const learnt = new Map<string, readonly CommandType[]>();
  return (order, by) => {
    const key = `${order.state} ${by} ${order.facts.request?.by}`;
    const known = learnt.get(key);
    if (known !== undefined) return known;
    const allowed = explain(order, { by, at: order.facts.at })
      .filter((ability) => ability.allowed)
      .map(({ command }) => command);
    learnt.set(key, allowed);
    return allowed;
  };
}

function instantFor(order: Order, random: Random): number {
  const { at } = order.facts;
  const deadline = order.wakeAt === null ? null : nextDeadline(order);
  const draw = random();
  if (deadline !== null && draw < 0.12) return Math.max(at, deadline.at + below(random, 3) - 1);
  if (draw > 0.995) return at - 1;
  return at + Math.floor(random() * random() * 12 * hour);
}

/** What ends an order, or may: drawn seldom, so that lives are long enough to be worth telling. */
const endings: ReadonlySet<CommandType> = new Set([
  'acceptDelivery',
  'cancelBeforeStart',
  'cancelLate',
  'cancelOrder',
  'recordChargeback',
  'requestCancellation',
  'settleChargeback',
]);

/** A content beside the bounds of what is allowed, for the commands that have some. */
function contentOf(type: CommandType, order: Order, at: number, random: Random): object {
  if (random() < 0.7) return pick(random, exemplarsOf(type, order.facts, at));
  if (type === 'deliver') return { files: [{ name: 'a', bytes: pick(random, [1, 2_000_000_000]) }], message: 'm' };
  if (type === 'requestExtension') return { until: at + below(random, 120 * hour), message: 'm' };
  if (type === 'extendReview') return { span: pick(random, ['P1D', 'P5D', 'P6D', 'PT0S']) };
  if (type === 'refundPartially') return { amount: pick(random, [1, 999, 6000, 6001]) };
  if (type === 'rate') return { stars: pick(random, [1, 4, 5]) };
  return pick(random, exemplarsOf(type, order.facts, at));
}

/** The next command of a life: mostly one that is likely to be taken, seldom one that ends it, now and then anything. */
function nextCommand(order: Order, likelyIn: Likely, random: Random, id: string): Command {
  const at = instantFor(order, random);
  const draw = random();
  const by = draw < 0.05 ? 'support' : draw < 0.525 ? 'buyer' : 'seller';
  const likely = likelyIn(order, by);
  const drawn = likely.length === 0 || random() < 0.03 ? pick(random, commandTypes) : pick(random, likely);
  const type = endings.has(drawn) && random() < 0.9 ? pick(random, likely.length > 0 ? likely : commandTypes) : drawn;
  const party = random() < 0.01 ? 'mallory' : by === 'buyer' ? 'ana' : by === 'seller' ? 'sam' : 'agent';
  return vouchFor({ ...contentOf(type, order, at, random), type, id, at, by, party } as Command);
}

/** Whether neither side may say anything any more, as far as was learnt. */
const isOver = (order: Order, likelyIn: Likely): boolean =>
  order.wakeAt === null && roles.every((by) => by === 'support' || likelyIn(order, by).length === 0);

const shortest = 10;
const longest = 60;

/** Shown every command of a life, with what it did. */
export type Witness = (before: Order, command: Command, outcome: Outcome) => void;

/** One life of 10 to 60 commands, or until nothing can happen any more. @returns how many commands were sent, and the order */
export function live(number: number, terms: Terms, random: Random, witness: Witness): { sent: number; order: Order } {
  const likelyIn = learning();
  const length = shortest + below(random, longest - shortest + 1);
  let order = placedFor(number, terms);
  let sent = 0;
  while (sent < length && (sent < shortest || !isOver(order, likelyIn))) {
    const command = nextCommand(order, likelyIn, random, `c${sent}`);
    const outcome = submit(order, command);
    witness(order, command, outcome);
    order = outcome.order;
    sent += 1;
  }
  return { sent, order };
}
