/** A command that was seen before, and seen again: whether both may be one, though neither was seen whole (D-27). */
import { canonicalJson } from '../engine/digest.js';
import { type Hypothesis, pastsOf } from './hypothesis.js';
import type { ObservationOf } from './observation.js';
import { isIncomplete } from './wording.js';

type CommandSeen = ObservationOf<'command'>;

const mayBe = (one: unknown, other: unknown): boolean =>
  one === undefined || other === undefined || canonicalJson(one) === canonicalJson(other);

/** Whether all that was seen of both is the same; a part that only one has may be what the other left out. */
function mayBeOne(one: CommandSeen, other: CommandSeen, hypothesis: Hypothesis): boolean {
  if (one.type !== other.type || !mayBe(one.by, other.by) || !mayBe(one.party, other.party)) return false;
  const [content, again] = [one.content ?? {}, other.content ?? {}];
  const isVague = [content, again].some((known) => isIncomplete({ type: one.type, known }, hypothesis.order));
  const keys = new Set([...Object.keys(content), ...Object.keys(again)]);
  return isVague && [...keys].every((key) => mayBe(content[key], again[key]));
}

/** @returns whether a command may be one that was taken before, with the same key, and of which not everything was seen */
export function isRepetition(hypothesis: Hypothesis, seen: CommandSeen): boolean {
  if (seen.id === undefined) return false;
  for (const { command } of pastsOf(hypothesis))
    if (command !== null && command.id === seen.id) return mayBeOne(command, seen, hypothesis);
  return false;
}
