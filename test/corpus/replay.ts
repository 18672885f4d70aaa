/**
 * Replays histories of the corpus: every command again, held against what came of it when the corpus was frozen. Each history
 * is lived several times, with the order carried from step to step in every way that a host may carry it.
 */
import type { OrderEvent, OrderRecord } from 'orderchart';
import type { Change } from './differences.js';
import type { History } from './lines.js';
import { type Library, outcomeOf } from './outcome.js';
import { carriers, type Life, lived, outcomeChanges, restored, whatOf } from './steps.js';

/** Where a history first comes out otherwise than it did. */
export interface Difference {
  readonly history: string;
  /** 0 is the placement */
  readonly step: number;
  /** what was done there */
  readonly what: string;
  /** how the order was carried there */
  readonly carried: string;
  readonly changes: readonly Change[];
}

export interface Replay {
  readonly histories: number;
  /** placements, commands and passages of time, each counted once however often it was lived */
  readonly steps: number;
  readonly events: number;
  /** frozen records that came out byte for byte, and from which the rest of the history was lived again */
  readonly records: number;
  readonly differences: readonly Difference[];
}

type Carrier = readonly [name: string, carry: (library: Library, life: Life) => Life['order']];

const thrown = (error: unknown): readonly Change[] => [{ field: 'the call', was: 'answered', is: String(error) }];

/** Lives the steps from one on, until the first that differs. */
function follow(library: Library, { name, steps }: History, from: number, begun: Life, [carried, carry]: Carrier) {
  let life = begun;
  for (const [index, step] of steps.entries()) {
    if (index < from) continue;
    const told = { history: name, step: index + 1, what: whatOf(step), carried };
    try {
      const order = carry(library, life);
      const { order: after, changes } = lived(library, { ...life, order }, step);
      if (changes.length > 0) return { ...told, changes };
      life = { ...life, order: after };
    } catch (error) {
      return { ...told, changes: thrown(error) };
    }
  }
  return null;
}

/** Places the order, and lives its whole history once in each way. */
function replayWhole(library: Library, history: History): readonly Difference[] {
  const { begin, name } = history;
  const told = { history: name, step: 0, what: whatOf(begin), carried: 'kept in memory' };
  const placed = library.placeOrder(begin.order as never, begin.under as never);
  const changes = outcomeChanges(library, begin, outcomeOf(library, placed), null);
  if (changes.length > 0) return [{ ...told, changes }];
  if (!placed.ok) return [];
  return Object.entries(carriers).flatMap((carrier) => {
    const life = { order: placed.order, events: [...begin.events] as OrderEvent[] };
    return follow(library, history, 0, life, carrier) ?? [];
  });
}

/** From each frozen record on: it is read, and the rest of the history follows from it. */
function replayTails(library: Library, history: History): readonly Difference[] {
  return history.steps.flatMap((step, index) => {
    if (!('record' in step)) return [];
    const carried = `read from the record at step ${index + 1}`;
    const told = { history: history.name, step: index + 1, what: 'fromRecord', carried };
    try {
      const events = [history.begin, ...history.steps.slice(0, index)].flatMap((line) =>
        'events' in line ? (line.events as OrderEvent[]) : [],
      );
      const life = { order: restored(library, step.record as unknown as OrderRecord), events };
      return follow(library, history, index, life, [carried, (_, { order }) => order]) ?? [];
    } catch (error) {
      return [{ ...told, changes: thrown(error) }];
    }
  });
}

function replayOne(library: Library, history: History): readonly Difference[] {
  try {
    return [...replayWhole(library, history), ...replayTails(library, history)];
  } catch (error) {
    const { name } = history;
    return [{ history: name, step: 0, what: 'placeOrder', carried: 'kept in memory', changes: thrown(error) }];
  }
}

/** @returns what was replayed, and the first difference of every history in each way of carrying its order */
export function replayHistories(
  library: Library,
  histories: readonly History[],
  told?: (done: number) => void,
): Replay {
  const differences = histories.flatMap((history, index) => {
    told?.(index);
    return replayOne(library, history);
  });
  const lines = histories.flatMap(({ begin, steps }) => [begin, ...steps]);
  const outcomes = lines.filter((line) => 'events' in line);
  return {
    histories: histories.length,
    steps: outcomes.length,
    events: outcomes.reduce((sum, { events }) => sum + events.length, 0),
    records: lines.length - outcomes.length,
    differences,
  };
}

/** A difference in words: where, what was done, and field by field what it was and what it is. */
export function tellDifference({ history, step, what, carried, changes }: Difference): string {
  const fields = changes.slice(0, 8).map(({ field, was, is }) => `\n    ${field}: was ${was}, is ${is}`);
  const more = changes.length > 8 ? `\n    and ${changes.length - 8} fields more` : '';
  return `${history}, step ${step}, ${what} (order ${carried}):${fields.join('')}${more}`;
}
