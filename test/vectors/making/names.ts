/** The sentences that name vectors, and the rules behind them. */
import { transitionNames } from '../../../src/engine/taken-transitions.js';
import { describeRefusal, type RuleId } from '../../../src/index.js';
import type { Shown, Step } from '../vector.js';
import { commandOf } from './laws.js';
import type { Showing } from './showing.js';

/** The parts of a transition's name. */
function partsOf(transition: string): { source: string; event: string; rule: RuleId; words: string } {
  const [source = '', event = '', rule = '', ...words] = transition.split(' · ');
  return { source, event, rule: rule as RuleId, words: words.join(' · ') };
}

/** The transition that a deadline takes in a state. */
const firing = (deadline: string, state: string) =>
  partsOf(transitionNames.find((name) => name.startsWith(`${state} · clock.${deadline} · `)) as string);

const distance = (offset: number): string =>
  offset === 0 ? 'at the deadline itself' : `a millisecond ${offset < 0 ? 'before' : 'after'} it`;

const sentence = (text: string): string => text.replace(/\.$/, '');

/** @returns the rule that a thing shown is about */
export function ruleOf({ shows, refusal }: Pick<Showing, 'shows' | 'refusal'>): RuleId {
  if ('transition' in shows) return partsOf(shows.transition).rule;
  if ('deadline' in shows) return firing(shows.deadline, shows.in).rule;
  if ('law' in shows) return shows.law === 'retry' ? 'D-27' : 'D-02';
  return refusal?.rule as RuleId;
}

function deadlineName({ deadline, in: state, offset, of }: Extract<Shown, { deadline: string }>, by: string): string {
  const { words } = firing(deadline, state);
  return `${words} (${state}): ${of === null ? 'nobody but the clock' : `${of} by ${by}`}, ${distance(offset)}`;
}

const speakerOf = (step: Step | null): string => {
  const by = commandOf(step)?.by ?? 'clock';
  return by === 'support' ? by : `the ${by}`;
};

/** @returns a sentence for what is shown */
export function nameOf({ shows, step, refusal }: Showing): string {
  const by = speakerOf(step);
  if ('transition' in shows) {
    const { source, event, words } = partsOf(shows.transition);
    return `${words} (${source} · ${event})`;
  }
  if ('deadline' in shows) return deadlineName(shows, by);
  if ('law' in shows)
    return shows.law === 'retry'
      ? `${shows.of} by ${by} a second time changes nothing more`
      : `${shows.of}: nobody looks for three years, and all happened at its own instant`;
  const why = refusal === undefined ? '' : describeRefusal(refusal);
  return `${shows.of} by ${by} is refused: ${sentence(why)}`;
}
