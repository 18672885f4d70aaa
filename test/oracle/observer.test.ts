import { describe, expect, test } from 'vitest';
import {
  advance,
  type Command,
  type CommandInput,
  type Instant,
  type Order,
  parseCommand,
  placeOrder,
  submit,
} from '../../src/index.js';
import { check, commandSeen, eventsSeen, fieldNames, placementSeen, readingsOf } from '../../src/oracle/index.js';
import { days } from './seen.js';

const bought = {
  id: 'FO1',
  origin: 'gig',
  placedAt: days(0),
  buyer: 'ana',
  seller: { id: 'sam', tier: 'new' },
  deliveryTime: 'P3D',
  revisions: null,
  requirements: false,
  shipping: false,
  price: { amount: 10_000, currency: 'EUR' },
} as const;

function begin(changes: object = {}) {
  const placement = placeOrder({ ...bought, ...changes });
  if (!placement.ok) throw new Error('no such order');
  return { order: placement.order, trace: [placementSeen(placement.order), ...eventsSeen(placement.events)] };
}

function send(order: Order, input: CommandInput) {
  const parsed = parseCommand(input);
  const command = (parsed.ok ? parsed.command : input) as Command;
  const outcome = submit(order, command);
  return { order: outcome.order, trace: [commandSeen(command, outcome), ...eventsSeen(outcome.events)] };
}

const files = [{ name: 'work.zip', bytes: 1 }];
const deliver = (at: Instant): CommandInput => ({
  type: 'deliver',
  id: 'd',
  at,
  by: 'seller',
  party: 'sam',
  files,
  message: 'done',
});
const propose = (at: Instant): CommandInput => ({
  type: 'requestCancellation',
  id: 'r',
  at,
  by: 'seller',
  party: 'sam',
  reason: 'no time',
});

describe('D-34 · what this very library shows of an order keeps its own rules', () => {
  test('a placement, a delivery, and every field of it', () => {
    const { order, trace } = begin();
    const delivered = send(order, deliver(days(1)));
    const seen = [...trace, ...delivered.trace, ...readingsOf(delivered.order, days(1))];
    expect(check(seen)).toMatchObject({ verdict: 'conforms', possible: [{ order: delivered.order }] });
  });

  test('a command that is refused is told with its reasons', () => {
    const { order, trace } = begin();
    const early = send(order, { type: 'acceptDelivery', id: 'a', at: days(1), by: 'buyer', party: 'ana' });
    expect(early.trace).toMatchObject([{ outcome: 'refused', refusals: ['command.notNow'] }]);
    expect(check([...trace, ...early.trace]).verdict).toBe('conforms');
  });

  test('what time alone brought about is told as it shows, too', () => {
    const { order, trace } = begin();
    const { order: late, events } = advance(order, days(3));
    expect(check([...trace, ...eventsSeen(events), ...readingsOf(late, days(3))]).verdict).toBe('conforms');
  });

  test('an open request shows what it is, and when it expires', () => {
    const asked = send(begin().order, propose(days(1)));
    const [, kind, expiry] = readingsOf(asked.order, days(1), ['request', 'requestExpiresAt']);
    expect([kind, expiry]).toMatchObject([{ value: 'cancellation' }, { value: days(3) }]);
  });
});

describe('D-34 · what is not there is read as none', () => {
  const readOf = (order: Order, field: (typeof fieldNames)[number]): unknown =>
    readingsOf(order, days(0), [field]).map((seen) => (seen.kind === 'field' ? seen.value : undefined))[1];

  test.each(['requestExpiresAt', 'request', 'reviewEndsAt', 'clearsAt', 'ratingClosesAt', 'revisionsLeft'] as const)(
    'an order that has just begun has no %s',
    (field) => expect(readOf(begin().order, field)).toBeNull(),
  );

  test('where revisions are counted, those that are left are', () =>
    expect(readOf(begin({ revisions: 2 }).order, 'revisionsLeft')).toBe(2));

  test('all fields are read where none is named', () =>
    expect(readingsOf(begin().order, days(0))).toHaveLength(1 + fieldNames.length));
});
