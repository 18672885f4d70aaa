/** The forty invariants by number: each in words, with the rules that it keeps. */
import type { RuleId } from '../../order/rules.js';

/** What one invariant is about. */
interface Entry {
  readonly name: string;
  readonly rules: readonly RuleId[];
}

// biome-ignore format: a table
export const catalogue: Readonly<Record<number, Entry>> = {
  // money
  1: { name: 'earnings exist only when completed', rules: ['D-44', 'CLR-1'] },
  2: { name: 'amounts are safe integers of one currency', rules: ['D-29', 'D-51'] },
  3: { name: 'paid = held + refunded + fee + earnings, at every moment', rules: ['D-29', 'D-44'] },
  4: { name: 'earnings are credited once for each completion, tip or charge-back won', rules: ['DONE-3', 'D-47', 'D-24'] },
  5: { name: 'earnings clear at completion plus the period of the tier, or at the winning if that is later', rules: ['CLR-1', 'D-02', 'D-24'] },
  6: { name: 'earnings never come early, and never go back but by support or a charge-back', rules: ['CLR-1', 'D-23', 'D-24'] },
  7: { name: 'cancelled means no earnings', rules: ['D-45', 'D-23'] },
  8: { name: 'the clearing tier is fixed at completion', rules: ['D-25', 'D-26'] },
  // lifecycle
  9: { name: 'completed and cancelled take no command but those of support, ratings and tips', rules: ['DONE-2', 'D-23', 'RATE-1', 'D-47'] },
  10: { name: 'one fulfilment state, consistent with its substate and with the facts', rules: ['DONE-1', 'CAN-1', 'D-32'] },
  11: { name: 'no delivery clock before the start', rules: ['START-1', 'REQ-3', 'D-20'] },
  12: { name: 'delivered means a recorded delivery', rules: ['DEL-1', 'REV-3'] },
  13: { name: 'revisions used are at most those allowed, and one more for each request', rules: ['REV-1', 'D-17'] },
  14: { name: 'a revision request disarms auto-completion, and each delivery arms it', rules: ['REV-1', 'D-14', 'ACC-1'] },
  15: { name: 'auto-completion only from delivered, exactly at the end of the review', rules: ['ACC-3', 'DONE-1', 'D-02'] },
  16: { name: 'no auto-completion while a request pauses the review', rules: ['D-12'] },
  17: { name: 'at most one open request', rules: ['RES-3'] },
  18: { name: 'nobody answers their own request, and only its opener withdraws it', rules: ['RES-3', 'D-13', 'D-11'] },
  19: { name: 'unfinished with nothing armed, a buyer or a seller can act', rules: ['D-36'] },
  20: { name: 'an ended order has no open request and no armed deadline but clearing and rating', rules: ['D-40', 'DONE-2'] },
  21: { name: 'late and very late follow from date and instant, and very late implies that late happened', rules: ['LATE-1', 'LATE-2', 'D-06'] },
  // time
  22: { name: 'accepted instants never go back', rules: ['D-28', 'D-43'] },
  23: { name: 'no extension moves a date earlier', rules: ['D-08', 'D-37', 'D-18'] },
  24: { name: 'a pending extension moves no date, and silence accepts exactly when its time is up', rules: ['EXT-2', 'D-06', 'D-39'] },
  25: { name: 'every instant is an integer in 2000 to 2100', rules: ['D-53'] },
  26: { name: 'advance(a) then advance(b) is advance(b), and twice is once', rules: ['D-02'] },
  27: { name: 'after advance(now) nothing due is armed', rules: ['D-02', 'D-01'] },
  28: { name: 'nextDeadline is the least instant at which advance changes anything', rules: ['D-01', 'D-41'] },
  29: { name: 'forecast is what advance then does', rules: ['D-02'] },
  30: { name: "the host's time zone and locale change nothing", rules: ['D-03'] },
  // commands
  31: { name: 'the same id with the same content gives the same answer and no new event, even after the end', rules: ['D-27'] },
  32: { name: 'the same id with other content is refused', rules: ['D-27'] },
  33: { name: 'refused means unchanged but for time', rules: ['D-49'] },
  34: { name: 'accepted and not a duplicate means at least one event, in sequence without gap', rules: ['D-27', 'D-43'] },
  35: { name: 'replay(events) is the order, and fromRecord(toRecord(order)) is the order', rules: ['D-26'] },
  36: { name: 'the record at k and the tail are the whole', rules: ['D-26'] },
  37: { name: 'explain allows what submit accepts and what the chart takes, both ways', rules: ['D-49'] },
  38: { name: 'a wrong party, a forged event and an unknown role are always refused', rules: ['D-34'] },
  39: { name: 'the ids of events follow from order and sequence', rules: ['D-27'] },
  40: { name: 'the memory is bounded, and ids of a live order are never forgotten', rules: ['D-27', 'D-36'] },
};

/** The name of an invariant, in words. */
export const nameOf = (number: number): string => (catalogue[number] as Entry).name;
