import { describe, test } from 'vitest';
import {
  anOrder,
  buyer,
  dueAt,
  events,
  facts,
  given,
  happened,
  inTheMouthOf,
  may,
  mayNot,
  nextDeadlineIs,
  notified,
  refusalSays,
  seller,
  status,
} from '../support/scenario.js';

const order = anOrder.dueAt('2026-03-10T12:00Z');

type Files = { name: string; bytes: number; portfolio?: boolean }[];

const file = (bytes: number, portfolio?: boolean, name = 'logo.svg') => ({
  name,
  bytes,
  ...(portfolio === undefined ? {} : { portfolio }),
});

describe('DEL · delivering the work', () => {
  test("DEL-1 · delivering makes the order delivered and opens it to the buyer's review", () =>
    given(order)
      .when(seller.delivers({ at: '2026-03-08T12:00Z' }))
      .then(
        status('delivered'),
        happened('delivery.made', 'review.opened'),
        notified('delivery.made', 'buyer'),
        dueAt(null),
        nextDeadlineIs('reviewEnds', '2026-03-11T12:00Z'),
        may(buyer.accepts(), buyer.requestsRevision(), buyer.extendsReview({ span: 'P1D' })),
      ));

  test('DEL-1 · there is nothing to review before, and the buyer never delivers', () =>
    given(order).then(
      mayNot(buyer.accepts()),
      mayNot(buyer.requestsRevision()),
      mayNot(buyer.extendsReview({ span: 'P1D' })),
      mayNot(inTheMouthOf('buyer', seller.delivers()), 'role.wrong'),
    ));

  // biome-ignore format: a table
  test.each([
    // bytes         possible  because
    [  999_999_999,  true,     'it is below one gigabyte'],
    [1_000_000_000,  true,     'one gigabyte exactly is allowed (D-51)'],
    [1_000_000_001,  false,    'it is a byte too large'],
  ])('DEL-2 · a file of %i bytes: %s, because %s', (bytes, isPossible) => {
    const delivery = seller.delivers({ files: [file(100), file(bytes)] });
    given(order).then(isPossible ? may(delivery) : mayNot(delivery, 'delivery.fileTooLarge', 'DEL-2'));
  });

  test('DEL-2 · the refusal names the files that are too large, and no others', () => {
    const files = [file(1, false, 'small'), file(1e9 + 1, false, 'large'), file(1e12, false, 'huge')];
    given(order)
      .when(seller.delivers({ files }))
      .then(refusalSays({ files: ['large', 'huge'], maximumBytes: 1e9 }));
  });

  test('DEL-2 · each file counts alone: ten files of 1 GB are fine', () =>
    given(order).then(may(seller.delivers({ files: Array.from({ length: 10 }, () => file(1e9)) }))));

  test('DEL-2 · a delivery has a description', () =>
    given(order).then(mayNot(seller.delivers({ message: '' }), 'command.malformed')));

  test('DEL-2, D-51 · one file may be shown as a portfolio sample, two may not', () => {
    given(order).then(may(seller.delivers({ files: [file(1, true), file(2, false), file(3)] })));
    given(order).then(
      mayNot(seller.delivers({ files: [file(1, true, 'a'), file(2, true, 'b')] }), 'delivery.manyPortfolioFiles'),
    );
  });

  const link = ['https://example.com/the-large-film.mov'];

  // biome-ignore format: a table
  test.each<[files: Files, links: string[], confirmed: boolean | undefined, isPossible: boolean, because: string]>([
    // files        links   confirmed  possible  because
    [[file(1)],     [],     undefined, true,     'it has a file'],
    [[],            [],     undefined, false,    'nobody confirmed that it is empty'],
    [[],            [],     false,     false,    'nobody confirmed that it is empty'],
    [[],            [],     true,      true,     'it is confirmed empty'],
    [[],            link,   undefined, false,    'a link is no file'],
    [[],            link,   true,      true,     'the link stands for a file, and no file is confirmed'],
    [[file(1)],     link,   undefined, true,     'a link may stand beside a file'],
  ])('DEL-3 · files %j, links %j, confirmed empty %s: %s, because %s', (files, links, confirmed, isPossible) => {
    const delivery = seller.delivers({ files, links, ...(confirmed === undefined ? {} : { confirmEmpty: confirmed }) });
    given(order).then(isPossible ? may(delivery) : mayNot(delivery, 'delivery.emptyNotConfirmed', 'DEL-3'));
  });

  test('DEL-4 · a draft is no delivery: nothing changes for the buyer', () =>
    given(order)
      .when(seller.savesDraft({ at: '2026-03-08T12:00Z' }))
      .then(
        status('inProgress'),
        events('draft.saved'),
        notified('draft.saved'),
        facts({ deliveries: 0 }),
        nextDeadlineIs('deliveryDue', '2026-03-10T12:00Z'),
        mayNot(buyer.accepts()),
      ));

  test('DEL-4 · a draft may be unfinished: without files, without a word, not confirmed', () =>
    given(order).then(may(seller.savesDraft({ files: [], message: '' }))));

  test('DEL-4 · a draft is sent later', () =>
    given(order.after(seller.savesDraft({ at: '2026-03-08T12:00Z' })))
      .when(seller.delivers({ at: '2026-03-09T12:00Z' }))
      .then(status('delivered'), facts({ draft: null, deliveries: 1 })));

  test('DEL-5 · the event of a delivery says that it was confirmed empty', () => {
    given(order)
      .when(seller.delivers({ files: [], confirmEmpty: true }))
      .then(facts({ confirmedEmpty: true }));
    given(order)
      .when(seller.delivers())
      .then(facts({ confirmedEmpty: false }));
  });

  test('DEL-5, D-14 · and so does a new version during the review, of itself', () => {
    const empty = seller.delivers({ files: [], confirmEmpty: true });
    given(order.after(seller.delivers()))
      .when(empty)
      .then(events('delivery.replaced', 'review.opened'), facts({ confirmedEmpty: true }));
    given(order.after(empty))
      .when(seller.delivers())
      .then(facts({ confirmedEmpty: false }));
  });

  test('DEL-5 · a later delivery with files is not confirmed empty any more', () =>
    given(order.after(seller.delivers({ files: [], confirmEmpty: true }), buyer.requestsRevision()))
      .when(seller.delivers())
      .then(facts({ confirmedEmpty: false })));
});
