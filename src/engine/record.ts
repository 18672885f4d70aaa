/** An order at rest, and back. */
import { copyFacts } from '../order/copy-facts.js';
import type { Facts } from '../order/facts.js';
import type { Problem } from '../order/refusals.js';
import { stateValueOf } from './chart-index.js';
import { canonicalJson, digestOf } from './digest.js';
import { violationsOf } from './invariants/index.js';
import type { Order } from './order.js';
import { shareTerms } from './parse-terms.js';
import { shortened } from './path-text.js';
import { type InputLimits, plainCopy } from './plain-copy.js';
import { configurationAt } from './programs.js';
import { outOfBounds } from './record-bounds.js';
import { OrderRecord, recordFormat } from './record-schema.js';
import { allRemembered, nothingRemembered, remember } from './remembered.js';
import { wakeAtOf } from './step.js';
import { validatePlain } from './validate.js';

/** Enough for an order that remembers all the commands it may: each is three values and up to 176 characters. */
const recordLimits: InputLimits = { depth: 12, values: 42_000, characters: 2_500_000 };

/**
 * An order as plain JSON to store: a format version, the order as it was placed, its terms, its facts, its state, and the
 * digests of the commands it accepted. The same order gives the same bytes under `canonicalJson`.
 *
 * @rule D-26, D-27
 */
export function toRecord(order: Order): OrderRecord {
  const { order: input, terms, ...facts } = order.facts;
  const content = {
    format: recordFormat,
    order: input,
    terms,
    facts,
    state: order.state,
    sequence: order.sequence,
    commands: allRemembered(order.remembered).map(({ id, digest }) => ({ id, digest })),
  } as Omit<OrderRecord, 'digest'>;
  return { ...content, digest: digestOf(canonicalJson(content)) };
}

const problem = (where: string, what: string, expected: string): Problem => ({ where, what, expected });

/** What a schema can't say: an unknown format first, for its record may look like anything. */
function formatProblem(record: unknown): Problem | null {
  if (typeof record !== 'object' || record === null || Array.isArray(record)) return null;
  const { format } = record as { format?: unknown };
  return format !== recordFormat
    ? problem(
        'format',
        format === undefined ? 'nothing' : shortened(JSON.stringify(format), 60),
        `${recordFormat}: a record of another version needs the library that wrote it, or a newer one`,
      )
    : null;
}

function restored(record: OrderRecord, facts: Facts): Order {
  return {
    id: record.order.id,
    facts,
    state: record.state,
    sequence: record.sequence,
    wakeAt: wakeAtOf(configurationAt(record.state), facts),
    remembered: record.commands.reduce(remember, nothingRemembered),
  };
}

function recordProblems(record: OrderRecord, order: Order): readonly Problem[] {
  const { digest, ...content } = record;
  const ids = record.commands.map(({ id }) => id);
  const broken = violationsOf(order).map(({ where, what, expected }) => problem(where, what, expected));
  const found = [...broken, ...outOfBounds(order)];
  if (ids.some((id, index) => id <= (ids[index - 1] ?? '')))
    found.push(problem('commands', 'an id that stands twice, or out of order', 'each id once, sorted (D-27)'));
  if (digest !== digestOf(canonicalJson(content)))
    found.push(problem('digest', digest, 'the digest of the rest: the record was changed after it was written'));
  return found;
}

/**
 * An order from a stored record. The record is validated in full: shape, version, every invariant of an order at rest, and
 * that it was not damaged. A consistent forgery is not detected: guard your store.
 *
 * @param input anything at all; capped by `recordLimits`
 * @returns the order, or problems that say where, what and what was expected; never throws
 */
export function fromRecord(
  input: unknown,
): { readonly ok: true; readonly order: Order } | { readonly ok: false; readonly problems: readonly Problem[] } {
  const plain = plainCopy(input, recordLimits);
  if (!plain.ok) return { ok: false, problems: [plain.problem] };
  const unknown = formatProblem(plain.value);
  if (unknown !== null) return { ok: false, problems: [unknown] };
  const valid = validatePlain(OrderRecord, plain);
  if (!valid.ok) return valid;
  const record = valid.value;
  if (stateValueOf(record.state) === null)
    return { ok: false, problems: [problem('state', JSON.stringify(record.state), 'a state of the chart')] };
  const facts = copyFacts({ ...record.facts, order: record.order, terms: record.terms } as Facts);
  const order = restored(record, facts);
  const problems = recordProblems(record, order);
  if (problems.length > 0) return { ok: false, problems };
  facts.terms = shareTerms(record.terms); // only now: what is refused leaves nothing behind
  return { ok: true, order };
}
