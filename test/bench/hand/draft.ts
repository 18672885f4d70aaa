/** An order while something happens to it. What happens changes the draft, and is told as an event. */
import type { OrderEvent } from '../../../src/engine/order.js';
import type { Command } from '../../../src/order/commands.js';
import type { Facts } from '../../../src/order/facts.js';
import type { Actor, Party } from '../../../src/order/roles.js';
import type { RuleId } from '../../../src/order/rules.js';
import type { Instant } from '../../../src/time/index.js';
import { copyFacts, type MutableFacts } from './copy-facts.js';
import { AcceptedCommand, type Memory } from './memory.js';
import type { Numbers } from './numbers.js';
import type { HandOrder } from './order.js';
import { type Place, textOf } from './state.js';
import { wakeAtOf } from './wake-at.js';

/** Nothing has happened yet: one list for all, never pushed to. */
export const noEvents = Object.freeze([]) as unknown as MutableEvent[];

type MutableEvent = { -readonly [K in keyof OrderEvent]: OrderEvent[K] };

export interface Draft extends Place {
  readonly id: string;
  readonly numbers: Numbers;
  /** those of the order until something happens, then a copy */
  facts: Facts;
  sequence: number;
  wakeAt: Instant | null;
  state: string;
  commands: number;
  memory: Memory;
  events: MutableEvent[];
  // who makes something happen, and when
  at: Instant;
  by: Actor;
  party: string | null;
  heardId: string;
  heard: Command | null;
  command: AcceptedCommand | null;
  /** how many events there were before */
  told: number;
  isCopied: boolean;
  endsSilence: boolean;
}

/**
 * A literal, not a class: the engine forgets the shape of instances whenever none is alive at a collection of garbage, and
 * with it all code that was optimised for them.
 */
export const draftOf = (order: HandOrder): Draft => ({
  id: order.id,
  numbers: order.numbers,
  facts: order.facts,
  fulfilment: order.fulfilment,
  request: order.request,
  earnings: order.earnings,
  rating: order.rating,
  sequence: order.sequence,
  wakeAt: order.wakeAt,
  state: order.state,
  commands: order.commands,
  memory: order.memory,
  events: noEvents,
  at: 0,
  by: 'clock',
  party: null,
  heardId: '',
  heard: null,
  command: null,
  told: 0,
  isCopied: false,
  endsSilence: false,
});

function begin(draft: Draft, at: Instant): MutableFacts {
  if (!draft.isCopied) {
    draft.facts = copyFacts(draft.facts);
    draft.isCopied = true;
  }
  const facts: MutableFacts = draft.facts;
  facts.at = at;
  draft.at = at;
  draft.told = draft.events.length;
  return facts;
}

/** Time has come to a deadline. @returns the facts, to be changed */
export function beginAt(draft: Draft, at: Instant): MutableFacts {
  draft.by = 'clock';
  draft.party = null;
  draft.command = null;
  return begin(draft, at);
}

/** Somebody speaks. Commands have as many shapes as types: what all of them say is read once. */
export function hear(draft: Draft, command: Command, id: string, at: Instant): void {
  draft.at = at;
  draft.by = command.by;
  draft.party = command.party;
  draft.heardId = id;
  draft.heard = command;
}

/** The command that was heard is taken. A seller who speaks is silent no more. @returns the facts, to be changed */
export function take(draft: Draft): MutableFacts {
  draft.command = new AcceptedCommand(draft.heardId, draft.heard as Command, draft.commands);
  const facts = begin(draft, draft.at);
  if (draft.by === 'seller' && facts.sellerIsSilent) {
    facts.sellerIsSilent = false;
    draft.endsSilence = true;
  }
  return facts;
}

/** @param added what the event changes in the facts; whoever calls this writes it there, too */
export function tell(
  draft: Draft,
  type: OrderEvent['type'],
  rule: RuleId,
  notify: readonly Party[],
  added: Partial<Facts>,
): void {
  draft.sequence += 1;
  const event: MutableEvent = {
    id: `${draft.id}#${draft.sequence}`,
    order: draft.id,
    sequence: draft.sequence,
    type,
    at: draft.at,
    by: draft.by,
    party: draft.party,
    rule,
    facts: added,
    state: '',
    notify,
    command: draft.command,
  };
  // Most commands have one event: a list of one is far smaller than one that was pushed to.
  if (draft.events === noEvents) draft.events = [event];
  else draft.events.push(event);
}

/** What began has happened: its events learn the state that it led to. */
export function end(draft: Draft): void {
  const { events } = draft;
  const state = textOf(draft);
  draft.state = state;
  draft.wakeAt = wakeAtOf(draft, draft.facts);
  for (let index = draft.told; index < events.length; index += 1) (events[index] as MutableEvent).state = state;
  if (!draft.endsSilence) return;
  const first = events[draft.told] as MutableEvent;
  first.facts = { ...first.facts, sellerIsSilent: false };
  draft.endsSilence = false;
}

export const finished = (draft: Draft): HandOrder => ({
  id: draft.id,
  facts: draft.facts,
  state: draft.state,
  sequence: draft.sequence,
  wakeAt: draft.wakeAt,
  fulfilment: draft.fulfilment,
  request: draft.request,
  earnings: draft.earnings,
  rating: draft.rating,
  commands: draft.commands,
  memory: draft.memory,
  numbers: draft.numbers,
});
