/** Where an order is, as four small numbers, and the text that says so. */

export enum Fulfilment {
  awaitingRequirements,
  onTime,
  late,
  veryLate,
  delivered,
  revisionOnTime,
  revisionLate,
  revisionVeryLate,
  completed,
  cancelled,
}

export enum Request {
  none,
  extension,
  cancellation,
  update,
  adjustment,
}

export enum Earnings {
  held,
  clearing,
  available,
  refunded,
  reversed,
}

export enum Rating {
  closed,
  awaitingBuyer,
  awaitingSeller,
  published,
  expired,
}

export interface Place {
  fulfilment: Fulfilment;
  request: Request;
  earnings: Earnings;
  rating: Rating;
}

const fulfilments = [
  'awaitingRequirements',
  'inProgress.onTime',
  'inProgress.late',
  'inProgress.veryLate',
  'delivered',
  'inRevision.onTime',
  'inRevision.late',
  'inRevision.veryLate',
  'completed',
  'cancelled',
];
const requests = ['none', 'extension', 'cancellation', 'update', 'adjustment'];
const earnings = ['held', 'clearing', 'available', 'refunded', 'reversed'];
const ratings = ['closed', 'awaitingBuyer', 'awaitingSeller', 'published', 'expired'];

/** Every text there can be, in the order of the four numbers. */
const texts: readonly string[] = fulfilments.flatMap((fulfilment) =>
  requests.flatMap((request) =>
    earnings.flatMap((earning) => ratings.map((rating) => `${fulfilment}/${request}/${earning}/${rating}`)),
  ),
);

/** @returns the text of a place: each region's path, `inProgress.onTime/none/held/closed` */
export const textOf = (place: Place): string =>
  texts[((place.fulfilment * 5 + place.request) * 5 + place.earnings) * 5 + place.rating] as string;

/** @returns the place that a text names */
export function placeOf(text: string): Place {
  const [fulfilment, request, earning, rating] = text.split('/') as [string, string, string, string];
  return {
    fulfilment: fulfilments.indexOf(fulfilment),
    request: requests.indexOf(request),
    earnings: earnings.indexOf(earning),
    rating: ratings.indexOf(rating),
  };
}

/** The seller works: in progress, or in revision. */
export const isUnderWay = (fulfilment: Fulfilment): boolean =>
  fulfilment >= Fulfilment.onTime && fulfilment <= Fulfilment.revisionVeryLate && fulfilment !== Fulfilment.delivered;

/** The order has started, and has not ended. */
export const isRunning = (fulfilment: Fulfilment): boolean =>
  fulfilment >= Fulfilment.onTime && fulfilment <= Fulfilment.revisionVeryLate;
