/** One macrostep of the chart, on an order. */
import { type EventType, partiesToNotify } from '../chart/index.js';
import type { Command } from '../order/commands.js';
import { type FactsDraft, factsAt } from '../order/copy-facts.js';
import { actorOf, type Clock, type CommandReference, type Placed } from '../order/events.js';
import type { Facts } from '../order/facts.js';
import type { RuleId } from '../order/rules.js';
import type { Instant } from '../time/index.js';
import { isMade, referenceOf } from './made-commands.js';
import type { Order, OrderEvent } from './order.js';
import { type Configuration, configurationAt, type Leaf, programOf } from './programs.js';

export type Cause = Command | Clock | Placed;

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

/** The id of who spoke; an order is placed by its buyer (ORIG-1). */
const partyOf = ({ facts }: Order, cause: Cause): string | null =>
  'by' in cause ? cause.party : cause.type === 'order.placed' ? facts.order.buyer : null;

/** The command behind an event; null for the clock. */
const commandOf = (cause: Cause): CommandReference | null => (isMade(cause) ? referenceOf(cause) : null);

function eventOf(order: Order, cause: Cause, sequence: number, { type, rule }: { type: EventType; rule: RuleId }) {
  const by = actorOf(cause);
  return {
    id: `${order.id}#${sequence}`,
    order: order.id,
    sequence,
    type,
    at: cause.at,
    by,
    party: partyOf(order, cause),
    rule,
    facts: {} as Partial<Facts>,
    state: '',
    notify: partiesToNotify(type, by),
    command: commandOf(cause),
  };
}

/**
 * Runs what the chart does on a cause.
 *
 * @param cause  a command that was made here is named by the events; any other is only tried
 * @param events where the events are put; nothing is put there when the chart does not take the cause
 * @returns the order after it, or null when the chart does not take the cause
 */
export function step(order: Order, cause: Cause, events: OrderEvent[]): Order | null {
  const happened: ReturnType<typeof eventOf>[] = [];
  let facts: Facts = order.facts;
  let draft: FactsDraft | null = null;
  let program = programOf(configurationAt(order.state), cause.type);
  while (program.kind !== 'end') {
    if (program.kind === 'ask') program = passes(program.leaf, facts, cause) ? program.yes : program.no;
    else {
      const isFirst = draft === null;
      draft ??= factsAt(facts, cause.at, actorOf(cause));
      facts = draft;
      const event = eventOf(order, cause, order.sequence + happened.length + 1, program);
      event.facts = program.addition(facts, cause as never);
      if (isFirst && order.facts.sellerIsSilent && !draft.sellerIsSilent)
        event.facts = { ...event.facts, sellerIsSilent: false };
      Object.assign(draft, event.facts);
      happened.push(event);
      program = program.next;
    }
  }
  const { configuration } = program;
  if (configuration === null) return null;
  for (const event of happened) event.state = configuration.key;
  events.push(...happened);
  return {
    id: order.id,
    facts,
    state: configuration.key,
    sequence: order.sequence + happened.length,
    wakeAt: wakeAtOf(configuration, facts),
    remembered: order.remembered,
  };
}
