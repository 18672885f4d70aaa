/** Refusals as sentences. */
import { describe, expect, test } from 'vitest';
import {
  describeRefusal,
  type Language,
  labels,
  type Refusal,
  type RefusalCode,
  type RefusalParameters,
} from '../../src/index.js';
import { anOrder, buyer, given, later, type OrderBuilder, seller } from '../support/scenario.js';

const at = Date.parse('2026-03-10T12:00Z');
const problems = [{ where: 'files[0].bytes', what: '-1', expected: 'Too small' }];

/** A refusal of every code, as the library may give it. */
const samples: { readonly [C in RefusalCode]: RefusalParameters[C] } = {
  'command.malformed': { problems },
  'command.unknown': { type: 'explode', expected: ['deliver', 'tip'] },
  'command.idReused': { id: 'c-1' },
  'command.notNow': { state: 'inProgress.late/none/held/closed', possibleIn: ['fulfilment.delivered', 'rating'] },
  'order.malformed': { problems },
  'terms.malformed': { problems: [{ where: '', what: 'nothing', expected: 'an object' }] },
  'time.regression': { at, lastEventAt: at + 1 },
  'time.outOfRange': { computed: at, last: at },
  'history.full': { limit: 3 },
  'role.wrong': { by: 'support', expected: ['buyer', 'seller'] },
  'party.wrong': { role: 'buyer', party: 'Eve' },
  'order.finished': {},
  'order.cancelled': {},
  'order.notCompleted': {},
  'order.notUnderWay': {},
  'order.notRunning': {},
  'order.notCancelled': {},
  'request.open': {},
  'earnings.reversed': {},
  'rating.buyerFirst': {},
  'rating.alreadyGiven': {},
  'requirements.alreadySent': {},
  'requirements.notAsked': {},
  'revisions.usedUp': { allowed: 2 },
  'revisions.unlimited': {},
  'review.extensionsUsedUp': { count: 2, totalMax: null },
  'request.own': { by: 'seller' },
  'request.notYours': { openedBy: 'buyer' },
  'seller.notSilent': {},
  'refund.usedUp': {},
  'amount.limitReached': { maximum: 100 },
  'tip.notRated': { minimumStars: 4 },
  'tip.ratedTooLow': { minimumStars: 4, stars: 3 },
  'tip.tooLate': { until: at },
  'chargeback.notOpen': {},
  'extension.notLater': { until: at, laterThan: at },
  'review.spanEmpty': {},
  'review.spanTooLong': { maximum: 'P5D' },
  'review.totalTooLong': { totalMax: 'P1DT12H' },
  'delivery.fileTooLarge': { files: ['a.mov', 'b.mov'], maximumBytes: 1_000_000_000 },
  'delivery.emptyNotConfirmed': {},
  'delivery.manyPortfolioFiles': { files: ['a.png', 'b.png'] },
  'refund.aboveShare': { maximum: 6000 },
  'adjustment.empty': {},
  'amount.tooLarge': { maximum: 100 },
  'update.notDeclinable': {},
};

const refusal = (code: RefusalCode): Refusal => ({ code, rule: 'D-49', parameters: samples[code] }) as Refusal;

describe.each(Object.keys(labels) as Language[])('a refusal in %s', (language) => {
  test.each(Object.keys(samples) as RefusalCode[])('%s is a sentence with all of its parameters', (code) => {
    const sentence = describeRefusal(refusal(code), language);
    expect(sentence).toMatch(/^[\p{Lu}"«].*\.$/u);
    expect(sentence).not.toMatch(/[{}]|undefined|null|NaN|\[object/);
  });
});

describe('a refusal says', () => {
  // biome-ignore format: a table
  test.each<[code: RefusalCode, en: string, fr: string]>([
    ['time.regression', 'The command is dated 2026-03-10T12:00:00.000Z, before the last event of the order at 2026-03-10T12:00:00.001Z.', "L'action est datée du 2026-03-10T12:00:00.000Z, avant le dernier événement de la commande, du 2026-03-10T12:00:00.001Z."],
    ['role.wrong', 'Sent by: customer support. It may be sent by: buyer, seller.', 'Envoyé par : Assistance client. Peut être envoyé par : client, freelance.'],
    ['command.notNow', 'Not possible while the state is "In progress, late". It can be possible in: Delivered, Rating.', "Impossible dans l'état « En cours, en retard ». Peut être possible dans : Livrée, Évaluation."],
    ['review.spanTooLong', 'One extension of the review may last at most 5 days.', "Une prolongation de la période d'évaluation dure au plus 5 jours."],
    ['review.totalTooLong', 'All extensions of the review together may last at most 1 day 12 hours.', "Toutes les prolongations de la période d'évaluation durent ensemble au plus 1 jour 12 heures."],
    ['review.extensionsUsedUp', 'The review cannot be extended any further. Limit of the number of extensions: 2; of all together: none.', "La période d'évaluation ne peut plus être prolongée. Limite du nombre de prolongations : 2 ; de leur durée totale : aucune."],
    ['refund.aboveShare', 'At most 6000 (in minor units) may still be refunded partially.', 'Au plus 6000 (en unités mineures) peut encore être remboursé en partie.'],
    ['order.malformed', 'This order cannot be placed. files[0].bytes: -1 (Too small).', 'Cette commande ne peut pas être passée. files[0].bytes: -1 (Too small).'],
    ['terms.malformed', 'These terms are not valid. input: nothing (an object).', 'Ces conditions ne sont pas valides. entrée: nothing (an object).'],
  ])('%s: %s', (code, en, fr) => {
    expect(describeRefusal(refusal(code))).toBe(en);
    expect(describeRefusal(refusal(code), 'fr')).toBe(fr);
  });

  test('all problems, one after the other', () => {
    const two = [...problems, { where: '', what: 'nothing', expected: 'an object' }];
    expect(describeRefusal({ code: 'order.malformed', rule: 'ORIG-1', parameters: { problems: two } })).toBe(
      'This order cannot be placed. files[0].bytes: -1 (Too small). input: nothing (an object).',
    );
  });

  test('what came from outside as it was, and reads no placeholder in it', () => {
    const sentence = describeRefusal({
      code: 'command.idReused',
      rule: 'D-27',
      parameters: { id: '{id} $& {{type}}' },
    });
    expect(sentence).toBe('The id "{id} $& {{type}}" was used for another command.');
  });

  // biome-ignore format: a table
  test.each<[start: OrderBuilder, step: ReturnType<typeof buyer.tips>, sentence: string]>([
    [anOrder.delivered(), buyer.extendsReview({ span: 'P6D' }), 'One extension of the review may last at most 5 days.'],
    [anOrder.delivered(), buyer.tips(),                         'The order is not completed.'],
    [anOrder.dueAt('2026-03-10T12:00Z'), seller.requestsExtension({ until: later('2026-03-10T12:00Z', { ms: -1 }) }), 'The date asked for, 2026-03-10T11:59:59.999Z, must be later than 2026-03-10T12:00:00.000Z.'],
  ])('what an order answered', (start, step, sentence) => {
    const { refusals } = given(start).when(step).world;
    expect(refusals.map((each) => describeRefusal(each))).toContain(sentence);
  });
});
