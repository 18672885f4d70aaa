/**
 * Your own terms: read for contradictions before anybody places an order, then searched for orders that would go wrong.
 *
 * A process of a real marketplace counts its automatic cancellation from the first acceptance, and so cancels the order the
 * moment that a late revision is asked for. These terms have the same fault in our words: a buyer has ten days to agree to a
 * later date, and the order is cancelled three days after a date that passed. A yes on the tenth day is a cancellation.
 */
import assert from 'node:assert/strict';
import { articleTerms, termsWith } from '../src/index.js';
import { describeFinding, explore, lintTerms } from '../src/verify/index.js';

const ours = termsWith({
  name: 'patient, and then strict',
  requests: { extension: { answerWithin: 'P10D' } },
  lateness: { veryLateAfter: 'PT24H', cancelsAfter: 'P2D' },
  limits: { commands: 3 }, // a short memory keeps the search small; with the usual one it takes minutes
});

console.log('What can be read off the numbers:\n');
const read = lintTerms(ours);
for (const { severity, where, what, expected } of read)
  console.log(`${severity}: ${where}: ${what}\n  expected ${expected}\n`);
assert.equal(read[0]?.where, 'requests.extension.answerWithin');
assert.deepEqual(lintTerms(articleTerms), []);

console.log('What shows when every order is tried:\n');
const searched = explore(ours, { order: { requirements: false } });
const [finding] = searched.findings.filter(({ kind }) => kind === 'oldTimer');
assert.ok(finding);
console.log(`${searched.states} states, ${searched.pairs} things tried in them. The shortest story that goes wrong:\n`);
console.log(describeFinding(finding));

console.log('\nMended, with an answer due before the cancellation:\n');
const mended = termsWith({ requests: { extension: { answerWithin: 'PT48H' } } }, ours);
const again = explore(mended, { order: { requirements: false } });
assert.deepEqual([lintTerms(mended), again.findings, again.complete], [[], [], true]);
console.log(`${again.states} states, all there are, and nothing to find.`);
