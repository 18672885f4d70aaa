import { describe, expect, test } from 'vitest';
import { articleTerms, type Terms, type TermsChanges, termsWith } from '../../src/index.js';
import { lintTerms } from '../../src/verify/index.js';

const whereIn = (changes: TermsChanges): readonly string[] => lintTerms(termsWith(changes)).map(({ where }) => where);

describe('D-26 · terms that a marketplace writes are read before anybody places an order under them', () => {
  test('the terms of the article have nothing to be told', () => expect(lintTerms(articleTerms)).toEqual([]));

  // biome-ignore format: a table
  test.each<[term: string, changes: TermsChanges, because: string]>([
    ['requests.cancellation.answerWithin', { review: { pausedBy: [] }, requests: { cancellation: { answerWithin: 'P4D' } } }, 'the review ends before silence can agree to cancel'],
    ['review.minimumRemainder',            { review: { minimumRemainder: 'P4D' } },                                        'a paused review would last longer than a new one'],
    ['requirements.timeOut',               { requirements: { timeOut: 'P2D' } },                                           'the time-out comes no later than the silence'],
    ['lateness.cancelsAfter',              { lateness: { cancelsAfter: 'PT47H' } },                                        'the order is cancelled before silence accepts a later date'],
    ['revision.clock',                     { revision: { clock: 'resume' }, lateness: { cancelsAfter: 'P3D' } },           'nothing is left to resume of work that was late'],
    ['review.extension.maximum',           { review: { extension: { totalMax: 'P4D' } } },                                 'five days at once are more than four in all'],
    ['review.extension.count',             { review: { extension: { count: 0 } } },                                        'no extension is allowed at all'],
    ['review.shippingWindow',              { review: { shippingWindow: 'P2D' } },                                          'what is shipped has less time than what is not'],
    ['clearance.fast.after',               { clearance: { fast: { after: 'P15D' } } },                                     'fast is slower than slow'],
    ['refund.partialShareBps',             { refund: { partialShareBps: 0 } },                                             'nothing can be refunded'],
    ['fees.sellerCommissionBps',           { fees: { sellerCommissionBps: 10_000 } },                                      'nothing is left to earn'],
  ])('%s is named, because of %j: %s', (where, changes) => expect(whereIn(changes)).toEqual([where]));

  // biome-ignore format: a table
  test.each<[changes: TermsChanges, because: string]>([
    [{ review: { pausedBy: [] } },                                                        'silence agrees after two days, the review takes three'],
    [{ review: { pausedBy: [] }, requests: { cancellation: { answerWithin: 'P3D' } } },   'both windows are as long'],
    [{ review: { minimumRemainder: 'P3D' } },                                             'as long as a new review, not longer'],
    [{ requirements: { timeOut: 'PT49H' } },                                              'the time-out comes an hour after the silence'],
    [{ lateness: { cancelsAfter: 'PT48H' } },                                             'the silence comes no later'],
    [{ review: { extension: { totalMax: 'P5D' } } },                                      'one extension may use it all'],
    [{ clearance: { fast: { after: 'P14D' } } },                                          'as fast as the others'],
    [{ clearance: { fast: { after: 'P15D', tiers: [] } } },                               'no tier clears fast'],
    [{ review: { window: { span: 'P3D', countedIn: 'elapsed' } } },                       'the same window, said in another way'],
  ])('nothing is said of %j: %s', (changes) => expect(whereIn(changes)).toEqual([]));

  test('problems come before notices, each with where, what, what was expected and its rules', () => {
    const found = lintTerms(termsWith({ review: { minimumRemainder: 'P4D', extension: { count: 0 } } }));
    expect(found.map(({ severity }) => severity)).toEqual(['problem', 'notice']);
    for (const { what, expected, rules } of found)
      expect(Math.min(what.length, expected.length, rules.length)).toBeGreaterThan(0);
  });

  test('terms that placeOrder would refuse give its problems, and nothing throws', () => {
    expect(lintTerms({ ...articleTerms, limits: { amount: -1 } as Terms['limits'] }).map(({ where }) => where)).toEqual(
      ['limits.amount', 'limits.commands'],
    );
    expect(lintTerms(null)).toHaveLength(1);
  });
});
