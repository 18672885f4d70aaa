/** Holds what a system did against what the rules say, and says in words where it left them. */

import { type FieldKind, type FieldName, type FieldValue, fieldNames, kindOf, readField } from '../oracle/fields.js';
import type { Refusal } from '../order/refusals.js';
import { type RuleId, rules } from '../order/rules.js';
import { isoOf, toEpoch } from '../time/index.js';
import { describeRefusal } from '../view/refusal-text.js';
import { statusOf } from '../view/status.js';
import { type Answer, refusalsIn, type Sight } from './driver.js';
import type { Done, OrderModel } from './order-model.js';

/** A step of a story without what came of it. */
const doingOf = (step: string): string => step.split(/ → (?!.* → )/s)[0] as string;

/** The story of a run that went wrong: what was done last, who says what of it, and how it came to it. */
function storyText([placed = '', ...steps]: readonly string[], rule: RuleId, expected: string, seen: string): string {
  const before = [placed, ...steps.slice(0, -1)].map((step) => `  ${step}`);
  return [
    `The system left the rules at step ${steps.length}.`,
    `  done        ${doingOf(steps.at(-1) ?? placed)}`,
    `  the rules   ${expected}`,
    `  the system  ${seen}`,
    `  rule        ${rule}: ${rules[rule]}`,
    ...(steps.length === 0 ? [] : ['Before that:', ...before]),
  ].join('\n');
}

/** A system under test did not do what the rules say. The message tells the whole story. */
export class SystemDiverged extends Error {
  override readonly name = 'SystemDiverged';

  constructor(
    /** the rule that was broken */
    readonly rule: RuleId,
    /** what the rules say */
    readonly expected: string,
    /** what the system did */
    readonly seen: string,
    story: readonly string[],
    options?: ErrorOptions,
  ) {
    super(storyText(story, rule, expected, seen), options);
  }
}

const refusalText = (refusal: Refusal): string => `${refusal.code} (${refusal.rule}): ${describeRefusal(refusal)}`;

const because = ({ last }: OrderModel): string => `${last.type} (${last.rule}) at ${isoOf(last.at)}`;

/** Both said yes, or both said no for a reason that the rules give. */
export function judgeAnswer(model: OrderModel, { outcome }: Done, answer: Answer): void {
  const codes = refusalsIn(answer);
  if (outcome === null) return;
  if (outcome.ok) {
    if (codes === null) return;
    const given = codes.length === 0 ? 'refused it' : `refused it: ${codes.join(', ')}`;
    throw new SystemDiverged(model.last.rule, `allow it: ${because(model)}`, given, model.story);
  }
  const [first] = outcome.refusals;
  const expected = `refuse it: ${outcome.refusals.map(refusalText).join('; ')}`;
  if (codes === null) throw new SystemDiverged(first.rule, expected, 'accepted it', model.story);
  const strange = codes.filter((code) => outcome.refusals.every((refusal) => refusal.code !== code));
  if (strange.length > 0)
    throw new SystemDiverged(first.rule, expected, `refused it for another reason: ${strange.join(', ')}`, model.story);
}

const read = (kind: FieldKind, value: FieldValue): FieldValue =>
  kind === 'instant' && typeof value === 'string' ? toEpoch(value) : value;

const valueText = (kind: FieldKind | null, value: FieldValue | undefined): string =>
  kind === 'instant' && typeof value === 'number' && !Number.isNaN(value) ? isoOf(value) : String(value);

function compare(
  model: OrderModel,
  what: string,
  kind: FieldKind | null,
  seen: FieldValue,
  expected: FieldValue,
): void {
  if (Object.is(seen, expected)) return;
  const [says, shows] = [valueText(kind, expected), valueText(kind, seen)];
  throw new SystemDiverged(
    model.last.rule,
    `say that ${what} is ${says}, since ${because(model)}`,
    `shows ${shows}`,
    model.story,
  );
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
export const crashed = (model: OrderModel, cause: unknown): SystemDiverged =>
  new SystemDiverged(
    model.last.rule,
    'have an answer to everything',
    `threw ${cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause)}`,
    model.story,
    { cause },
  );
