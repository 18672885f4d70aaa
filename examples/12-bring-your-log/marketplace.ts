/**
 * A small marketplace with its own words: clients, freelancers and jobs. It knows nothing of this library, and it looks right.
 * Five lines are wrong, in ways that real code is; each is marked.
 */
import { after, type Job, type NewJob, officeTime, timestamp, update } from './rows.js';

const hour = 3_600_000;
const day = 24 * hour;
const answerTime = 48 * hour;
const reviewTime = 3 * day;

export class Marketplace {
  readonly #jobs = new Map<string, Job>();
  readonly log: string[] = [];

  /** @param transfer sends money, and says whether it went */
  constructor(readonly transfer: (freelancer: string, cents: number) => boolean) {}

  buy(now: number, { id, ...row }: NewJob): void {
    const none = { more_time_until: null, more_time_asked: null, call_off_by: null, review_until: null, clears: null };
    this.#jobs.set(id, { id, ...row, ...none, state: 'BRIEFING', due: null, paid_out: false });
    this.#write(now, id, 'JOB_BOUGHT', row);
  }

  sendBrief(now: number, id: string): void {
    const job = this.#row(id);
    const ok = job.state === 'BRIEFING';
    if (ok) update(job, { state: 'WORKING', due: after(timestamp(now), job.days * day) });
    this.#write(now, id, 'BRIEF_SENT', { ok });
  }

  askMoreTime(now: number, id: string, until: number): void {
    const job = this.#row(id);
    const ok = job.state === 'WORKING';
    if (ok) update(job, { more_time_until: timestamp(until), more_time_asked: timestamp(now) });
    this.#write(now, id, 'MORE_TIME_ASKED', { ok, until: new Date(until).toISOString() });
  }

  grantMoreTime(now: number, id: string): void {
    const job = this.#row(id);
    const ok = job.more_time_until !== null;
    if (ok) update(job, { due: job.more_time_until, more_time_until: null });
    this.#write(now, id, 'MORE_TIME_GRANTED', { ok });
  }

  handIn(now: number, id: string): void {
    const job = this.#row(id);
    const ok = job.state === 'WORKING' || job.state === 'HANDED_IN' || job.state === 'CHANGES';
    const review_until = after(timestamp(now), reviewTime);
    if (ok) update(job, { state: 'HANDED_IN', more_time_until: null, review_until });
    this.#write(now, id, 'WORK_HANDED_IN', { ok });
  }

  askChanges(now: number, id: string, text: string): void {
    const job = this.#row(id);
    const ok = job.state === 'HANDED_IN' && job.changes_left > 0;
    if (ok) update(job, { state: 'CHANGES', changes_left: job.changes_left - 1 });
    this.#write(now, id, 'CHANGES_ASKED', { ok, text });
  }

  approve(now: number, id: string): void {
    const job = this.#row(id);
    const ok = job.state === 'HANDED_IN'; // WRONG: the review may be over, and only the nightly run be late
    if (ok) this.#close(job, timestamp(now));
    this.#write(now, id, 'WORK_APPROVED', { ok });
  }

  askCallOff(now: number, id: string, reason: string): void {
    const job = this.#row(id);
    const ok = job.state !== 'CLOSED' && job.state !== 'CALLED_OFF';
    if (ok) job.call_off_by = job.freelancer;
    this.#write(now, id, 'CALL_OFF_ASKED', { ok, reason });
  }

  agreeToCallOff(now: number, id: string): void {
    const job = this.#row(id);
    const ok = job.call_off_by !== null; // WRONG: the question outlives the job, as does the link in a mail
    if (ok) job.state = 'CALLED_OFF';
    this.#write(now, id, 'CALL_OFF_AGREED', { ok });
  }

  /** Somebody looks at the page of a job. */
  showPage(now: number, id: string): void {
    const { state, due } = this.#row(id);
    const isLate = due !== null && due <= officeTime(now); // WRONG: rows are in UTC, and the office is ahead of it
    const badge = state === 'WORKING' && isLate ? 'LATE' : state;
    this.#write(now, id, 'PAGE_SHOWN', { badge, due: state === 'WORKING' ? due : null });
  }

  /** Every night: what time alone brings about. It is booked as of the moment at which it was due. */
  night(now: number): void {
    for (const job of this.#jobs.values()) {
      if (job.state === 'HANDED_IN' && job.review_until !== null && job.review_until <= timestamp(now)) {
        this.#close(job, job.review_until);
        this.#write(now, job.id, 'JOB_CLOSED_ITSELF', { as_of: job.review_until });
      }
      const isOver = job.more_time_asked !== null && after(job.more_time_asked, answerTime) <= timestamp(now);
      if (isOver) job.more_time_until = null; // WRONG: silence agrees, so `due` should be what was asked for
    }
  }

  /** Every Monday night: what has cleared goes to the freelancers. Where a transfer fails, Tuesday tries again. */
  pay(now: number): void {
    const isDue = (job: Job) => job.state === 'CLOSED' && !job.paid_out && (job.clears ?? '~') <= timestamp(now);
    const due = [...this.#jobs.values()].filter(isDue);
    for (const job of due) {
      const cents = job.cents - Math.round(job.cents / 5);
      if (!this.transfer(job.freelancer, cents)) return;
      this.#write(now, job.id, 'PAYOUT_SENT', { as_of: job.clears, cents });
    }
    for (const job of due) job.paid_out = true; // WRONG: when a transfer fails, nobody before it is marked
  }

  #row(id: string): Job {
    return this.#jobs.get(id) as Job;
  }

  #close(job: Job, at: string): void {
    update(job, { state: 'CLOSED', clears: after(at, (job.senior ? 7 : 14) * day) });
  }

  #write(now: number, job: string, event: string, said: object): void {
    this.log.push(JSON.stringify({ ts: new Date(now).toISOString(), job, event, ...said }));
  }
}
