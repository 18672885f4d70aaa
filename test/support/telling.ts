/** Tells a story as it goes, for examples. */
import { describeRefusal, statusOf } from '../../src/index.js';
import { isoText } from './instants.js';
import type { Scenario } from './scenario.js';

/** Prints the moment, the status, and what happened, or why it did not. */
export function tell(scenario: Scenario): Scenario {
  const { now, order, events, refusals } = scenario.world;
  const happened = [
    ...events.map(({ type, rule }) => `${type} (${rule})`),
    ...refusals.map((refusal) => `no: ${describeRefusal(refusal, 'en')} (${refusal.rule})`),
  ];
  console.log(isoText(now).padEnd(24), statusOf(order).padEnd(12), happened.join(', ') || 'nothing yet');
  return scenario;
}
