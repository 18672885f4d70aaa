/** One observation against one hypothesis. */
import { afterCommand, type Circumstances } from './fit-command.js';
import { afterEvent } from './fit-event.js';
import { afterReading } from './fit-reading.js';
import type { Hypothesis } from './hypothesis.js';
import type { Observation } from './observation.js';
import { skewAlong } from './timing.js';

/** @returns what the order may be after what was seen; nothing where the hypothesis does not allow it */
export function afterSeeing(
  hypothesis: Hypothesis,
  seen: Observation,
  circumstances: Circumstances,
): readonly Hypothesis[] {
  const skewMs = skewAlong(hypothesis, circumstances.skewMs);
  if (seen.kind === 'command') return afterCommand(hypothesis, seen, { ...circumstances, skewMs });
  if (seen.kind === 'event') return afterEvent(hypothesis, seen, skewMs);
  // An order is placed once; that it was is known already.
  return seen.kind === 'placed' ? [] : afterReading(hypothesis, seen, skewMs);
}
