/**
 * Days of a zone, where they are not what they seem: hours that are missing or come twice, a day that never was, weekends and
 * holidays. All of it is past: what is to come, a government may change.
 */
import { hour, Life } from './life.js';
import type { Setting } from './setting.js';
import type { TermsName } from './terms.js';

/** An order of three days from that moment. */
interface Start {
  readonly name: string;
  readonly because: string;
  readonly terms: TermsName;
  readonly placedAt: string;
  readonly deliveryTime?: string;
}

const starts: readonly Start[] = [
  {
    name: 'gap',
    because: 'D-03 · due at an hour that summer time skips',
    terms: 'paris',
    placedAt: '2021-03-25T02:30:00+01:00',
  },
  {
    name: 'fold',
    because: 'D-03 · due at an hour that comes twice',
    terms: 'paris',
    placedAt: '2021-10-28T02:30:00+02:00',
  },
  {
    name: 'from-fold',
    because: 'D-03 · placed in the second of two hours',
    terms: 'paris',
    placedAt: '2021-10-31T02:30:00+01:00',
  },
  {
    name: 'hours',
    because: 'D-03 · days are of the zone, hours are hours',
    terms: 'paris',
    placedAt: '2021-03-26T20:00:00+01:00',
    deliveryTime: 'P1DT12H',
  },
  { name: 'leap', because: 'D-03 · 29 February', terms: 'paris', placedAt: '2020-02-26T23:30:00+01:00' },
  {
    name: 'gap-in-new-york',
    because: 'D-03 · the same, five hours west',
    terms: 'newYork',
    placedAt: '2007-03-08T02:00:00-05:00',
  },
  {
    name: 'fold-in-new-york',
    because: 'D-03 · the same, in autumn',
    terms: 'newYork',
    placedAt: '2019-10-31T01:59:59.999-04:00',
  },
  {
    name: 'no-midnight',
    because: 'D-03 · a day that begins at one',
    terms: 'saoPaulo',
    placedAt: '2017-10-12T00:00:00-03:00',
  },
  {
    name: 'two-midnights',
    because: 'D-03 · a day whose last hour comes twice',
    terms: 'saoPaulo',
    placedAt: '2018-02-14T23:30:00-02:00',
  },
  {
    name: 'missing-day',
    because: 'D-03 · days across the day that never was',
    terms: 'apia',
    placedAt: '2011-12-27T12:00:00-10:00',
  },
  {
    name: 'missing-eve',
    because: 'D-03 · due on the day that never was',
    terms: 'apia',
    placedAt: '2011-12-29T09:00:00-10:00',
    deliveryTime: 'P1D',
  },
  {
    name: 'half-hour',
    because: 'D-03 · summer time of half an hour',
    terms: 'lordHowe',
    placedAt: '2019-10-03T02:00:00+10:30',
  },
  {
    name: 'friday',
    because: 'D-03 · the weekend does not count',
    terms: 'parisOffices',
    placedAt: '2021-04-16T16:00:00+02:00',
  },
  {
    name: 'saturday',
    because: 'D-03 · nor where it begins on one',
    terms: 'parisOffices',
    placedAt: '2021-04-17T00:00:00+02:00',
  },
  {
    name: 'easter',
    because: 'D-03 · nor do holidays',
    terms: 'parisOffices',
    placedAt: '2021-04-02T23:59:59.999+02:00',
  },
  {
    name: 'new-year',
    because: 'D-03 · nor the first of a year, wherever it falls',
    terms: 'parisOffices',
    placedAt: '2021-12-30T08:00:00+01:00',
  },
];

const settingOf = ({ name, because, terms, placedAt, deliveryTime = 'P3D' }: Start, suffix = ''): Setting => ({
  history: `calendar-${name}${suffix}`,
  because,
  terms,
  order: { placedAt, deliveryTime, seller: { id: 'sam', tier: 'levelTwo' } },
});

/** @returns the lives, in a fixed order: nobody acts; or the seller delivers, and the buyer wants a revision at once */
export const calendarLives = (): readonly Life[] =>
  starts.flatMap((start) => [
    new Life(settingOf(start)).end(),
    new Life(settingOf(start, '-revised'))
      .after(hour)
      .deliver()
      .buyer('requestRevision', { notes: 'Once more' })
      .record()
      .after(hour)
      .deliver()
      .end(),
  ]);
