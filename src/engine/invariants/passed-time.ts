/** What time alone made of an order, once it has been judged: many commands are refused at one instant, after one and the same passage of time. */
import { copyFacts } from '../../order/copy-facts.js';
import type { Facts } from '../../order/facts.js';
import type { Changed } from './answered.js';
import { areSameFacts } from './same-facts.js';

interface Judged {
  readonly changed: Changed;
  /** the facts of the order as they were judged: an engine may be so broken that it writes on an order that it gave away */
  readonly facts: Facts;
  readonly happened: number;
}

/** The last passage of time that broke nothing. */
export class PassedTime {
  #judged: Judged | null = null;

  /** @returns whether this is the very passage that was judged, untouched since */
  isKnown({ before, now, accepted, outcome: { order, events } }: Changed): boolean {
    if (this.#judged === null || accepted !== null) return false;
    const { changed, facts, happened } = this.#judged;
    return (
      changed.outcome.order === order &&
      changed.outcome.events === events &&
      changed.before === before &&
      changed.now === now &&
      events.length === happened &&
      areSameFacts(order.facts, facts)
    );
  }

  /** @param changed a step that broke nothing */
  note(changed: Changed): void {
    if (changed.accepted !== null) return;
    const { order, events } = changed.outcome;
    this.#judged = { changed, facts: copyFacts(order.facts), happened: events.length };
  }
}
