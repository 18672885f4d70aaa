/** Who speaks: wrong roles and parties, the same command twice, and ids and names of every kind. */
import { day, hour, Life } from './life.js';

const message = 'Please';
const answer = (accept: boolean) => ({ accept });

const whoSpeaks = (): readonly Life[] => [
  new Life({ history: 'who-speaks', because: 'D-34 · every command of the wrong role, and of the wrong party' })
    .after(hour)
    .seller('acceptDelivery')
    .buyer('deliver', { files: [], message })
    .support('rate', { stars: 5 })
    .buyer('requestRevision', { notes: 'x', party: 'mallory' })
    .seller('saveDraft', { files: [], message: '', party: 'Sam' })
    .support('saveDraft', { files: [], message: '' })
    .seller('cancelOrder', { ground: 'x' })
    .seller('requestExtension', { until: '2026-03-09T00:00:00+01:00', message })
    .seller('answerRequest', answer(true))
    .buyer('withdrawRequest')
    .seller('requestCancellation', { reason: 'x' })
    .buyer('answerRequest', answer(false))
    .buyer('requestUpdate', { message })
    .buyer('answerRequest', answer(true))
    .seller('answerRequest', answer(false))
    .seller('withdrawRequest')
    .record()
    .seller('answerRequest', { ...answer(true), message: 'Nearly done' })
    .end(),
];

const identity = (): readonly Life[] => [
  new Life({
    history: 'identity',
    because: 'D-27, D-28 · the same command twice, another with its id, one of the past',
  })
    .after(hour)
    .deliver({ id: 'same' })
    .after(hour)
    .deliver({ id: 'same' })
    .deliver({ id: 'same', message: 'Other words' })
    .buyer('acceptDelivery', { id: 'same' })
    .after(-2 * hour)
    .buyer('acceptDelivery')
    .after(30 * day)
    .deliver({ id: 'same' })
    .buyer('acceptDelivery', { at: '2026-03-02T10:00:00Z' })
    .buyer('acceptDelivery', { at: '2026-03-02T09:59:59.999Z' })
    .record()
    .buyer('acceptDelivery', { at: '2026-03-02T11:00:00.000+01:00' })
    .tick('2026-03-01T00:00:00Z')
    .tick('yesterday')
    .tick(Number.MAX_SAFE_INTEGER)
    .deliver({ id: 'same' })
    .record(),
];

const names = (): readonly Life[] =>
  [
    ['prototype', '__proto__', 'constructor', 'toString'],
    ['unicode', 'İstanbul ısı I i', 'ﬁ ß ẞ é é', '𝒪#1 \u{1F4E6} ١٢٣'],
    ['separators', 'a#1', 'a/b', 'a b\n"c"\\d'],
  ].map(([name, id, buyer, seller]) => {
    const parties = { buyer: { party: buyer }, seller: { party: seller } };
    return new Life({
      history: `names-${name}`,
      because: 'D-27 · identifiers are the texts that they are, in every language',
      order: { id, buyer, seller: { id: seller, tier: 'pro' }, price: { amount: 1_000_000_000_000, currency: 'JPY' } },
    })
      .after(hour)
      .seller('saveDraft', { ...parties.seller, id: 'z', files: [{ name: id, bytes: 1 }], message: '' })
      .deliver({ ...parties.seller, id: '__proto__', message: '\u0000 \u2028 ١٢٣ ı' })
      .buyer('extendReview', { ...parties.buyer, id: 'İ', span: 'PT1S' })
      .buyer('extendReview', { ...parties.buyer, id: 'i', span: 'PT1S' })
      .buyer('extendReview', { ...parties.buyer, id: 'ı', span: 'PT1S' })
      .buyer('extendReview', { ...parties.buyer, id: 'I', span: 'PT1S' })
      .buyer('extendReview', { ...parties.buyer, id: 'é', span: 'PT1S' })
      .buyer('extendReview', { ...parties.buyer, id: 'é', span: 'PT1S' })
      .buyer('extendReview', { ...parties.buyer, id: '10', span: 'PT1S' })
      .buyer('extendReview', { ...parties.buyer, id: '9', span: 'PT1S' })
      .buyer('extendReview', { ...parties.buyer, id: '\u{1F4E6}', span: 'PT1S' })
      .buyer('extendReview', { ...parties.buyer, id: '\uFF5E', span: 'PT1S' })
      .record()
      .buyer('acceptDelivery', { ...parties.buyer, id: 'ana' })
      .end();
  });

const links = (): readonly Life[] => [
  new Life({ history: 'links', because: 'DEL-3 · a link may stand for a file' })
    .after(hour)
    .deliver({ files: [], links: ['https://example.com/work'] })
    .deliver({
      files: [],
      links: ['https://example.com/work', 'ftp://files.example.com/a%20b?c#d'],
      confirmEmpty: true,
    })
    .end(),
];

/** @returns the lives, in a fixed order */
export const speakerLives = (): readonly Life[] => [...whoSpeaks(), ...identity(), ...names(), ...links()];
