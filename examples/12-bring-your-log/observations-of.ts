/** The mapper: what a line of the marketplace's log says in the oracle's words. */
import type { ObservationInput, ObservationOf } from '../../src/oracle/index.js';

/** A line of the log, parsed. Which parts are there depends on the event. */
export interface Line {
  readonly ts: string;
  readonly job: string;
  readonly event: string;
  readonly ok?: boolean;
  readonly [part: string]: unknown;
}

/** What is asked for: our command, who may ask, and what was said with it. */
type Asked = Pick<ObservationOf<'command'>, 'type' | 'by' | 'content'>;

const asked: Readonly<Record<string, (line: Line) => Asked>> = {
  BRIEF_SENT: () => ({ type: 'submitRequirements', by: 'buyer' }),
  MORE_TIME_ASKED: ({ until }) => ({ type: 'requestExtension', by: 'seller', content: { until } }),
  MORE_TIME_GRANTED: () => ({ type: 'answerRequest', by: 'buyer', content: { accept: true } }),
  WORK_HANDED_IN: () => ({ type: 'deliver', by: 'seller' }),
  CHANGES_ASKED: ({ text }) => ({ type: 'requestRevision', by: 'buyer', content: { notes: text } }),
  WORK_APPROVED: () => ({ type: 'acceptDelivery', by: 'buyer' }),
  CALL_OFF_ASKED: ({ reason }) => ({ type: 'requestCancellation', by: 'seller', content: { reason } }),
  CALL_OFF_AGREED: () => ({ type: 'answerRequest', by: 'buyer', content: { accept: true } }),
};

const statuses = { BRIEFING: 'awaitingRequirements', WORKING: 'inProgress', LATE: 'late', HANDED_IN: 'delivered' };

/** Rows are in UTC, without saying so. */
const utc = (row: unknown): string => `${row}Z`.replace(' ', 'T');

function bought({ client, freelancer, senior, cents, days, changes_left }: Line): object {
  const seller = { id: freelancer, tier: senior ? 'topRated' : 'new' };
  const sale = { origin: 'gig', shipping: false, requirements: true, price: { amount: cents, currency: 'EUR' } };
  return { buyer: client, seller, ...sale, deliveryTime: `P${days}D`, revisions: changes_left };
}

function seenIn(line: Line): readonly object[] {
  const { event, ok, badge, due, as_of, cents } = line;
  if (event === 'JOB_BOUGHT') return [{ kind: 'placed', input: bought(line) }];
  if (event === 'PAGE_SHOWN') {
    const status = { kind: 'status', status: statuses[badge as keyof typeof statuses] };
    return due === null ? [status] : [status, { kind: 'field', field: 'dueAt', value: utc(due) }];
  }
  // The nightly run books as of the moment at which something was due.
  if (event === 'JOB_CLOSED_ITSELF') return [{ kind: 'event', at: utc(as_of), type: 'order.completed', by: 'clock' }];
  if (event === 'PAYOUT_SENT')
    return [
      { kind: 'event', at: utc(as_of), type: 'earnings.available', by: 'clock' },
      { kind: 'field', at: utc(as_of), field: 'earnings', value: cents },
    ];
  return [{ kind: 'command', ...asked[event]?.(line), outcome: ok ? 'accepted' : 'refused' }];
}

/** @returns what a line tells of its job; the oracle validates it, so that a slip here is told and not judged */
export const observationsOf = (line: Line): readonly ObservationInput[] =>
  seenIn(line).map((seen) => ({ order: line.job, at: line.ts, ...seen }) as ObservationInput);
