import { describe, expect, test } from 'vitest';
import { actions, type EventType, writers } from '../../src/chart/index.js';
import type { OrderEvent } from '../../src/index.js';
import type { FactsDraft } from '../../src/order/copy-facts.js';
import type { Facts } from '../../src/order/facts.js';
import { corpusFiles } from './files.js';
import { readHistories } from './lines.js';

type Addition = Partial<Facts>;

const untouched = Symbol('untouched');

/** @returns facts that nobody has written to: whatever is written shows, even what would change nothing */
const blank = (names: readonly string[]): FactsDraft =>
  Object.fromEntries(names.map((name) => [name, untouched])) as unknown as FactsDraft;

/** What the action added to an event: a placement tells all facts, the end of a seller's silence comes on top. */
function additionOf({ type, facts }: OrderEvent): Addition {
  if (type === 'order.placed') return actions[type](facts as Facts);
  const { sellerIsSilent, ...added } = facts;
  return sellerIsSilent === true ? facts : added;
}

const events = readHistories(corpusFiles().map(({ text }) => text))
  .flatMap(({ begin, steps }) => [begin, ...steps])
  .flatMap((line) => ('events' in line ? (line.events as readonly OrderEvent[]) : []));

const names = Object.keys(events.find(({ type }) => type === 'order.placed')?.facts as Facts);

describe('what an event adds is written as it is', () => {
  test.each(Object.keys(actions) as EventType[])('%s: every fact that it adds, and no other', (type) => {
    const write = writers[type] as (draft: FactsDraft, added: Addition) => void;
    const additions = events.filter((event) => event.type === type).map(additionOf);
    expect(additions).not.toEqual([]);
    for (const added of additions) {
      const draft = blank(names);
      write(draft, added);
      expect(draft).toStrictEqual(Object.assign(blank(names), added));
    }
  });

  // biome-ignore format: a table
  test.each<[type: EventType, fact: keyof Facts]>([
    ['order.cancelled',     'onTime'],
    ['review.extended',     'reviewEndsAt'],
    ['review.extended',     'reviewLeft'],
    ['adjustment.accepted', 'dueAt'],
    ['chargeback.recorded', 'cancellation'],
    ['chargeback.recorded', 'chargeback'],
  ])('%s adds %s at times, and at times leaves it alone: both were tried', (type, fact) => {
    const additions = events.filter((event) => event.type === type).map(additionOf);
    expect(new Set(additions.map((added) => fact in added))).toEqual(new Set([true, false]));
  });
});
