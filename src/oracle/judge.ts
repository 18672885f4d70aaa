/** What is wrong with an observation that no possible order fits. */
import type { Circumstances } from './fit-command.js';
import type { Hypothesis } from './hypothesis.js';
import { judgeCommand } from './judge-command.js';
import { judgeEvent } from './judge-event.js';
import { judgeReading } from './judge-reading.js';
import type { Judgement } from './judged.js';
import type { Observation } from './observation.js';

/** @returns the anomaly and the rule, as one hypothesis sees it */
export function judge(hypothesis: Hypothesis, seen: Observation, circumstances: Circumstances): Judgement {
  if (seen.kind === 'command') return judgeCommand(hypothesis, seen, circumstances);
  if (seen.kind === 'event') return judgeEvent(hypothesis, seen);
  if (seen.kind === 'placed') return { anomaly: 'duplicateApplied', rule: 'ORIG-1' };
  return judgeReading(hypothesis, seen, circumstances.skewMs);
}
