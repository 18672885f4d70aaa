/** Makes deadlines fall on one instant, and a millisecond apart either way, and looks at what happens and when. */
import { advance, type DeadlineName, type Instant, type Order, type OrderEvent } from 'orderchart';
import { passedDateTies, type RequestTie, ratingTies, requestTies } from '../../golden/deadline-pairs.js';
import { type Situation, situationsFrom } from '../situations/situations.js';
import { type Making, passedDates, ratingBeside, requestBeside } from './tie-making.js';
import { tieInput, tieTerms } from './tie-terms.js';

type Pair = readonly [DeadlineName, DeadlineName];

/** One tie that was made, with what is wrong with it. */
export interface Tried {
  readonly pairs: readonly Pair[];
  readonly what: string;
  readonly problems: readonly string[];
}

const offsets = [-1, 0, 1] as const;

const told = (events: readonly { type: string; at: Instant }[], from: Instant): string =>
  events.map(({ type, at }) => `${type} ${at - from}`).join(', ') || 'nothing';

/**
 * @param expected what happens, each with its instant
 * @param around   the instant of the tie: what happens up to each millisecond around it is the part that is due by then
 */
function differences(order: Order, expected: readonly { type: string; at: Instant }[], around: Instant): string[] {
  return [-1001, -1, 0, 1, 1001].flatMap((ms) => {
    const events: readonly OrderEvent[] = advance(order, around + ms).events;
    const [actual, due] = [
      told(events, around),
      told(
        expected.filter(({ at }) => at <= around + ms),
        around,
      ),
    ];
    return actual === due ? [] : [`${ms} ms from the tie: ${actual}, not ${due}`];
  });
}

/** The request's silence at `offset` ms from the deadline: its events then, all others at the deadline. */
function timeline({ together, deadlineFirst, deadline }: RequestTie, at: Instant, offset: number) {
  const isOwn = (type: string): boolean => !deadlineEvents[deadline]?.includes(type);
  const isCancelledBySilence = together[0] === 'cancellation.agreed';
  if (offset > 0) {
    const ends = deadline === 'reviewEnds' || deadline === 'requirementsTimeOut' || deadline === 'veryLateCancels';
    return deadlineFirst.map((type, index) => ({ type, at: index === 0 || ends ? at : at + offset }));
  }
  return together.map((type) => ({ type, at: isCancelledBySilence || isOwn(type) ? at + offset : at }));
}

const timeCancels = ['order.cancelled', 'earnings.refunded'];
const deadlineEvents: Partial<Record<DeadlineName, readonly string[]>> = {
  requirementsTimeOut: timeCancels,
  veryLateCancels: timeCancels,
  reviewEnds: ['order.completed', 'earnings.clearing', 'rating.opened'],
  deliveryDue: ['order.late'],
  veryLate: ['order.veryLate'],
};

function triedRequest(row: RequestTie, request: string, state: string, found: readonly Situation[]): Tried {
  const what = `${request} and ${row.deadline} in ${state}`;
  const making = requestBeside(request, row.deadline, state, found);
  if (making === null) return { pairs: [], what, problems: ['never got there'] };
  const problems = offsets.flatMap((offset) => {
    const { order, at } = making(offset);
    return differences(order, timeline(row, at, offset), at).map((problem) => `${offset} ms apart, ${problem}`);
  });
  return { pairs: [['requestExpires', row.deadline]], what, problems };
}

function triedRating(state: string, [rating = '', earnings = '']: readonly string[]): Tried {
  const problems = offsets.flatMap((offset) => {
    const { order, at, apart } = ratingBeside(state, offset);
    const together = [
      { type: rating, at: at + apart },
      { type: earnings, at },
    ];
    const expected = together.sort((a, b) => a.at - b.at);
    return differences(order, expected, at).map((problem) => `${apart} ms apart, ${problem}`);
  });
  return { pairs: [['ratingCloses', 'earningsClear']], what: `rating and earnings in ${state}`, problems };
}

function triedPassedDate({ pairs, together, later }: (typeof passedDateTies)[number], making: Making): Tried {
  const problems = offsets.flatMap((offset) => {
    const { order, at } = making(offset);
    const shifted = together.length - (offset > 0 ? later : 0);
    const expected = together.map((type, index) => ({ type, at: index < shifted ? at : at + offset }));
    const settled = advance(order, at - 2000).order;
    return differences(settled, expected, at).map((problem) => `${offset} ms apart, ${problem}`);
  });
  return { pairs, what: `an accepted date that has passed: ${together.join(', ')}`, problems };
}

/** @returns every tie that the tables name, made and looked at */
export function triedTies(): readonly Tried[] {
  const found = situationsFrom(tieInput, tieTerms);
  return [
    ...requestTies.flatMap((row) =>
      row.requests.flatMap((request) => row.states.map((state) => triedRequest(row, request, state, found))),
    ),
    ...ratingTies.map(({ state, together }) => triedRating(state, together)),
    ...passedDateTies.map((row, index) => triedPassedDate(row, passedDates[index] as Making)),
  ];
}
