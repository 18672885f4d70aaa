/** Steps that are damaged as a whole: the number of what they break, in words, the step, the damage. */
import { noEvents } from '../../src/engine/order.js';
import { nothingRemembered, type RememberedCommands, remember } from '../../src/engine/remembered.js';
import type { Command } from '../../src/index.js';
import {
  before,
  cause,
  type Damage,
  type DamagedStep,
  event,
  everyEvent,
  outcome,
  stepOf,
} from './invariant-damage.js';
import { starts, steps } from './observed-steps.js';
import { anOrder, buyer, seller } from './scenario.js';

const at = (text: string): number => Date.parse(text);
const {
  deliver,
  deliverAgain,
  tip,
  draft,
  turnLate,
  nothing,
  refused,
  refusedLate,
  tooEarly,
  repeated,
  reused,
  lastOne,
} = steps;
const { updating } = starts;

const remembering = (id: string): RememberedCommands => remember(nothingRemembered, { id, digest: '' });
const facts = (patch: NonNullable<Parameters<typeof before>[0]['facts']>): Damage => before({ facts: patch });
const otherOrder = (patch: NonNullable<Parameters<typeof outcome>[0]['order']>): Damage => outcome({ order: patch });

// biome-ignore format: a table
export const damagedSteps: readonly DamagedStep[] = [
  [2, 'an order that changes its currency', draft, otherOrder({ facts: { order: { price: { currency: 'USD' } } } })],
  [8, 'a completed order that clears at another instant', tip, otherOrder({ facts: { clearsAt: at('2026-03-24T12:00Z') } })],
  [8, 'a seller whose tier changes', tip, otherOrder({ facts: { order: { seller: { tier: 'pro' } } } })],
  [8, 'terms that change', tip, otherOrder({ facts: { terms: { name: 'others' } } })],
  [22, 'an order that is ahead of its events', draft, otherOrder({ facts: { at: at('2026-03-04T12:00Z') } })],
  [22, 'a command that was accepted at another instant', draft, cause({ at: at('2026-03-04T12:00Z') })],
  [22, 'time that passes without an event', nothing, otherOrder({ facts: { at: at('2026-03-04T12:00Z') } })],
  [27, 'a deadline that was slept through', turnLate, cause(at('2026-03-12T12:00Z'))],
  [27, 'a command that was judged before what was due', draft, otherOrder({ wakeAt: at('2026-03-03T12:00Z') })],
  [27, 'a refusal that settles nothing', refusedLate, outcome({ order: refused.before, events: noEvents })],
  [31, 'the same command, taken twice', repeated, outcome({ events: draft.outcome.events })],
  [31, 'the same command, refused', repeated, outcome({ ok: false })],
  [31, 'the same command, answered with another order', repeated, otherOrder({})],
  [32, 'another command under the same id, taken', reused, outcome({ ok: true, refusals: [] })],
  [32, 'another command under the same id, refused for another reason', reused, outcome({ refusals: tooEarly.outcome.refusals ?? [] })],
  [32, 'another command under the same id that leaves events', reused, outcome({ events: draft.outcome.events })],
  [33, 'a refusal without a reason', refused, outcome({ refusals: [] })],
  [33, 'a refusal that says nothing of reasons', refused, (observed) => ({ ...observed, outcome: { ok: false, order: observed.before, events: [] } })],
  [33, 'a refused command that did something', refusedLate, outcome({ events: draft.outcome.events })],
  [33, 'a refused command that the clock is blamed for', refusedLate, event('order.late', { command: { id: 'c', digest: '' } })],
  [33, 'a regression that settles deadlines', tooEarly, outcome({ order: refusedLate.outcome.order, events: refusedLate.outcome.events })],
  [33, 'a new order, and nothing that happened', nothing, otherOrder({})],
  [33, 'something that happened, and the same order', draft, (observed) => ({ ...observed, outcome: { ...observed.outcome, order: observed.before } })],
  [33, 'a refused command by which the seller did something', refusedLate, everyEvent({ by: 'seller' })],
  [33, 'a regression, with another order and no events', tooEarly, otherOrder({}), 'of a refusal'],
  [34, 'an event after which the order is nowhere', draft, event('draft.saved', { state: '' })],
  [34, 'a gap', draft, event('draft.saved', { sequence: 9 })],
  [34, 'an order ahead of its events', draft, otherOrder({ sequence: 9 })],
  [34, 'an order in another state than its events say', draft, otherOrder({ state: 'inProgress.late/none/held/closed' })],
  [34, 'a command that was accepted and did nothing', draft, (observed) => ({ ...observed, outcome: { ok: true, order: observed.before, events: [] } })],
  [34, 'a command that was accepted and did the work of another', draft, event('draft.saved', { command: { id: 'other', digest: '' } })],
  [35, 'a change that no event tells of', draft, otherOrder({ facts: { sellerIsSilent: true } })],
  [35, 'an event that the order forgot', draft, otherOrder({ facts: { draft: null } })],
  [38, 'a stranger who is heard', draft, cause({ party: 'Mallory' })],
  [38, 'a buyer who is heard as the seller', deliver, cause({ by: 'buyer', party: 'Bea' })],
  [40, 'a command that is forgotten', draft, (observed) => ({ ...observed, outcome: { ...observed.outcome, order: { ...observed.outcome.order, remembered: observed.before.remembered } } })],
  [40, 'a command that is remembered as another one', draft, otherOrder({ remembered: deliver.outcome.order.remembered })],
  [40, 'a memory that changes as time passes', turnLate, otherOrder({ remembered: remembering('other') })],
  [40, 'a command beyond the limit that does nothing', lastOne, outcome({ events: noEvents })],
  [40, 'a draft beyond the limit', draft, facts({ terms: { limits: { commands: 1 } } })],
  [40, 'a command that is remembered, and another one forgotten', draft, otherOrder({ remembered: remembering((draft.cause as Command).id) }), 'nothing forgotten'],
  [40, 'a draft beyond the limit while a question is open', stepOf(updating, seller.savesDraft()), facts({ terms: { limits: { commands: 2 } } }), 'at the limit'],
  [40, 'a start beyond the limit', stepOf(anOrder, buyer.sendsRequirements()), facts({ terms: { limits: { commands: 0 } } }), 'at the limit'],
  [40, 'a new version beyond the limit', deliverAgain, facts({ terms: { limits: { commands: 2 } } }), 'at the limit'],
];
