/** What is said in more than one way: instants, spans, and ids that a hash can't tell apart. */
import { Life } from './life.js';

const draft = { files: [], message: '' };

const instants = (): Life => {
  const life = new Life({
    history: 'instants',
    because: 'D-43 · an instant may be written in many ways',
    order: { placedAt: '2026-03-02T14:45+05:45' },
  });
  const ways = [
    '2026-03-02T09:00Z',
    '2026-03-02T09:00:01Z',
    '2026-03-02T09:00:01.5Z',
    '2026-03-02T09:00:02.25+00:00',
    '2026-03-02T09:00:02.999Z',
    '2026-03-01T23:30:03-09:30',
    '2026-03-02T23:00:04.000+14:00',
    '2026-03-02T09:00:05.123456Z',
    '2026-03-02T09:00:05.1239999Z',
    '2026-03-02 09:00:06Z',
    '2026-03-02t09:00:07z',
    '2026-03-02T09:00:08+0000',
    '2026-03-02T09:00:09',
    '2026-03-02T24:00:00Z',
    '2026-02-29T09:00:00Z',
    '2026-03-02T23:59:60Z',
    '20260302T090010Z',
    '1772442011000',
    1_772_442_012_000,
  ];
  for (const at of ways) life.seller('saveDraft', { ...draft, at });
  return life.record().tick('2026-03-05T08:59:59.999Z').tick('2026-03-05T14:45+05:45').end();
};

const spans = (): Life => {
  const life = new Life({
    history: 'spans',
    because: 'D-53 · a span may be written in many ways',
    order: { deliveryTime: 'P1DT1H1M1S', shipping: true },
  });
  life.at('2026-03-02T10:00Z').deliver();
  const ways = [
    'P1D',
    'PT24H',
    'P0D',
    'P0DT1S',
    'PT0001S',
    'P5D',
    'PT120H',
    'PT7200M',
    'PT432000S',
    'P4DT24H',
    'P1W',
    'P0W1D',
  ];
  const wrong = [
    'P',
    'PT',
    'P1',
    '1D',
    'p1d',
    'P-1D',
    '-P1D',
    'P1,5D',
    'P1.5D',
    'PT1.5H',
    'P1Y',
    'P1DT',
    'PT1H1D',
    ' P1D',
    'P1D ',
    'P1Ⅴ',
    'P١D',
  ];
  for (const span of [...ways, ...wrong]) life.buyer('extendReview', { span });
  return life.end();
};

/** Pairs of one FNV-1a hash, which remembers ids. */
const lookAlikes = (): Life => {
  const life = new Life({ history: 'look-alikes', because: 'D-27 · ids of one hash are two ids' }).at(
    '2026-03-02T10:00Z',
  );
  const ids = ['costarring', 'liquid', 'declinate', 'macallums', 'altarage', 'zinke'];
  for (const id of ids) life.seller('saveDraft', { ...draft, id });
  life.record();
  for (const id of ids) life.seller('saveDraft', { ...draft, id });
  for (const id of ids) life.seller('saveDraft', { ...draft, id, message: id });
  return life.end();
};

/** @returns the lives, in a fixed order */
export const readingLives = (): readonly Life[] => [instants(), spans(), lookAlikes()];
