/** One step of a history: what is done, how the order gets there, and how what comes of it differs. */
import type { OrderEvent } from 'orderchart';
import { type Change, canonical, changesBetween, instantText, plain } from './differences.js';
import type { BeginLine, Outcome, RecordLine, StepLine } from './lines.js';
import { type Library, outcomeOf } from './outcome.js';

type Order = ReturnType<Library['replay']>;

/** An order on its way through a history, with all the events that it had by the frozen account. */
export interface Life {
  readonly order: Order;
  readonly events: OrderEvent[];
}

export function restored(library: Library, record: unknown): Order {
  const back = library.fromRecord(record);
  if (!back.ok) throw new Error(`fromRecord refused: ${JSON.stringify(back.problems)}`);
  return back.order;
}

/** How a host may carry an order from one step to the next. */
export const carriers: Readonly<Record<string, (library: Library, life: Life) => Order>> = {
  'kept in memory': (_, { order }) => order,
  'stored and restored before it': (library, { order }) =>
    restored(library, JSON.parse(library.canonicalJson(library.toRecord(order)))),
  'replayed from its events before it': (library, { events }) => library.replay(events),
};

const nameOf = (command: unknown): string => {
  const { type, id, at } = (command ?? {}) as Readonly<Record<string, unknown>>;
  return typeof type === 'string'
    ? `${type} ${JSON.stringify(id)} at ${instantText(at)}`
    : `submit ${JSON.stringify(command)}`;
};

export function whatOf(step: BeginLine | StepLine): string {
  if ('history' in step) return 'placeOrder';
  if ('submit' in step) return nameOf(step.submit);
  return 'advance' in step ? `advance to ${instantText(step.advance)}` : 'toRecord';
}

/** A digest says only that something differs: held against the order that the frozen events lead to, it says what. */
function behindDigest(library: Library, { order, events }: Life): readonly Change[] {
  const expected = plain(library.toRecord(library.replay(events)));
  return changesBetween(expected, plain(library.toRecord(order)), 'record');
}

function recordChanges(library: Library, order: Order, { record }: RecordLine): readonly Change[] {
  const written = library.toRecord(order);
  const changes = changesBetween(record, plain(written), 'record');
  const [was, is] = [canonical(record), library.canonicalJson(written)];
  return changes.length > 0 || was === is ? changes : [{ field: 'canonicalJson(record)', was, is }];
}

export function outcomeChanges(
  library: Library,
  line: Outcome,
  outcome: Outcome,
  life: Life | null,
): readonly Change[] {
  const { ok, refusals, events, status, next, digest } = line;
  const expected = { ok, ...(refusals === undefined ? {} : { refusals }), events, status, next, digest };
  const changes = changesBetween(expected, plain(outcome));
  const isDigestAlone = changes.length === 1 && changes[0]?.field === 'digest';
  return isDigestAlone && life !== null ? [...changes, ...behindDigest(library, life)] : changes;
}

/** One step, and how it differs. */
export function lived(library: Library, life: Life, step: StepLine): { order: Order; changes: readonly Change[] } {
  const { order } = life;
  if ('record' in step) return { order, changes: recordChanges(library, order, step) };
  const given =
    'submit' in step
      ? library.submit(order, step.submit as never)
      : { ok: true, ...library.advance(order, step.advance) };
  life.events.push(...(step.events as OrderEvent[]));
  const after = { order: given.order, events: life.events };
  return { order: given.order, changes: outcomeChanges(library, step, outcomeOf(library, given), after) };
}
