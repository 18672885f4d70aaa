/** docs/oracle.md: its tables come from the code, its pieces of code from an example that runs, its figures from their last run. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type AnomalyName, anomalies } from '../../src/oracle/anomalies.js';
import { type FieldKind, fieldNames, kindOf } from '../../src/oracle/fields.js';
import { between, type Document, exampleCode, read, root, table } from './document.js';

/** What is seen of each anomaly, so that it is called by this name and by no other. */
const signs: Readonly<Record<AnomalyName, string>> = {
  tooLate: 'an accepted command that would still have been taken a millisecond before a deadline that had come',
  tooEarly: 'an accepted command that time alone would make possible, and had not yet',
  wrongParty: 'an accepted command from a role or a party that may not send it',
  illegalTransition: 'an accepted command that the order has no place for, now or by waiting',
  finishedOrderChanged: 'an accepted command, or an event, after the order was completed or cancelled',
  allowanceExceeded: 'a revision or an extension of the review too many; a count that is more than allowed, or below 0',
  refundTooLarge: 'an accepted partial refund above its share',
  boundExceeded: 'an accepted command whose content is refused: a file too large, a later date that is no later',
  idReused: 'an accepted command whose `id` had been accepted with other content',
  timeWentBack: "an accepted command dated before the order's last event",
  duplicateApplied: 'the same event twice at one instant, or a second placement',
  wronglyRefused: 'a refused command that the rules take',
  wrongRefusal: 'a command refused with a code that does not hold',
  missedDeadline: "a reading of what was before a deadline that had come; the clock's event, but later",
  firedEarly: 'a reading, an event or a refusal that is right only after a deadline still to come',
  earningsReleasedEarly: 'the same of the deadline at which earnings clear',
  earningsReleasedTwice: 'the event `earnings.available` twice; earnings that are double',
  refundExceedsPayment: 'more `refunded` than `paid`',
  staleRead: 'a reading that was right before the last command, and was made after it',
  wrongStatus: 'a status, a verdict or a name that the order does not have, and none of the above',
  wrongDate: 'a date that is another, and none of the above',
  wrongAmount: 'an amount that is another, and none of the above',
  wrongCount: 'a count that is another, and none of the above',
  impossibleEvent: 'an event that no possible order has had, and none of the above',
};

const anomalyTable = (): string =>
  table(
    ['anomaly', 'the system …', 'recognised by'],
    Object.entries(anomalies).map(([name, meaning]) => [`\`${name}\``, meaning, signs[name as AnomalyName]]),
  ).join('\n');

const valuesOf: Readonly<Record<FieldKind, string>> = {
  instant: 'an instant, or null where none runs',
  amount: 'minor units',
  count: 'a number; null: unlimited',
  verdict: 'true, false, or null where it is open',
  name: 'a name, or null where there is none',
};

function fieldTable(): string {
  const rows = Object.entries(valuesOf).map(([kind, value]) => [
    fieldNames
      .filter((field) => kindOf(field) === kind)
      .map((field) => `\`${field}\``)
      .join(', '),
    value,
  ]);
  return table(['field', 'its value'], rows).join('\n');
}

/** What `npm run oracle:figures -- --write` kept. */
const figuresPath = 'docs/figures/oracle.json';

const figureText = (value: unknown): string =>
  typeof value === 'number' ? value.toLocaleString('en') : typeof value === 'string' ? value : JSON.stringify(value);

function figures(): string {
  if (!existsSync(join(root, figuresPath))) return '`npm run oracle:figures` prints them.';
  const counted = JSON.parse(read(figuresPath)) as Readonly<Record<string, unknown>>;
  const rows = Object.entries(counted).map(([name, value]) => [name, figureText(value)]);
  return table(['counted', 'by the last run'], rows).join('\n');
}

const example = 'examples/13-asking-the-oracle.ts';
const regions = ['trace', 'possible', 'silent', 'certain', 'unknown', 'skew', 'shortest', 'log'];

export function oraclePage(): Document {
  const pieces = regions.map((region) => [region, exampleCode(example, region)] as const);
  const made = [...pieces, ['anomalies', anomalyTable()], ['fields', fieldTable()], ['figures', figures()]] as const;
  const content = made.reduce((page, [mark, text]) => between(page, mark, text), read('docs/oracle.md'));
  return { path: 'docs/oracle.md', content };
}
