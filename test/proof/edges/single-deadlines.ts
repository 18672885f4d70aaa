/** Goes to the deadline that an order comes to next: a millisecond before it, at it, a millisecond after it, and much later. */
import {
  advance,
  type Command,
  deadlines,
  forecast,
  type Instant,
  isDue,
  nextDeadline,
  type Order,
  type OrderEvent,
  type RunningDeadline,
  stateOf,
  submit,
} from 'orderchart';
import { exemplarsOf } from 'orderchart/verify';
import { type Edge, edges, type Witness } from '../../golden/deadline-table.js';
import { partyOf } from '../situations/situations.js';

export const edgeText = ({ deadline, state }: Pick<Edge, 'deadline' | 'state'>): string => `${deadline} in ${state}`;

type Region = Parameters<typeof stateOf>[1];

/** @returns the edge that an order stands before; null where none runs, or where two fall on one instant */
export function edgeBefore(order: Order): { edge: Edge; deadline: RunningDeadline } | null {
  const deadline = nextDeadline(order);
  if (deadline === null) return null;
  const heard = edges.filter(({ state }) => isHeard(order, state));
  const due = heard.filter((edge) => instantOf(order, edge) === deadline.at);
  const [edge] = due;
  return due.length === 1 && edge?.deadline === deadline.name ? { edge, deadline } : null;
}

export function isHeard(order: Order, state: string): boolean {
  const [region = '', ...path] = state.split('.');
  return stateOf(order, region as Region) === path.join('.');
}

const instantOf = ({ facts }: Order, { deadline }: Edge): Instant | null => {
  const found = deadlines.find(({ name }) => name === deadline);
  return found === undefined ? null : facts[found.fact];
};

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** What must hold of the passage of time alone. */
function timeProblems(order: Order, { fires, state, leadsTo }: Edge, { name, at }: RunningDeadline): string[] {
  const [before, now, after, late] = [at - 1, at, at + 1, at + 86_400_000].map((instant) => advance(order, instant));
  if (before === undefined || now === undefined || after === undefined || late === undefined) return [];
  const types = now.events.map(({ type }) => type);
  const region = state.split('.')[0] as Region;
  const problems: [boolean, string][] = [
    [
      before.order === order && before.events.length === 0 && !isDue(order, at - 1),
      'changes something a millisecond early',
    ],
    [isDue(order, at), 'is not due at its own instant'],
    [same(types.slice(0, fires.length), fires), `does ${types.join(', ') || 'nothing'}`],
    [
      now.events.every((event) => event.at === at && event.by === 'clock'),
      'fires at another instant, or not by the clock',
    ],
    [stateOf(now.order, region) === leadsTo, `leads to ${stateOf(now.order, region)}`],
    [(nextDeadline(now.order)?.at ?? Number.POSITIVE_INFINITY) > at, 'leaves something due behind'],
    [advance(now.order, at).order === now.order, 'fires twice'],
    [same(after.events.slice(0, types.length), now.events), 'does something else a millisecond later'],
    [same(late.events.slice(0, types.length), now.events), 'does something else a day later'],
    [same(forecast(order).slice(0, types.length), now.events), 'is not what was forecast'],
  ];
  return problems.filter(([holds]) => !holds).map(([, problem]) => `${name} ${problem}`);
}

function speakerOf({ facts }: Order, by: Witness['by']): 'buyer' | 'seller' {
  if (by === 'buyer' || by === 'seller') return by;
  const opener = facts.request?.by ?? 'buyer';
  if (by === 'opener') return opener;
  return opener === 'buyer' ? 'seller' : 'buyer';
}

const expectedOf = ({ facts }: Order, answer: string): string =>
  !answer.endsWith('?') ? answer : facts.sellerIsSilent ? 'allowed' : answer.slice(0, -1);

function said(
  order: Order,
  { command: type, by }: Witness,
  at: Instant,
): { answer: string; events: readonly OrderEvent[] } {
  const role = speakerOf(order, by);
  const content = exemplarsOf(type, order.facts, at)[0];
  const command = { type, id: 'witness', at, by: role, party: partyOf(order, role), ...content } as Command;
  const outcome = submit(order, command);
  const answer = outcome.ok ? 'allowed' : outcome.refusals.map(({ code }) => code).join(', ');
  return { answer, events: outcome.events };
}

/** What must hold of somebody who speaks on either side of the deadline. */
function witnessProblems(order: Order, witness: Witness, { name, at }: RunningDeadline): string[] {
  const fired = advance(order, at);
  const [before, now, after] = [said(order, witness, at - 1), said(order, witness, at), said(order, witness, at + 1)];
  const [expectedBefore, expectedAt] = [expectedOf(order, witness.before), expectedOf(fired.order, witness.at)];
  const problems: [boolean, string][] = [
    [before.answer === expectedBefore, `a millisecond before it ${witness.command} is ${before.answer}`],
    [before.events[0]?.by !== 'clock', `something fires before ${witness.command} a millisecond early`],
    [now.answer === expectedAt, `at it ${witness.command} is ${now.answer}`],
    [same(now.events.slice(0, fired.events.length), fired.events), `${witness.command} settles it otherwise`],
    [after.answer === expectedAt, `a millisecond after it ${witness.command} is ${after.answer}`],
  ];
  return problems.filter(([holds]) => !holds).map(([, problem]) => `${name}: ${problem}`);
}

/** @returns what is wrong around the deadline that an order comes to next */
export function problemsAround(order: Order, edge: Edge, deadline: RunningDeadline): string[] {
  const problems = timeProblems(order, edge, deadline);
  if (edge.witness === null || deadline.at - 1 < order.facts.at) return problems;
  return [...problems, ...witnessProblems(order, edge.witness, deadline)];
}
