/** Other marketplaces' choices: only what differs from the article's terms. */
import type { TermsChanges } from '../../src/index.js';

const frenchCalendar = {
  zone: 'Europe/Paris',
  weekend: [6, 7],
  holidays: ['2026-01-01', '2026-04-06', '2026-05-01', '2026-05-08', '2026-05-14', '2026-05-25'],
};

export const otherTerms = {
  impatient: { name: 'impatient', requirements: { timeOut: 'P5D' }, lateness: { cancelsAfter: 'P4D' } },
  restarting: { name: 'restarting', revision: { clock: 'restart' } },
  resuming: { name: 'resuming', revision: { clock: 'resume' }, lateness: { cancelsAfter: 'P3D' } },
  fixedRevision: { name: 'two-day revisions', revision: { clock: { fixed: 'P2D' } } },
  briefReviews: { name: 'brief reviews', review: { extension: { count: 1, totalMax: 'P3D' } } },
  unshaken: {
    name: 'unshaken',
    requests: { cancellation: { deliveryDeclines: false } },
    review: { pausedBy: [] },
  },
  ratedAnyway: { name: 'rated anyway', rating: { cancelledOrders: true } },
  workingDays: {
    name: 'working days in Paris',
    calendar: frenchCalendar,
    delivery: { countedIn: 'businessDays' },
    review: { window: { span: 'P3D', countedIn: 'businessDays' } },
    requests: { extension: { answerWithin: { span: 'P2D', countedIn: 'businessDays' } } },
  },
  steps: {
    name: 'calendar days',
    calendar: { ...frenchCalendar, weekend: [], holidays: [] },
    delivery: { countedIn: 'calendarDays' },
    clearance: { after: { span: 'P14D', countedIn: 'calendarDays' } },
  },
} as const satisfies Record<string, TermsChanges>;

export type OtherTerms = keyof typeof otherTerms;
