/** Random lives of twins: everything that may be said, and much that may not, in ties, late, again, and from older versions. */
import {
  articleTerms,
  type Command,
  type Order,
  type OrderInput,
  parseCommand,
  placeOrder,
  type Terms,
  termsWith,
} from '../../src/index.js';
import { lastInstant } from '../../src/time/index.js';
import { manyTerms, randomCommand } from '../support/random-walk.js';
import { pick, type Random, seededRandom } from '../support/seeded-random.js';
import { placedAt } from '../support/varied-input.js';
import { blindCommand } from './blind-commands.js';
import { submitToTwins, type Twins, twinsOf } from './twins.js';

const day = 86_400_000;

const terms: readonly Terms[] = [
  ...manyTerms,
  // Everything takes two days: deadlines fall on one instant.
  termsWith({
    name: 'tied',
    requirements: { timeOut: 'P2D' },
    requests: {
      extension: { answerWithin: 'P2D' },
      cancellation: { answerWithin: 'P2D' },
      update: { answerWithin: 'P2D' },
      adjustment: { answerWithin: 'P2D' },
    },
    review: { window: 'P2D', minimumRemainder: 'P2D' },
    revision: { clock: { fixed: 'P2D' } },
    lateness: { veryLateAfter: 'P2D', cancelsAfter: 'P2D' },
    clearance: { after: 'P2D', fast: { after: 'P2D' } },
    rating: { buyerWindow: 'P2D', sellerWindow: 'P2D', cancelledOrders: true },
    tip: { window: 'P2D', minimumStars: 1 },
    limits: { commands: 6 },
  }),
  termsWith({
    name: 'narrow',
    review: { extension: { maximum: 'P5D', totalMax: 'P6D', count: 2 } },
    limits: { amount: 10_500, commands: 14 },
  }),
  termsWith({
    name: 'Paris',
    calendar: { zone: 'Europe/Paris', weekend: [6, 7], holidays: ['2026-03-11'] },
    delivery: { countedIn: 'businessDays' },
    review: { window: { span: 'P3D', countedIn: 'calendarDays' } },
    lateness: { veryLateAfter: { span: 'P1D', countedIn: 'businessDays' } },
  }),
];

function inputOf(seed: number): OrderInput {
  const isLast = seed % 10 === 9;
  return {
    id: `order-${seed}`,
    buyer: 'ana',
    seller: { id: 'sam', tier: seed % 2 === 0 ? 'topRated' : 'new' },
    origin: 'gig',
    placedAt: isLast ? lastInstant - (seed % 60) * day : placedAt,
    deliveryTime: 'P3D',
    revisions: seed % 3 === 0 ? null : seed % 3,
    shipping: seed % 5 === 0,
    requirements: seed % 4 !== 0,
    price: { amount: seed % 11 === 0 ? 400 : 10_001, currency: 'EUR' },
  };
}

function placed(seed: number): Order | null {
  const placement = placeOrder(inputOf(seed), terms[seed % terms.length] ?? articleTerms);
  return placement.ok ? placement.order : null; // near the end of the calendar some can't be placed
}

/** The next command: new, late, sent again, or another one with an id that was used before. */
function nextCommand(order: Order, random: Random, id: string, said: readonly Command[]): Command | null {
  const chance = random();
  const before = said.length > 0 ? pick(random, said) : null;
  if (before !== null && chance < 0.03) return before;
  const draw = random() < 0.5 ? blindCommand : randomCommand;
  const drawn = draw(order, random, before !== null && chance < 0.05 ? before.id : id) as Command;
  const again = before !== null && chance > 0.97 ? { ...before, at: drawn.at } : drawn;
  const late = chance > 0.9 && chance < 0.92 ? { ...again, at: Math.min(again.at + 5 * day, lastInstant) } : again;
  const parsed = parseCommand(late);
  return parsed.ok ? parsed.command : null;
}

export interface Tally {
  lives: number;
  commands: number;
  accepted: number;
  readonly events: Set<string>;
  readonly refusals: Set<string>;
}

/** @param most how many commands at most; all outcomes are compared, and counted in the tally */
export function liveTwice(seed: number, most: number, tally: Tally): void {
  const random = seededRandom(seed);
  const order = placed(seed);
  if (order === null) return;
  tally.lives += 1;
  const versions: Twins[] = [twinsOf(order)];
  const said: Command[] = [];
  let refusedInARow = 0; // an order that is over refuses all there is
  for (let index = 0; index < most && refusedInARow < 5; index += 1) {
    // Now and then somebody goes on from an older version: it must not know what came later.
    const from = random() < 0.04 ? pick(random, versions) : (versions.at(-1) as Twins);
    const command = nextCommand(from.order, random, `c${index}`, said);
    if (command === null) continue;
    const { twins, outcome } = submitToTwins(from, command);
    versions.push(twins);
    said.push(command);
    tally.commands += 1;
    refusedInARow = outcome.ok ? 0 : refusedInARow + 1;
    if (outcome.ok) tally.accepted += 1;
    else for (const { code } of outcome.refusals) tally.refusals.add(code);
    for (const { type } of outcome.events) tally.events.add(type);
  }
}
