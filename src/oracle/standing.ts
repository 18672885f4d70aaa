/** Where an order stood, for people who ask why. */

import { explain } from '../engine/explain.js';
import type { Order, OrderEvent } from '../engine/order.js';
import { configurationAt } from '../engine/programs.js';
import type { CommandType } from '../order/commands.js';
import { Role } from '../order/roles.js';
import type { Instant } from '../time/index.js';
import { statusOf } from '../view/status.js';
import type { Circumstances } from './fit-command.js';
import { expectedOf } from './fit-reading.js';
import { deadlineBehind, type Hypothesis, pastsOf, settledTo } from './hypothesis.js';
import { firstAttempt } from './judge-command.js';
import type { Observation } from './observation.js';
import type { FiredDeadline, Standing } from './verdict.js';

/** The deadlines that run, and when each fires; the next one first. */
const running = ({ state, facts }: Order): Standing['deadlines'] =>
  configurationAt(state)
    .deadlines.flatMap(({ name, fact }) => {
      const at = facts[fact];
      return at === null ? [] : [{ name, at: Math.max(at, facts.at) }];
    })
    .sort((a, b) => a.at - b.at);

const allowedTo = (order: Order, by: Role, at: Instant): readonly CommandType[] =>
  explain(order, { by, at })
    .filter(({ allowed }) => allowed)
    .map(({ command }) => command);

/** The deadlines that have come since the last command, in order. */
function firedSince(hypothesis: Hypothesis): readonly FiredDeadline[] {
  const fired: FiredDeadline[] = [];
  for (const past of pastsOf(hypothesis)) {
    const name = deadlineBehind(past);
    if (name === null) break;
    const { rule } = past.events[0] as OrderEvent;
    fired.unshift({ name, at: past.cause.at, rule });
  }
  return fired;
}

const refusalsAgainst = (hypothesis: Hypothesis, seen: Observation, circumstances: Circumstances) => {
  if (seen.kind !== 'command') return [];
  const { outcome } = firstAttempt(hypothesis, seen, circumstances);
  return outcome.ok ? [] : outcome.refusals;
};

/** @returns where an order stood that was still possible before what was seen */
export function standingOf(before: Hypothesis, seen: Observation, circumstances: Circumstances): Standing {
  const hypothesis = settledTo(before, seen.at);
  const { order } = hypothesis;
  const at = Math.max(seen.at, order.facts.at);
  const isReading = seen.kind === 'status' || seen.kind === 'field';
  return {
    state: order.state,
    status: statusOf(order),
    since: order.facts.at,
    deadlines: running(order),
    allowed: Object.fromEntries(
      Role.options.map((by) => [by, allowedTo(order, by, at)]),
    ) as unknown as Standing['allowed'],
    refusals: refusalsAgainst(hypothesis, seen, circumstances),
    fired: firedSince(hypothesis),
    ...(isReading ? { expected: expectedOf(order, seen) } : {}),
  };
}
