/** The terms of the corpus: the article's, and others that between them take every turn that terms can make an order take. */
import { articleTerms, type Terms, termsWith } from 'orderchart';

/** Whole days, counted by the calendar of the terms. */
const calendarDays = (span: string) => ({ span, countedIn: 'calendarDays' }) as const;
const businessDays = (span: string) => ({ span, countedIn: 'businessDays' }) as const;

const everyDayOfTheZone = {
  delivery: { countedIn: 'calendarDays' },
  review: { window: calendarDays('P3D'), shippingWindow: calendarDays('P14D') },
  lateness: { veryLateAfter: calendarDays('P1D'), cancelsAfter: calendarDays('P1W') },
  clearance: { after: calendarDays('P14D'), fast: { after: calendarDays('P7D') } },
  rating: { buyerWindow: calendarDays('P14D'), sellerWindow: calendarDays('P14D') },
} as const;

/** Elapsed time: nothing here depends on a zone. */
export const elapsed = {
  article: articleTerms,
  strict: termsWith({
    name: 'strict',
    requirements: { timeOut: 'P5D' },
    lateness: { cancelsAfter: 'P2D' },
    revision: { clock: 'restart' },
  }),
  resume: termsWith({
    name: 'resume',
    revision: { clock: 'resume' },
    review: { pausedBy: [] },
    rating: { cancelledOrders: true },
  }),
  patient: termsWith({
    name: 'patient',
    requests: { cancellation: { answerWithin: 'P6D', deliveryDeclines: false } },
    review: { extension: { maximum: 'P2D', totalMax: 'P3D', count: 2 } },
    revision: { clock: { fixed: 'P2D' } },
  }),
  short: termsWith({
    name: 'short',
    requirements: { timeOut: 'PT1H' },
    requests: {
      extension: { answerWithin: 'PT10M' },
      cancellation: { answerWithin: 'PT1S' },
      update: { answerWithin: 'PT5M' },
      adjustment: { answerWithin: 'PT1M1S' },
    },
    review: { window: 'PT30M', minimumRemainder: 'PT1S' },
    lateness: { veryLateAfter: 'PT1S', cancelsAfter: 'PT1M' },
    revision: { clock: { fixed: 'PT2S' } },
    rating: { buyerWindow: 'PT1H', sellerWindow: 'PT1H', cancelledOrders: true },
    clearance: { after: 'PT2H', fast: { after: 'PT1S' } },
    tip: { window: 'PT30M', minimumStars: 1 },
  }),
  forgetful: termsWith({ name: 'forgetful', limits: { commands: 3 } }),
  frugal: termsWith({
    name: 'frugal',
    limits: { amount: 12_000 },
    fees: { sellerCommissionBps: 0 },
    refund: { partialShareBps: 10_000 },
    clearance: { fast: { tiers: [] } },
    delivery: { maximumFileBytes: 1 },
    review: { extension: { count: 0 } },
  }),
  greedy: termsWith({
    name: 'greedy',
    fees: { sellerCommissionBps: 10_000 },
    refund: { partialShareBps: 1 },
    tip: { minimumStars: 5 },
  }),
  /** Everything is two days, so that deadlines fall on one instant. */
  level: termsWith({
    name: 'level',
    requirements: { timeOut: 'P2D' },
    review: { window: 'P2D' },
    lateness: { veryLateAfter: 'P2D', cancelsAfter: 'P2D' },
    revision: { clock: { fixed: 'P2D' } },
    clearance: { after: 'P2D' },
    rating: { buyerWindow: 'P2D', sellerWindow: 'P2D' },
    tip: { window: 'P2D' },
  }),
} satisfies Readonly<Record<string, Terms>>;

const offices = {
  delivery: { countedIn: 'businessDays' },
  requirements: { timeOut: businessDays('P5D') },
  requests: { extension: { answerWithin: businessDays('P2D') } },
  review: { window: businessDays('P3D') },
  lateness: { veryLateAfter: businessDays('P1D'), cancelsAfter: businessDays('P5D') },
} as const;

/** Days of a zone: an engine without time zones can't count them. */
export const zoned = {
  paris: termsWith({
    ...everyDayOfTheZone,
    name: 'paris',
    calendar: { zone: 'Europe/Paris', weekend: [6, 7], holidays: [] },
    revision: { clock: 'restart' },
  }),
  parisOffices: termsWith({
    ...offices,
    name: 'parisOffices',
    calendar: {
      zone: 'Europe/Paris',
      weekend: [6, 7],
      holidays: ['2021-04-05', '2021-05-01', '2021-05-13', '2021-05-24', '2021-11-01', '2021-11-11', '2022-01-01'],
    },
    revision: { clock: { fixed: businessDays('P2D') } },
  }),
  newYork: termsWith({
    ...everyDayOfTheZone,
    name: 'newYork',
    calendar: { zone: 'America/New_York', weekend: [6, 7], holidays: [] },
    revision: { clock: { fixed: calendarDays('P2DT6H') } },
  }),
  /** Summer time began at midnight here, so that a day of spring had no 00:00. */
  saoPaulo: termsWith({
    ...everyDayOfTheZone,
    name: 'saoPaulo',
    calendar: { zone: 'America/Sao_Paulo', weekend: [7], holidays: [] },
    revision: { clock: 'resume' },
  }),
  /** Crossed the date line at the end of 2011: it had no 30 December. */
  apia: termsWith({
    ...everyDayOfTheZone,
    name: 'apia',
    calendar: { zone: 'Pacific/Apia', weekend: [7], holidays: [] },
    revision: { clock: 'restart' },
  }),
  /** Its summer time is half an hour. */
  lordHowe: termsWith({
    ...everyDayOfTheZone,
    name: 'lordHowe',
    calendar: { zone: 'Australia/Lord_Howe', weekend: [5, 6], holidays: [] },
  }),
} satisfies Readonly<Record<string, Terms>>;

export const allTerms = { ...elapsed, ...zoned };
export type TermsName = keyof typeof allTerms;
