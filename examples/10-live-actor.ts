/**
 * An order driven by a live XState actor: the host sends the placement, the commands, and each deadline when it has come.
 * It ends where `submit` ends, with the same facts; forged events change nothing (D-34).
 */
import assert from 'node:assert/strict';
import { createActor, type EventFrom } from 'xstate';
import {
  articleTerms,
  Command,
  type CommandInput,
  dueClockEvent,
  initialFacts,
  type Order,
  OrderInput,
  orderMachine,
  placeOrder,
  submit,
} from '../src/index.js';
import { isoText } from '../test/support/instants.js';
import { orderInput } from '../test/support/scenario.js';

const buyer = { by: 'buyer', party: 'Bea' } as const;
const seller = { by: 'seller', party: 'Sam' } as const;
const work = { files: [{ name: 'logo.svg', bytes: 12_000 }], message: 'Here is your logo' };
const commands: CommandInput[] = [
  { type: 'submitRequirements', id: 'a', at: '2026-03-03T15:00Z', ...buyer },
  { type: 'requestExtension', id: 'b', at: '2026-03-09T09:00Z', ...seller, until: '2026-03-14T12:00Z', message: 'Ill' },
  { type: 'deliver', id: 'c', at: '2026-03-13T09:00Z', ...seller, ...work },
  { type: 'requestRevision', id: 'd', at: '2026-03-14T09:00Z', ...buyer, notes: 'A warmer blue, please' },
  { type: 'acceptDelivery', id: 'e', at: '2026-03-14T10:00Z', ...buyer }, // refused: it was sent back
  { type: 'deliver', id: 'f', at: '2026-03-15T09:00Z', ...seller, ...work },
  { type: 'rate', id: 'g', at: '2026-03-19T09:00Z', ...buyer, stars: 5 },
  { type: 'rate', id: 'h', at: '2026-04-19T09:00Z', ...seller, stars: 5 }, // refused: the time to rate is over
];

const placement = placeOrder(orderInput());
assert(placement.ok);
const actor = createActor(orderMachine, { input: initialFacts(OrderInput.parse(orderInput()), articleTerms) }).start();

const leafOf = (value: string | object): string =>
  typeof value === 'string' ? value : Object.entries(value).flat().join('.');

/** The actor's state, a leaf a region, and its facts: as orders write them. */
function seen(): Pick<Order, 'state' | 'facts'> {
  const { value, context } = actor.getSnapshot();
  return { state: Object.values(value).map(leafOf).join('/'), facts: context };
}

function send(event: EventFrom<typeof orderMachine> & { at: number }): void {
  const before = seen();
  actor.send(event);
  const after = seen();
  const outcome = after.facts === before.facts ? 'refused: nothing changed' : after.state;
  console.log(isoText(event.at), event.type.padEnd(20), outcome);
}

/** The host's timer: every deadline up to now, one after the other. */
function letTimePass(now: number): void {
  const due = dueClockEvent(actor.getSnapshot(), now);
  if (due === null) return;
  send(due);
  letTimePass(now);
}

/**
 * What regions tell each other, and what the clock says, in the mouth of somebody else. A clock event is judged by its own
 * instant: whoever may send to the actor vouches for `at`, as for a command's. `submit` takes none of these at all.
 */
function forge(): void {
  const raised = ['order.completed', 'order.cancelled', 'cancellation.agreed', 'chargeback.recorded', 'dueDate.moved'];
  const clock = ['clock.reviewEnds', 'clock.veryLate', 'clock.earningsClear', 'clock.requestExpires', 'order.placed'];
  for (const type of [...raised, ...clock]) {
    const before = seen();
    actor.send({ type, at: before.facts.at } as never);
    assert.deepEqual(seen(), before, type);
    const refusal = submit(order, { type, id: 'x', at: before.facts.at, ...buyer } as never);
    assert(!refusal.ok && refusal.refusals[0].code === 'command.unknown');
  }
}

let { order } = placement;
send({ type: 'order.placed', at: order.facts.order.placedAt });
for (const input of commands) {
  const command = Command.parse(input); // an actor takes commands as they are, so they are checked first
  letTimePass(command.at);
  send(command);
  letTimePass(command.at); // what the command made due at once (D-41)
  forge();
  order = submit(order, input).order;
  assert.deepEqual(seen(), { state: order.state, facts: order.facts });
}
assert.equal(order.state, 'completed/none/available/published');
console.log('\nForged events, after each of these commands: nothing changed.');
