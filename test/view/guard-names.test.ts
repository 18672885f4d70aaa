import { describe, expect, test } from 'vitest';
import { guardNames, placesAskedFor } from '../../src/view/guard-names.js';

describe('what a transition asks before it is taken', () => {
  // biome-ignore format: a table
  test.each([
    // guard                     asks for                                                                  because
    ['isSupport',                ['isSupport'],                                                            'it is one question'],
    ['is.clock.reviewEnds',      ['is.clock.reviewEnds'],                                                  'a deadline asks whether it has come'],
    ['isUnderWay',               ['isUnderWay'],                                                           'a place is one question, however many states it names'],
    ['mayWithdraw',              ['isBuyerOrSeller', 'isOpener'],                                          'both are asked, in this order'],
    ['mayAgreeToCancel',         ['isBuyerOrSeller', 'isOtherSide', 'isYes'],                              'what is asked together may be asked together with more'],
    ['mayAcceptAdjustment',      ['isBuyerOrSeller', 'isOtherSide', 'isYes', 'not movesDate'],             'one answer must be no'],
  ])('%s asks for %j: %s', (guard, names) => expect(guardNames(guard)).toEqual(names));

  // biome-ignore format: a table
  test.each([
    // guard                  region         states                       because
    ['mayRequestExtension',   'request',     ['none'],                    'no other request is open'],
    ['isUnderWay',            'fulfilment',  ['inProgress', 'inRevision'], 'the work is under way in both'],
    ['isUnderWay',            'earnings',    [],                          'it asks for nothing there'],
    ['isMootByCompletion',    'request',     [],                           'what must not be is asked for nowhere'],
  ])('%s asks in %s for %j: %s', (guard, region, states) => expect(placesAskedFor(guard, region)).toEqual(states));
});
