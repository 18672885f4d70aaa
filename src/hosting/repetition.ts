/** The same key a second time. */
import { refuse } from '../order/refusals.js';
import { type Judgement, type KeptAnswer, toldOnly } from './answer.js';

/**
 * @returns the answer that was given before; a refusal where something else is asked under the same key
 * @rule D-27
 */
export function answeredBefore({ asked, answer }: KeptAnswer, nowAsked: string, id: string): Judgement {
  if (asked === nowAsked) return toldOnly(answer);
  const { at, sequence } = answer;
  return toldOnly({ ok: false, at, sequence, refusals: [refuse('command.idReused', 'D-27', { id })] });
}
