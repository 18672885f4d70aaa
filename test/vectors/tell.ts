/** Lives a vector's order, and tells what comes of each step, as the vectors expect it. */
import type * as orderchart from '../../src/index.js';
import type { Expected, Step, Vector } from './vector.js';

/** The library under test: its sources, or what is built of them. */
export type Library = Pick<typeof orderchart, 'placeOrder' | 'submit' | 'advance' | 'statusOf' | 'factsOf'>;

type Order = orderchart.Order;

/** Field by field, so that they are written in this order. */
function factsTold(library: Library, order: Order): Expected['facts'] {
  const { request, money, ...facts } = library.factsOf(order);
  return {
    dueAt: facts.dueAt,
    reviewEndsAt: facts.reviewEndsAt,
    clearsAt: facts.clearsAt,
    ratingClosesAt: facts.ratingClosesAt,
    revisionsUsed: facts.revisionsUsed,
    revisionsAllowed: facts.revisionsAllowed,
    deliveries: facts.deliveries,
    onTime: facts.onTime,
    request: request === null ? null : { kind: request.kind, expiresAt: request.expiresAt },
    money: {
      currency: money.currency,
      paid: money.paid,
      held: money.held,
      refunded: money.refunded,
      fee: money.fee,
      earnings: money.earnings,
      bucket: money.bucket,
    },
  };
}

/** Words for people, and the list of all commands, are left out: they may get better. */
function refusalTold({ code, rule, parameters }: orderchart.Refusal): NonNullable<Expected['refusals']>[number] {
  if ('problems' in parameters)
    return { code, rule, parameters: { problems: parameters.problems.map(({ where }) => ({ where })) } };
  return { code, rule, parameters: code === 'command.unknown' ? { type: parameters.type } : { ...parameters } };
}

interface Given {
  readonly ok: boolean;
  readonly order?: Order;
  readonly events?: readonly orderchart.OrderEvent[];
  readonly refusals?: readonly orderchart.Refusal[];
}

const expectedOf = (library: Library, { ok, order, events = [], refusals }: Given): Expected => ({
  ok,
  ...(refusals === undefined ? {} : { refusals: refusals.map(refusalTold) }),
  events: events.map(({ type, at, by, rule }) => ({ type, at, by, rule })),
  status: order === undefined ? null : library.statusOf(order),
  facts: order === undefined ? null : factsTold(library, order),
});

/**
 * @param order as it is given to `placeOrder`, with its terms
 * @returns what comes of the placement, and of each step
 */
export function tell(
  library: Library,
  order: unknown,
  terms: unknown,
  steps: readonly Step[],
): Pick<Vector, 'placed' | 'steps'> {
  const placement: Given = library.placeOrder(order as never, terms as never);
  let current = placement.order;
  const told = steps.map((step) => {
    if (current === undefined) throw new Error('orderchart: a vector goes on after a placement that is refused');
    const isCommand = 'command' in step;
    const given: Given = isCommand
      ? library.submit(current, step.command as never)
      : { ok: true, ...library.advance(current, step.at) };
    current = given.order;
    const expect = expectedOf(library, given);
    return isCommand ? { command: step.command, expect } : { at: step.at, expect };
  });
  return { placed: expectedOf(library, placement), steps: told };
}
