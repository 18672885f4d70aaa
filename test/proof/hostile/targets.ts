/** What is attacked, and how something hostile is made of something valid for it. */

import { below, pick, type Random } from '../../support/seeded-random.js';
import { type Attack, attackCommand, attackPlacement, attackRecord, attackTerms } from './attacks.js';
import { attackInstant, attackWord } from './attacks-on-words.js';
import { badMoments, hostileInstant } from './instants.js';
import type { Life, Valid } from './lives.js';
import { type Mutant, mutated, mutatedKeys } from './mutate.js';
import type { Maker } from './random.js';
import { sealedIfPossible } from './seal.js';
import { shape } from './shapes.js';
import type { Category } from './tally.js';
import { hostileNumber, hostileText, reservedType } from './texts.js';
import { hostileZone } from './zones.js';

/** The categories of single values; records and streams have attacks of their own. */
export type ValueCategory = Exclude<Category, 'records' | 'streams'>;

/** A value of each category that was made of nothing valid. */
export const makers: Readonly<Record<ValueCategory, Maker>> = {
  shape,
  keys: (random) => mutatedKeys(random, { type: 'deliver', id: 'c' }, [['type'], ['id']]).value,
  'reserved events': reservedType,
  strings: hostileText,
  numbers: hostileNumber,
  times: hostileInstant,
  zones: hostileZone,
};

export interface Target {
  readonly attack: Attack;
  readonly mutantOf: (category: ValueCategory, life: Life, random: Random) => Mutant;
}

/** Where a category belongs, by the path of the place. */
type Homes = { readonly [C in ValueCategory]?: RegExp };

/** Times that exist come at a bad moment as often as others that do not. */
const makerFor = (category: ValueCategory, { order }: Life): Maker =>
  category === 'times'
    ? (random) => (random() < 0.5 ? pick(random, badMoments(order.facts.at)) : hostileInstant(random))
    : makers[category];

/** Changes one to three places of something valid, mostly those that the category is about. */
const made =
  (validOf: (life: Life, random: Random) => Valid, homes: Homes): Target['mutantOf'] =>
  (category, life, random) => {
    const { value, places } = validOf(life, random);
    if (category === 'keys') return mutatedKeys(random, value, places);
    const home = homes[category];
    const own = home === undefined || random() < 0.3 ? [] : places.filter((path) => home.test(path.join('.')));
    return mutated(random, value, own.length > 0 ? own : places, makerFor(category, life));
  };

/** Puts a hostile text into the middle of a valid one, or one sign in the place of another. */
const spoilt =
  (textOf: (life: Life, random: Random) => string): Target['mutantOf'] =>
  (category, life, random) => {
    const text = textOf(life, random);
    const at = below(random, text.length + 1);
    const hostile = makers[category](random);
    const sign = typeof hostile === 'string' && random() < 0.5 ? hostile : String.fromCharCode(below(random, 256));
    return { value: text.slice(0, at) + sign + text.slice(at + below(random, 2)), paths: [[]] };
  };

const isoOf = (at: number): string => new Date(Number.isFinite(at) ? Math.trunc(at) : 0).toISOString();

const onCommand: Target = {
  attack: attackCommand,
  mutantOf: made(({ command }, random) => pick(random, command), {
    'reserved events': /^type$/,
    times: /^(at|until|span)$/,
    numbers: /(bytes|amount|count|price|days|revisions|stars|at)$/,
    strings: /(id|party|name|message|notes|reason|ground|title|comment|links|answers|span|until)/,
  }),
};

const changedRecord = made(({ record }) => record, {
  times: /(At|until|Left|tipUntil|\.at)$/,
  zones: /^terms.calendar/,
  'reserved events': /(state|kind|mode|requirements)$/,
});

/** Half of them with a digest that fits: only then anybody looks further. */
const onRecord: Target = {
  attack: attackRecord,
  mutantOf(category, life, random) {
    const mutant = changedRecord(category, life, random);
    return random() < 0.5 ? { ...mutant, value: sealedIfPossible(mutant.value) } : mutant;
  },
};

const onInstant: Target = {
  attack: attackInstant,
  mutantOf: spoilt(({ order }, random) => isoOf(pick(random, badMoments(order.facts.at)))),
};

const onWord: Target = {
  attack: attackWord,
  mutantOf: spoilt((_, random) => pick(random, ['P3D', 'PT48H', 'fr', 'buyer', 'OrderRecord', 'fulfilment'])),
};

/** Commands most often: they come from anybody. Instants and words reach the most functions. */
export const targets: readonly Target[] = [
  onCommand,
  onCommand,
  onCommand,
  onInstant,
  onInstant,
  onWord,
  onWord,
  onRecord,
  {
    attack: attackPlacement,
    mutantOf: made(({ input }) => input, {
      times: /^(placedAt|deliveryTime)$/,
      numbers: /(amount|revisions|placedAt)$/,
    }),
  },
  {
    attack: attackTerms,
    mutantOf: made(({ terms }) => terms, {
      zones: /^calendar/,
      times: /(window|after|Within|Max|maximum|newFor|span|holidays)/i,
      numbers: /(Bps|amount|commands|count|Stars|Bytes|weekend)/,
    }),
  },
];
