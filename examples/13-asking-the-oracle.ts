/**
 * Asking the oracle: traces as a test would write them, and what becomes of what nobody saw. The guide, docs/oracle.md, is made of
 * these pieces.
 */
import assert from 'node:assert/strict';
// #region trace
import { check, describeVerdict, type ObservationInput } from '../src/oracle/index.js';

const sale = { seller: { id: 'Sam', tier: 'new' }, price: { amount: 10_000, currency: 'EUR' } } as const;
const input = { ...sale, deliveryTime: 'P7D', revisions: 2, shipping: false, requirements: false } as const;
const placed: ObservationInput = { kind: 'placed', at: '2026-03-03T12:00Z', input };
const trace: ObservationInput[] = [
  placed,
  { kind: 'command', at: '2026-03-08T09:30Z', type: 'deliver', outcome: 'accepted' },
  { kind: 'status', at: '2026-03-09T10:00Z', status: 'delivered' },
  { kind: 'command', at: '2026-03-11T15:00Z', type: 'acceptDelivery', outcome: 'accepted' },
];
console.log(describeVerdict(check(trace))); // `tooLate` at observation 3: silence had completed the order (ACC-3)
// #endregion trace

console.log('\nWhere nobody says whether something is shipped:');
// #region possible
const { shipping: _, ...unsaid } = input;
const possible = check([{ ...placed, input: unsaid }, ...trace.slice(1)]);
console.log(describeVerdict(possible)); // a review of shipped goods lasts longer, so this may have been one
// #endregion possible

console.log('\nWhere something happened that nobody saw:');
// #region silent
const moved: ObservationInput[] = [
  placed,
  { kind: 'field', at: '2026-03-06T12:00Z', field: 'dueAt', value: Date.parse('2026-03-15T12:00Z') },
];
console.log(check(moved).verdict); // diverges: a date does not move by itself
console.log(describeVerdict(check(moved, { silent: ['requestExtension', 'answerRequest'] }))); // conforms, and says how
// #endregion silent

console.log('\nWhere even that cannot be the reason:');
// #region certain
const shown: ObservationInput[] = [placed, { kind: 'status', at: '2026-03-06T12:00Z', status: 'delivered' }];
const certain = check(shown, { silent: ['requestExtension', 'answerRequest'] });
console.log(certain.verdict); // diverges: on no way through the chart do these two deliver
// #endregion certain

console.log('\nWhere nobody can say, and where it is said beside the trace:');
// #region unknown
const { deliveryTime, ...undated } = input;
const late: ObservationInput[] = [
  { ...placed, input: undated },
  { kind: 'status', at: '2026-03-08T12:00Z', status: 'inProgress' },
];
const unsure = check(late);
console.log(describeVerdict(unsure)); // was it late by then? Who knows, without its delivery time
console.log(check(late, { assume: { deliveryTime } }).verdict); // conforms
// #endregion unknown

console.log('\nWhere clocks disagree:');
// #region skew
const close: ObservationInput[] = [
  ...trace.slice(0, 2),
  { kind: 'command', at: '2026-03-11T09:30:00.400Z', type: 'acceptDelivery', outcome: 'accepted' },
];
console.log(check(close).verdict, check(close, { skewMs: 250 }).verdict); // diverges, conforms
// #endregion skew

console.log('\nThe shortest trace with the same mistake, and what all of them met:');

// #region shortest
import { coverageRows, mergeCoverage, minimise } from '../src/oracle/index.js';

console.log(minimise(trace)?.trace.map(({ kind }) => kind)); // placed, command, command: the status goes
const met = coverageRows(mergeCoverage(possible.coverage, certain.coverage));
console.log(`${met.filter(({ count }) => count > 0).length} of ${met.length}`);
// #endregion shortest

console.log('\nA whole log, one row an order:');

// #region log
import { checkLog, csv } from '../src/oracle/index.js';

const rows = [
  { id: 'A1', bought: '2026-03-03T12:00Z', delivered: '2026-03-08T09:30Z', accepted: '2026-03-11T09:00Z' },
  { id: 'A2', bought: '2026-03-03T12:00Z', delivered: '2026-03-08T09:30Z', accepted: '2026-03-11T15:00Z' },
];
const adapter = csv({
  order: 'id',
  milestones: { bought: 'placed', delivered: 'deliver', accepted: 'acceptDelivery' },
});
const { conforms, worst } = await checkLog(rows, { adapter, assume: input });
console.log(
  conforms,
  worst.map(({ order, line, verdict }) => `${order}, line ${line}: ${verdict.anomaly}`),
);
// #endregion log

const anomalyOf = (verdict: ReturnType<typeof check>) => (verdict.verdict === 'diverges' ? verdict.anomaly : null);
assert.equal(anomalyOf(check(trace)), 'tooLate');
assert.equal(anomalyOf(check(moved)), 'wrongDate');
assert.equal(anomalyOf(certain), 'wrongStatus');
assert.equal(anomalyOf(check(close)), 'tooLate');
assert.equal(unsure.verdict, 'unknown');
assert.equal(check(moved, { silent: ['requestExtension', 'answerRequest'] }).verdict, 'conforms');
assert.deepEqual([conforms, worst.map(({ order }) => order)], [1, ['A2']]);
assert.equal(minimise(trace)?.trace.length, 3);
