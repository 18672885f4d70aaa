/** The end of the calendar: nothing is set after the year 2100. */
import { day, Life } from './life.js';

const message = 'Please';
const answer = (accept: boolean) => ({ accept });

const endOfTime = (placedAt: string, order: object = {}) => ({ ...order, placedAt });

const outOfRange = (): readonly Life[] => [
  new Life({
    history: 'end-of-time',
    because: 'D-53 · nothing is set after the year 2100',
    order: endOfTime('2100-12-20T00:00:00Z'),
  })
    .seller('requestExtension', { until: '2100-12-31T00:00:00Z', message })
    .seller('requestExtension', { until: '2100-12-30T23:59:59.999Z', message })
    .buyer('answerRequest', answer(true))
    .at('2100-12-28T00:00:00Z')
    .deliver()
    .buyer('acceptDelivery')
    .buyer('extendReview', { span: 'P1D' })
    .buyer('requestCancellation', { reason: 'x' })
    .at('2100-12-30T12:00:00Z')
    .seller('answerRequest', answer(false))
    .deliver()
    .buyer('requestCancellation', { reason: 'x' })
    .record()
    .end(),
  new Life({
    history: 'end-of-time-adjusted',
    because: 'D-53 · an adjustment may not move the date out of the calendar',
    order: endOfTime('2100-12-20T00:00:00Z'),
  })
    .seller('proposeAdjustment', { extras: [{ title: 'x', price: 0, days: 8 }], message })
    .buyer('answerRequest', answer(true))
    .seller('withdrawRequest')
    .seller('proposeAdjustment', { extras: [{ title: 'x', price: 0, days: 7 }], message })
    .buyer('answerRequest', answer(true))
    .at('2100-12-30T00:00:00Z')
    .seller('proposeAdjustment', { extras: [{ title: 'x', price: 1, days: 0 }], message })
    .buyer('requestUpdate', { message })
    .end(),
  new Life({
    history: 'end-of-time-revised',
    because: 'D-53 · nor a revision, where it has a date',
    terms: 'strict',
    order: endOfTime('2100-12-20T00:00:00Z', { requirements: true }),
  })
    .seller('skipRequirements')
    .at('2100-12-21T00:00:00Z')
    .deliver()
    .at('2100-12-26T00:00:00Z')
    .buyer('requestRevision', { notes: message })
    .end(),
  new Life({
    history: 'end-of-time-started',
    because: 'D-53 · nor a start',
    order: endOfTime('2100-12-27T00:00:00Z', { requirements: true }),
  })
    .at('2100-12-28T00:00:00Z')
    .buyer('submitRequirements')
    .seller('skipRequirements')
    .buyer('cancelBeforeStart')
    .end(),
  new Life({
    history: 'end-of-time-rated',
    because: 'D-53 · nor a window to rate',
    order: endOfTime('2100-12-10T00:00:00Z'),
  })
    .deliver()
    .after(day)
    .buyer('acceptDelivery')
    .at('2100-12-20T00:00:00Z')
    .buyer('rate', { stars: 5 })
    .end(),
];

/** @returns the lives, in a fixed order */
export const endOfTimeLives = (): readonly Life[] => [...outOfRange()];
