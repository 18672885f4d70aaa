/** One macrostep of the chart, on an order. */
import { type FactsDraft, factsAt } from '../order/copy-facts.js';
import type { Facts } from '../order/facts.js';
import type { Instant } from '../time/index.js';
import type { Cause, Happening } from './happening.js';
import type { Leaf } from './leaves.js';
import { readCause, referenceOf } from './made-commands.js';
import type { Order, OrderEvent } from './order.js';
import { type Configuration, configurationAt, programOf, type Step } from './programs.js';

/** @returns whether a guard lets the cause pass */
export const passes = (leaf: Leaf, facts: Facts, cause: Cause): boolean =>
  leaf.kind === 'check' ? leaf.check(facts, cause as never) === null : leaf.question(facts, cause as never);

/** @returns the earliest instant at which a deadline of that state runs out; null where none runs */
export function wakeAtOf({ deadlines }: Configuration, facts: Facts): Instant | null {
  let earliest: Instant | null = null;
  for (const { fact } of deadlines) {
    const at = facts[fact];
    if (at !== null && (earliest === null || at < earliest)) earliest = at;
  }
  return earliest;
}

/** An event that is still being written. */
type EventDraft = { -readonly [K in keyof OrderEvent]: OrderEvent[K] };

/** Until its addition is known. */
const nothingAdded: Partial<Facts> = Object.freeze({});

type Added = Step & { readonly kind: 'add' };

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
    notify: added.notify[by],
    command: isNamed ? referenceOf(happening) : null,
  };
}

/**
 * Runs what the chart does on what happens.
 *
 * @param events where the events are put; nothing is put there when the chart does not take it
 * @returns the order after it, or null when the chart does not take it
 */
export function take(order: Order, happening: Happening, events: OrderEvent[]): Order | null {
  const { cause, at, by } = happening;
  const first = events.length;
  let sequence = order.sequence;
  let facts: Facts = order.facts;
  let draft: FactsDraft | null = null;
  let program = programOf(configurationAt(order.state), happening.type);
  while (program.kind !== 'end') {
    if (program.kind === 'ask') program = passes(program.leaf, facts, cause) ? program.yes : program.no;
    else {
      const isFirst = draft === null;
      draft ??= factsAt(facts, at, by);
      facts = draft;
      sequence += 1;
      const event = eventOf(order, happening, sequence, program);
      event.facts = program.addition(facts, cause as never);
      if (isFirst && order.facts.sellerIsSilent && !draft.sellerIsSilent)
        event.facts = { ...event.facts, sellerIsSilent: false };
      Object.assign(draft, event.facts);
      events.push(event);
      program = program.next;
    }
  }
  const { configuration } = program;
  if (configuration === null) return null;
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

/**
 * The same for a cause that nobody has read yet.
 *
 * @param cause a command that was made here is named by the events; any other is only tried
 */
export const step = (order: Order, cause: Cause, events: OrderEvent[]): Order | null =>
  take(order, readCause(cause, order.facts.order.buyer), events);
