/** Holds what a system did against what the rules say, and says in words where it left them. */

import type { OrderEvent, Outcome } from '../engine/order.js';
import { type FieldKind, type FieldName, type FieldValue, fieldNames, kindOf, readField } from '../oracle/fields.js';
import type { Refusal } from '../order/refusals.js';
import { type RuleId, rules } from '../order/rules.js';
import { isoOf, toEpoch } from '../time/index.js';
import { describeRefusal } from '../view/refusal-text.js';
import { statusOf } from '../view/status.js';
import { type Answer, refusalsIn, type Sight } from './driver.js';
import type { OrderModel } from './order-model.js';

/** A step of a story without what came of it. */
const doingOf = (step: string): string => step.split(/ → (?!.* → )/s)[0] as string;

interface Words {
  /** the rule that was broken */
  readonly rule: RuleId;
  /** what the rules say */
  readonly expected: string;
  /** what the system did */
  readonly seen: string;
}

/** What happened last by the rules, an instant a line. */
const happenedText = (events: readonly OrderEvent[]): readonly string[] =>
  [...new Set(events.map(({ at }) => at))].map((instant) => {
    const then = events.filter(({ at }) => at === instant).map(({ type, rule }) => `${type} (${rule})`);
    return `${isoOf(instant)}  ${then.join(', ')}`;
  });

/** The story of a run that went wrong: what was done last, who says what of it, and how it came to it. */
function storyText({ story, happened }: OrderModel, { rule, expected, seen }: Words): string {
  const [placed = '', ...steps] = story;
  const before = [placed, ...steps.slice(0, -1)].map((step) => `  ${step}`);
  return [
    `The system left the rules at step ${steps.length}.`,
    `  done        ${doingOf(steps.at(-1) ?? placed)}`,
    `  the rules   ${expected}`,
    `  the system  ${seen}`,
    `  rule        ${rule}: ${rules[rule]}`,
    ...happenedText(happened).map((text) => `  happened    ${text}`),
    ...(steps.length === 0 ? [] : ['Before that:', ...before]),
  ].join('\n');
}

/** A system under test did not do what the rules say. The message tells the whole story. */
export class SystemDiverged extends Error implements Words {
  override readonly name = 'SystemDiverged';
  readonly rule: RuleId;
  readonly expected: string;
  readonly seen: string;

  constructor(model: OrderModel, words: Words, options?: ErrorOptions) {
    super(storyText(model, words), options);
    this.rule = words.rule;
    this.expected = words.expected;
    this.seen = words.seen;
  }
}

const refusalText = (refusal: Refusal): string => `${refusal.code} (${refusal.rule}): ${describeRefusal(refusal)}`;

/** Both said yes, or both said no for a reason that the rules give. */
export function judgeAnswer(model: OrderModel, outcome: Outcome, answer: Answer): void {
  const codes = refusalsIn(answer);
  if (outcome.ok) {
    if (codes === null) return;
    const seen = codes.length === 0 ? 'refused it' : `refused it: ${codes.join(', ')}`;
    throw new SystemDiverged(model, { rule: model.cause.rule, expected: 'allow it', seen });
  }
  const { rule } = outcome.refusals[0];
  const expected = `refuse it: ${outcome.refusals.map(refusalText).join(' ')}`;
  if (codes === null) throw new SystemDiverged(model, { rule, expected, seen: 'accepted it' });
  const strange = codes.filter((code) => outcome.refusals.every((refusal) => refusal.code !== code));
  if (strange.length === 0) return;
  throw new SystemDiverged(model, { rule, expected, seen: `refused it for another reason: ${strange.join(', ')}` });
}

const read = (kind: FieldKind, value: FieldValue): FieldValue =>
  kind === 'instant' && typeof value === 'string' ? toEpoch(value) : value;

const valueText = (kind: FieldKind | null, value: FieldValue): string =>
  kind === 'instant' && typeof value === 'number' ? isoOf(value) : String(value);

function compare(
  model: OrderModel,
  what: string,
  kind: FieldKind | null,
  seen: FieldValue,
  expected: FieldValue,
): void {
  if (Object.is(seen, expected)) return;
  throw new SystemDiverged(model, {
    rule: model.cause.rule,
    expected: `say that ${what} is ${valueText(kind, expected)}`,
    seen: `shows ${valueText(kind, seen)}`,
  });
}

/** Everything that the system shows is what the rules have; what it does not show is not asked for. */
export function judgeSight(model: OrderModel, sight: Sight | undefined): void {
  if (sight === undefined) return;
  if (sight.status !== undefined) compare(model, 'status', null, sight.status, statusOf(model.order));
  for (const field of fieldNames) {
    const seen = sight[field as FieldName];
    if (seen === undefined) continue;
    const kind = kindOf(field);
    compare(model, field, kind, read(kind, seen), readField(model.order, field));
  }
}

/** The system threw instead of answering. */
export function crashed(model: OrderModel, cause: unknown): SystemDiverged {
  const seen = `threw ${String(cause)}`;
  return new SystemDiverged(model, { rule: model.cause.rule, expected: 'have an answer to it', seen }, { cause });
}
