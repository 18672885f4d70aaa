/** Refusals and failures as problem details (RFC 9457). */
import { describeRefusal, type Refusal, type RefusalCode } from 'orderchart';
import type { HostError, HostErrorCode } from '../conformance/host.js';

export interface ProblemDetails {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail?: string;
  /** every reason, in the order of precedence */
  readonly refusals?: readonly Refusal[];
}

const statuses: Readonly<Partial<Record<RefusalCode, number>>> = {
  'command.malformed': 400,
  'command.unknown': 400,
  'order.malformed': 400,
  'terms.malformed': 400,
  'role.wrong': 403,
  'party.wrong': 403,
};

/** A relative reference, as the RFC allows: the code of the first reason is the type. */
export function refusalProblem(refusals: readonly Refusal[]): ProblemDetails {
  const [first] = refusals as readonly [Refusal];
  return {
    type: `/problems/${first.code}`,
    title: describeRefusal(first),
    status: statuses[first.code] ?? 409,
    detail: refusals.map((refusal) => describeRefusal(refusal)).join(' '),
    refusals,
  };
}

export const problem = (status: number, code: string, title: string): ProblemDetails => ({
  type: `/problems/${code}`,
  title,
  status,
});

export const problemResponse = (details: ProblemDetails, headers: Readonly<Record<string, string>> = {}): Response =>
  new Response(JSON.stringify(details), {
    status: details.status,
    headers: { 'content-type': 'application/problem+json', ...headers },
  });

/** What went wrong in the store is for whoever runs it: the caller only hears what to do. */
const failures: Readonly<Record<HostErrorCode, readonly [status: number, title: string]>> = {
  'store.full': [503, 'There is no room left. Send the same request again later.'],
  'store.busy': [503, 'The store is busy. Send the same request again.'],
  'store.failed': [503, 'The store failed. Send the same request again.'],
  'connection.lost': [503, 'The store did not answer. Send the same request again: nothing is done twice.'],
  'record.damaged': [500, 'The order can’t be read. It has to be mended by hand.'],
};

export const failureProblem = ({ code }: HostError): ProblemDetails =>
  problem(failures[code][0], code, failures[code][1]);
