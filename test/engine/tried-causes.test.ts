/** What only is tried: a cause that nobody has read yet reaches the chart as any other. */
import { describe, expect, test } from 'vitest';
import { step } from '../../src/engine/step.js';
import { type Command, type OrderEvent, parseCommand } from '../../src/index.js';
import { anOrder, buyer, given } from '../support/scenario.js';

const at = Date.parse('2026-03-10T12:00Z');
const silent = given(
  anOrder
    .dueAt('2026-03-11T12:00Z')
    .after(buyer.requestsUpdate({ at: '2026-03-08T10:00Z' }))
    .at(at),
);
const draft = { type: 'saveDraft', id: 'tried', at, by: 'seller', party: 'Sam', files: [], message: '' } as const;

const firstOf = (cause: Parameters<typeof step>[1]): OrderEvent | undefined =>
  step(silent.world.order, cause)?.events[0];

describe('D-32 · who made something happen, where it only is tried', () => {
  test('D-05 · a command of the seller ends the silence, and no event names it', () =>
    expect(firstOf(draft as unknown as Command)).toMatchObject({
      by: 'seller',
      party: 'Sam',
      command: null,
      facts: { sellerIsSilent: false },
    }));

  test('D-27 · a command that was read is named', () => {
    const read = parseCommand(draft);
    expect(read.ok && firstOf(read.command)).toMatchObject({ by: 'seller', party: 'Sam', command: { id: 'tried' } });
  });

  test('D-02 · the clock has no party', () =>
    expect(firstOf({ type: 'clock.deliveryDue', at: at + 86_400_000 })).toMatchObject({
      by: 'clock',
      party: null,
      command: null,
    }));
});
