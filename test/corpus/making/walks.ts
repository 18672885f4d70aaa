/** Lives drawn by chance: somebody does what the order allows, or now and then what it does not. */
import { type CommandType, explain } from 'orderchart';
import { below, pick, type Random, seededRandom } from '../../support/seeded-random.js';
import { contents } from './contents.js';
import { hour, Life, second } from './life.js';
import { elapsed, type TermsName, zoned } from './terms.js';

/** How often people do what they may, next to each other: what ends an order seldom. */
const eagerness: { readonly [T in CommandType]: number } = {
  submitRequirements: 8,
  cancelBeforeStart: 0.1,
  acceptDelivery: 1.5,
  requestRevision: 5,
  extendReview: 2,
  requestUpdate: 2,
  cancelLate: 0.5,
  tip: 3,
  remindBuyer: 1,
  skipRequirements: 2,
  saveDraft: 1,
  deliver: 6,
  requestExtension: 3,
  grantRevisions: 0.7,
  refundPartially: 0.7,
  requestCancellation: 0.5,
  proposeAdjustment: 2,
  answerRequest: 5,
  withdrawRequest: 1,
  rate: 4,
  cancelOrder: 0.15,
  recordChargeback: 0.3,
  settleChargeback: 4,
};

interface Choice {
  readonly by: 'buyer' | 'seller' | 'support';
  readonly command: CommandType;
  readonly allowed: boolean;
}

const choicesOf = (life: Life): readonly Choice[] =>
  (['buyer', 'seller', 'support'] as const).flatMap((by) =>
    explain(life.order, { by, at: Math.max(life.now, life.order.facts.at) }).map(({ command, allowed }) => ({
      by,
      command,
      allowed,
    })),
  );

function weighted(chance: Random, choices: readonly Choice[]): Choice | undefined {
  let left = chance() * choices.reduce((sum, { command }) => sum + eagerness[command], 0);
  return choices.find(({ command }) => {
    left -= eagerness[command];
    return left < 0;
  });
}

/** Time passes: to about a deadline, or by any amount. */
function pass(life: Life, chance: Random): void {
  if (life.isWaiting && chance() < 0.2) life.at(Math.max(life.now, life.next.at + pick(chance, [-1, 0, 1])));
  else life.after(pick(chance, [0, 1, second, hour, hour, 5 * hour + 1, 5 * hour, 14 * hour, 30 * hour]));
  if (chance() < 0.1) life.tick();
}

/** @returns whether anybody could have done anything */
function act(life: Life, chance: Random): boolean {
  const choices = choicesOf(life);
  const allowed = choices.filter((choice) => choice.allowed);
  const choice = weighted(chance, chance() < 0.9 && allowed.length > 0 ? allowed : choices);
  if (choice === undefined) return false;
  const { by, command } = choice;
  const content = contents[command](chance, life.order, life.now);
  life[by](command, chance() < 0.02 ? { ...content, party: 'mallory' } : content);
  if (chance() < 0.04) life.send(life.lastCommand);
  return allowed.some((one) => one.by !== 'support');
}

function walk(life: Life, chance: Random): Life {
  const length = 12 + below(chance, 16);
  const recorded = 2 + below(chance, 8);
  for (let step = 0; step < length; step += 1) {
    pass(life, chance);
    const goesOn = act(life, chance);
    if (!goesOn) break;
    if (step === recorded) life.record();
  }
  return life.end();
}

const tiers = ['new', 'levelOne', 'levelTwo', 'topRated', 'sellerPlus', 'pro'];
/** Whenever an order may be placed: leap days, year ends, beyond 2³¹ seconds. */
const dates = [
  '2000-01-01T00:00:00Z',
  '2024-02-28T23:59:59.999Z',
  '2026-03-02T09:00:00Z',
  '2038-01-18T03:14:07Z',
  '2099-12-30T12:00:00+05:30',
];

function orderFor(chance: Random, placedAt: string): object {
  return {
    seller: { id: 'sam', tier: pick(chance, tiers) },
    origin: pick(chance, ['gig', 'customOffer', 'brief']),
    placedAt,
    deliveryTime: pick(chance, ['P1D', 'P3D', 'P3D', 'P7D']),
    revisions: pick(chance, [0, 1, 2, null]),
    shipping: chance() < 0.15,
    requirements: chance() < 0.4,
    price: { amount: pick(chance, [0, 1, 9_999, 10_001]), currency: pick(chance, ['EUR', 'USD', 'JPY']) },
  };
}

const number = (index: number): string => String(index + 1).padStart(3, '0');

const elapsedNames = Object.keys(elapsed) as TermsName[];
const elapsedWalk = (index: number): Life => {
  const chance = seededRandom(1_000 + index);
  const terms = elapsedNames[index % elapsedNames.length] as TermsName;
  const because = `a life by chance, under the terms «${terms}»`;
  return walk(
    new Life({ history: `walk-${number(index)}`, because, terms, order: orderFor(chance, pick(chance, dates)) }),
    chance,
  );
};

/** A few days before something happens to the days of that zone. All of it is past: what is to come, a government may change. */
const turns: readonly (readonly [TermsName, string])[] = [
  ['paris', '2021-03-25T01:30:00+01:00'],
  ['paris', '2021-10-28T02:30:00+02:00'],
  ['parisOffices', '2021-03-26T16:00:00+01:00'],
  ['parisOffices', '2021-04-30T23:30:00+02:00'],
  ['parisOffices', '2021-10-29T17:00:00+02:00'],
  ['newYork', '2007-03-08T02:30:00-05:00'],
  ['newYork', '2019-11-01T01:30:00-04:00'],
  ['saoPaulo', '2017-10-12T00:30:00-03:00'],
  ['saoPaulo', '2018-02-15T23:30:00-02:00'],
  ['apia', '2011-12-23T12:00:00-10:00'],
  ['apia', '2011-12-28T23:00:00-10:00'],
  ['lordHowe', '2019-04-04T01:45:00+11:00'],
  ['lordHowe', '2019-10-03T02:15:00+10:30'],
];

const zonedWalk = (index: number): Life => {
  const chance = seededRandom(2_000 + index);
  const [terms, placedAt] = turns[index % turns.length] as (typeof turns)[number];
  const { zone } = zoned[terms as keyof typeof zoned].calendar ?? { zone: '' };
  const because = `a life by chance, its days counted in ${zone}`;
  return walk(
    new Life({ history: `zoned-${number(index)}`, because, terms, order: orderFor(chance, placedAt) }),
    chance,
  );
};

const numbers = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index);

export const elapsedWalks = (): readonly Life[] => numbers(66).map(elapsedWalk);
export const zonedWalks = (): readonly Life[] => numbers(26).map(zonedWalk);
