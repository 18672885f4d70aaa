/** What was seen, and where an order stood, in words. */
import type { Refusal } from '../order/refusals.js';
import { rules } from '../order/rules.js';
import { isoOf } from '../time/index.js';
import { wordsIn } from '../view/labels.js';
import { describeRefusal } from '../view/refusal-text.js';
import type { FieldValue } from './fields.js';
import { kindOf } from './fields.js';
import type { Observation, ObservationOf } from './observation.js';
import type { FiredDeadline, Standing } from './verdict.js';

const words = wordsIn('en');

/** A value as people write it: instants as ISO 8601, none for null. */
const valueText = (seen: Observation, value: FieldValue): string => {
  if (value === null) return 'none';
  if (seen.kind === 'field' && kindOf(seen.field) === 'instant' && typeof value === 'number') return isoOf(value);
  return String(value);
};

function commandText({ type, by, party, outcome, refusals }: ObservationOf<'command'>): string {
  const who = by === undefined ? 'somebody' : `the ${words.roles[by]}${party === undefined ? '' : ` (${party})`}`;
  const why = refusals === undefined || refusals.length === 0 ? '' : ` (${refusals.join(', ')})`;
  const answer = outcome === undefined ? '' : outcome === 'accepted' ? ' was accepted' : ` was refused${why}`;
  return `\`${type}\` from ${who}${answer}`;
}

/** @returns what was seen, without when: such as "`acceptDelivery` from the buyer was accepted" */
export function seenText(seen: Observation): string {
  if (seen.kind === 'command') return commandText(seen);
  if (seen.kind === 'event') return `the event \`${seen.type}\` was seen`;
  if (seen.kind === 'status') return `the status was \`${seen.status}\``;
  if (seen.kind === 'placed') return 'the order was placed';
  return `\`${seen.field}\` was ${valueText(seen, seen.value)}`;
}

const firedText = ({ name, at, rule }: FiredDeadline): string => `\`${name}\` had come at ${isoOf(at)} (${rule})`;

const listed = (items: readonly string[]): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;

/** What each role could have done. */
function allowedText({ allowed }: Standing): string {
  const roles = (['buyer', 'seller'] as const).filter((by) => allowed[by].length > 0);
  if (roles.length === 0) return 'Neither the buyer nor the seller could do anything any more.';
  const each = roles.map((by) => `the ${by} could ${listed(allowed[by].map((type) => `\`${type}\``))}`);
  return `At that moment ${each.join('; ')}.`;
}

const refusalText = (refusal: Refusal): string => `${describeRefusal(refusal)} (\`${refusal.code}\`, ${refusal.rule})`;

/** @returns where an order stood, in sentences, one a line */
export function standingText(standing: Standing, seen: Observation): readonly string[] {
  const { status, since, fired, refusals, expected, deadlines } = standing;
  const lines = [`By the rules the order was \`${status}\`, and had been since ${isoOf(since)}.`];
  if (expected !== undefined && seen.kind === 'field')
    lines.push(`By the rules \`${seen.field}\` was ${valueText(seen, expected)}.`);
  if (fired.length > 0) lines.push(`Since the last command ${listed(fired.map(firedText))}.`);
  if (refusals.length > 0) lines.push(`It would have been refused: ${refusals.map(refusalText).join(' ')}`);
  if (deadlines.length > 0)
    lines.push(`Still to come: ${deadlines.map(({ name, at }) => `\`${name}\` at ${isoOf(at)}`).join(', ')}.`);
  return [...lines, allowedText(standing)];
}

/** @returns what a rule says, with its id */
export const ruleText = (rule: keyof typeof rules): string => `${rule}: ${rules[rule]}`;
