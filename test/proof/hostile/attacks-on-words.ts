/** The small things that hosts hand on from outside: instants, spans, languages, roles, flags, names. */
import {
  advance,
  canonicalJson,
  describeRefusal,
  describeSpan,
  dueClockEvent,
  explain,
  InstantInput,
  isDue,
  jsonSchemaOf,
  metricsOf,
  type Refusal,
  SellerTier,
  SpanInput,
  stateOf,
  tabsOf,
  testClock,
} from 'orderchart';
import { toMermaid, toStateMachineCat } from 'orderchart/diagram';
import { pick } from '../../support/seeded-random.js';
import type { Attack } from './attacks.js';
import { isNoJson, isRangeError, isShort } from './judged.js';
import { judgeOrder } from './living.js';

/** Whether it is what a host may give as an instant, as far as the library can tell. */
const isInstant = (value: unknown): boolean =>
  typeof value === 'number' ? !Number.isNaN(value) : typeof value === 'string' && InstantInput.safeParse(value).success;

const snapshot = { value: { fulfilment: 'delivered', request: 'none', earnings: 'held', rating: 'closed' } } as const;

/** Instead of an instant. */
export const attackInstant: Attack = (tally, { value, isJson }, { order }, random) => {
  const now = value as never;
  const after = tally.call('advance', () => advance(order, now));
  const isNow = tally.call('isDue', () => isDue(order, now));
  if (!isInstant(value)) {
    tally.refused += 1;
    tally.expect(after?.order === order && isNow === false, () => 'time passed for what is no instant');
  }
  if (after !== undefined && after.order !== order) judgeOrder(tally, after.order);
  const abilities = random() < 0.5 ? tally.call('explain', () => explain(order, { by: 'buyer', at: now })) : [];
  if (!isInstant(value))
    tally.expect(abilities?.every(({ allowed }) => !allowed) === true, () => 'allowed at no instant');
  const ability = pick(random, abilities ?? []);
  if (random() < 0.1) tally.call('explain · window', () => ability?.window);
  if (random() < 0.1) tally.call('explain · madePossibleBy', () => ability?.madePossibleBy);
  tally.call('tabsOf', () => tabsOf(order, { now }));
  tally.call('metricsOf', () => metricsOf([order], { now, window: 'P60D' }));
  tally.call('testClock', () => testClock(order).advanceTo(now));
  tally.call('dueClockEvent', () => dueClockEvent({ ...snapshot, context: order.facts }, now));
  if (isJson && isShort(value)) tally.call('InstantInput.safeParse', () => InstantInput.safeParse(value).error);
};

const refusals: readonly Refusal[] = [
  { code: 'review.spanTooLong', rule: 'ACC-2', parameters: { maximum: 'P5D' } },
  { code: 'order.finished', rule: 'DONE-1', parameters: {} },
];

/** Instead of a span, a language, a role, a region, a name, a flag. */
export const attackWord: Attack = (tally, { value, isJson }, { order }, random) => {
  const word = value as never;
  const isBare = isJson && isShort(value);
  const text = tally.call('describeSpan', () => describeSpan(word, 'fr'));
  if (typeof value === 'string') tally.expect(typeof text === 'string', () => 'a span without words');
  const span = tally.call('describeSpan', () => describeSpan('P1D', word));
  tally.expect(span === '1 day' || span === '1 jour', () => 'a span in no language');
  tally.call('describeRefusal', () => describeRefusal(pick(random, refusals), word));
  tally.call('metricsOf', () => metricsOf([order], { now: order.facts.at, window: word }));
  const { at } = order.facts;
  const abilities = random() < 0.5 ? tally.call('explain', () => explain(order, { by: word, at })) : [];
  const isRole = ['buyer', 'seller', 'support'].includes(word);
  tally.expect(isRole || abilities?.every(({ allowed }) => !allowed) === true, () => 'allowed to nobody');
  tally.call('stateOf', () => stateOf(order, word));
  tally.call('tabsOf', () => tabsOf(order, { starred: word, updates: word }));
  if (isBare) tally.call('SpanInput.safeParse', () => SpanInput.safeParse(value).error);
  if (isBare) tally.call('SellerTier.safeParse', () => SellerTier.safeParse(value).error);
  if (random() < 0.02) tally.call('jsonSchemaOf', () => jsonSchemaOf(word), isRangeError);
  if (random() < 0.01) tally.call('toMermaid', () => toMermaid({ language: word, region: word, rules: word }));
  if (random() < 0.01) tally.call('toStateMachineCat', () => toStateMachineCat({ language: word, region: word }));
  if (isBare) tally.call('canonicalJson', () => canonicalJson(value), isNoJson);
};
