/** Where an order can be: every combination of states that some life of an order reaches under some terms, by the rules. */

export interface Place {
  readonly fulfilment: string;
  /** `none`, or the kind and who opened it: `extension:seller` */
  readonly request: string;
  readonly earnings: string;
  readonly rating: string;
}

export type Where = (place: Place) => boolean;

export const everywhere: Where = () => true;

/** @param states of fulfilment; a state stands for those inside it, too */
export const isIn =
  (...states: readonly string[]): Where =>
  ({ fulfilment }) =>
    states.some((state) => fulfilment === state || fulfilment.startsWith(`${state}.`));

export const working = isIn('inProgress', 'inRevision');
export const delivered = isIn('delivered');
export const completed = isIn('completed');
export const late = isIn('inProgress.late', 'inProgress.veryLate', 'inRevision.late', 'inRevision.veryLate');

/** @returns who opened the request that is open there; null where none is */
export const openerAt = ({ request }: Place): string | null => request.split(':')[1] ?? null;

/** @returns the kind of the request that is open there; `none` where none is */
export const kindAt = ({ request }: Place): string => request.split(':')[0] ?? request;

export const placeText = ({ fulfilment, request, earnings, rating }: Place): string =>
  [fulfilment, request, earnings, rating].join(' / ');

const lateness = ['onTime', 'late', 'veryLate'];
const cancellations = ['cancellation:buyer', 'cancellation:seller'];
const adjustments = ['adjustment:buyer', 'adjustment:seller'];
/** Only the seller asks for a later date, only the buyer for an update (EXT-1, RES-1). */
const requests = ['none', 'extension:seller', ...cancellations, 'update:buyer', ...adjustments];

const places = (
  fulfilment: readonly string[],
  request: readonly string[],
  earnings: readonly string[],
  rating: readonly string[],
): Place[] =>
  fulfilment.flatMap((work) =>
    request.flatMap((asked) =>
      earnings.flatMap((bucket) =>
        rating.map((stars) => ({ fulfilment: work, request: asked, earnings: bucket, rating: stars })),
      ),
    ),
  );

/** While an order runs its money is held (D-44), and nobody rates (RATE-1). */
const running = (fulfilment: readonly string[], request: readonly string[]): Place[] =>
  places(fulfilment, request, ['held'], ['closed']);

export const reachablePlaces: readonly Place[] = [
  // D-37: before the start one may only ask to cancel
  ...running(['awaitingRequirements'], ['none', ...cancellations]),
  ...running(
    lateness.map((state) => `inProgress.${state}`),
    requests,
  ),
  // D-09, D-11: a delivery closes an extension and an update; an adjustment survives it. D-10: under some terms it leaves the
  // buyer's cancellation request open, and either side may ask to cancel during the review (D-12)
  ...running(['delivered'], ['none', ...cancellations, ...adjustments]),
  // D-15: under some terms, or after an extension, a revision has a date that can pass
  ...running(
    lateness.map((state) => `inRevision.${state}`),
    requests,
  ),
  // D-40: a request closes with the order. CLR-1, D-24, RATE-1, D-31, D-46
  ...places(
    ['completed'],
    ['none'],
    ['clearing', 'available', 'reversed'],
    ['awaitingBuyer', 'awaitingSeller', 'published', 'expired'],
  ),
  // D-45; D-46: under some terms a cancelled order is rated
  ...places(
    ['cancelled'],
    ['none'],
    ['refunded'],
    ['closed', 'awaitingBuyer', 'awaitingSeller', 'published', 'expired'],
  ),
  // D-23: support cancelled a completed order: an open rating closes, a published one stays
  ...places(['cancelled'], ['none'], ['reversed'], ['closed', 'published', 'expired']),
];
