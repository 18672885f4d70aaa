/** Refusals and failures as problem details (RFC 9457). */
import { describeRefusal, type Refusal, type RefusalCode } from 'orderchart';

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
