/** One macrostep of the chart, on an order. */
import type { Notified } from '../chart/index.js';
import type { Command } from '../order/commands.js';
import { copyFacts, type FactsDraft, moveOn } from '../order/copy-facts.js';
import type { Facts } from '../order/facts.js';
import type { Actor, Party } from '../order/roles.js';
import type { Instant } from '../time/index.js';
import type { Cause, Happening } from './happening.js';
import type { Leaf } from './leaves.js';
import { readCause, referenceOf } from './made-commands.js';
import { noEvents, type Order, type OrderEvent } from './order.js';
import { type Configuration, configurationAt, programOf, type Step } from './programs.js';

/** @returns whether a guard lets the cause pass */
const passes = (leaf: Leaf, facts: Facts, cause: Cause): boolean =>
  leaf.kind === 'check' ? leaf.check(facts, cause as never) === null : leaf.question(facts, cause as never);

/** @returns the earliest instant at which a deadline of that state runs out; null where none runs */
export function wakeAtOf({ deadlines }: Configuration, facts: Facts): Instant | null {
  let earliest: Instant | null = null;
  for (const { instantIn } of deadlines) {
    const at = instantIn(facts);
    if (at !== null && (earliest === null || at < earliest)) earliest = at;
  }
  return earliest;
}

/** An event that is still being written. */
type EventDraft = { -readonly [K in keyof OrderEvent]: OrderEvent[K] };

/** What is being told of an order, until somebody is given it. */
export interface Telling {
  events: readonly OrderEvent[];
  /** the facts of the last step: as nobody has seen them yet, the next one writes on them */
  facts: FactsDraft | null;
}

export const nothingTold = (): Telling => ({ events: noEvents, facts: null });

/** Most commands have one event: a list of one is far smaller than one that was pushed to. */
function tell(telling: Telling, event: OrderEvent): void {
  if (telling.events === noEvents) telling.events = [event];
  else (telling.events as OrderEvent[]).push(event);
}

/** Facts to write on: a copy, once. */
function draftOf(telling: Telling, facts: Facts): FactsDraft {
  telling.facts = telling.facts === facts ? telling.facts : copyFacts(facts);
  return telling.facts;
}

/** Until its addition is known. */
const nothingAdded: Partial<Facts> = Object.freeze({});

type Added = Step & { readonly kind: 'add' };

/** By name: to read a field by a name that changes costs several times as much. */
const notifiedOf = ({ buyer, seller, others }: Notified, by: Actor): readonly Party[] =>
  by === 'buyer' ? buyer : by === 'seller' ? seller : others;

function eventOf(order: Order, happening: Happening, sequence: number, added: Added): EventDraft {
  const { at, by, party, isNamed } = happening;
  return {
    id: `${order.id}#${sequence}`,
    order: order.id,
    sequence,
    type: added.type,
    at,
    by,
    party,
    rule: added.rule,
    facts: nothingAdded,
    state: '',
    notify: notifiedOf(added.notify, by),
    command: isNamed ? referenceOf(happening.cause as Command) : null,
  };
}

/**
 * Runs what the chart does on what happens.
 *
 * @param telling where the events are put; nothing is put there, or changed, when the chart does not take it
 * @returns the order after it, or null when the chart does not take it
 */
export function take(order: Order, happening: Happening, telling: Telling): Order | null {
  const { cause, at, by } = happening;
  const first = telling.events.length;
  let sequence = order.sequence;
  let facts: Facts = order.facts;
  let draft: FactsDraft | null = null;
  let program = programOf(configurationAt(order.state), happening.type);
  while (program.kind !== 'end') {
    if (program.kind === 'ask') program = passes(program.leaf, facts, cause) ? program.yes : program.no;
    else {
      let endsSilence = false;
      if (draft === null) {
        const wasSilent = facts.sellerIsSilent;
        draft = moveOn(draftOf(telling, facts), at, by);
        endsSilence = wasSilent && !draft.sellerIsSilent;
        facts = draft;
      }
      sequence += 1;
      const event = eventOf(order, happening, sequence, program);
      const added = program.addition(facts, cause as never);
      event.facts = endsSilence ? { ...added, sellerIsSilent: false } : added;
      program.write(draft, added); // an end of silence is in the draft already
      tell(telling, event);
      program = program.next;
    }
  }
  const { configuration } = program;
  if (configuration === null) return null;
  const { events } = telling;
  for (let index = first; index < events.length; index += 1) (events[index] as EventDraft).state = configuration.key;
  return {
    id: order.id,
    facts,
    state: configuration.key,
    sequence,
    wakeAt: wakeAtOf(configuration, facts),
    remembered: order.remembered,
  };
}

/** What one cause made of an order. */
export interface Stepped {
  readonly order: Order;
  readonly events: readonly OrderEvent[];
}

/**
 * The same for a cause that nobody has read yet.
 *
 * @param cause a command that was made here is named by the events; any other is only tried
 */
export function step(order: Order, cause: Cause): Stepped | null {
  const telling = nothingTold();
  const after = take(order, readCause(cause, order.facts.order.buyer), telling);
  return after === null ? null : { order: after, events: telling.events };
}
