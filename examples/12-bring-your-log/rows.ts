/** Rows as the marketplace's database keeps them: times are text, in UTC, without a zone. */

type State = 'BRIEFING' | 'WORKING' | 'HANDED_IN' | 'CHANGES' | 'CLOSED' | 'CALLED_OFF';

/** A row of the table `jobs`. */
export interface Job {
  readonly id: string;
  readonly client: string;
  readonly freelancer: string;
  readonly senior: boolean;
  readonly cents: number;
  readonly days: number;
  changes_left: number;
  state: State;
  due: string | null;
  /** asked for, and not answered yet */
  more_time_until: string | null;
  more_time_asked: string | null;
  call_off_by: string | null;
  review_until: string | null;
  clears: string | null;
  paid_out: boolean;
}

export type NewJob = Pick<Job, 'id' | 'client' | 'freelancer' | 'senior' | 'cents' | 'days' | 'changes_left'>;

/** `UPDATE jobs SET …` */
export const update = (job: Job, values: Partial<Job>): void => void Object.assign(job, values);

/** `2026-03-10 12:00:00`, in UTC. */
export const timestamp = (ms: number): string => new Date(ms).toISOString().slice(0, 19).replace('T', ' ');
const instant = (row: string): number => Date.parse(`${row.replace(' ', 'T')}Z`);
export const after = (row: string, span: number): string => timestamp(instant(row) + span);

/** The same form, by the clock on the wall of the office in Paris. */
export const officeTime = (ms: number): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris', dateStyle: 'short', timeStyle: 'medium' }).format(ms);
