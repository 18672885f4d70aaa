/** The way to a state, told as a story that anybody can run again. */
import type { Engine } from '../engine/invariants/law.js';
import type { Order } from '../engine/order.js';
import type { Command } from '../order/commands.js';
import type { OrderInput } from '../order/input.js';
import { isoOf } from '../time/index.js';
import type { Finding, ScenarioStep } from './exploration.js';
import type { Arrival } from './frontier.js';

const revisionsText = (revisions: number | null): string =>
  revisions === null ? 'unlimited revisions' : revisions === 1 ? '1 revision' : `${revisions} revisions`;

/** How an order was placed, in words. */
export const placementText = ({ placedAt, deliveryTime, revisions, shipping, requirements, seller }: OrderInput) =>
  `placed at ${isoOf(placedAt)}, to be delivered within ${deliveryTime}, ${revisionsText(revisions)}, ` +
  `${requirements ? 'requirements asked for' : 'no requirements'}${shipping ? ', shipped' : ''}, seller ${seller.tier}`;

/** @returns what a command says beside who, when and about which order */
export const contentOf = ({ type, id, at, by, party, ...content }: Command): object => content;

interface Told {
  readonly order: Order;
  readonly step: ScenarioStep;
}

function tell(order: Order, { at, move }: Arrival, id: string, { advance, submit }: Engine): Told {
  if (move === null) {
    const { order: later } = advance(order, at);
    const step = { at, by: 'clock' as const, command: null, content: {}, refused: [], state: later.state };
    return { order: later, step };
  }
  const { type, content, by, party } = move;
  const outcome = submit(order, { ...content, type, id, at, by, party } as never);
  const refused = outcome.ok ? [] : outcome.refusals.map(({ code }) => code);
  const step = { at, by, command: type, content, refused, state: outcome.order.state };
  return { order: outcome.order, step };
}

/** Runs a way again from the placement. */
export function scenarioOf(placed: Order, way: readonly Arrival[], engine: Engine): readonly ScenarioStep[] {
  let order = placed;
  return way.map((arrival, index) => {
    const told = tell(order, arrival, `step-${index + 1}`, engine);
    order = told.order;
    return told.step;
  });
}

/** @returns one step in a line: when, who, what was said, and what came of it */
export function stepText({ at, by, command, content, refused, state }: ScenarioStep): string {
  const said = Object.keys(content).length === 0 ? '' : ` ${JSON.stringify(content)}`;
  const what = command === null ? 'time passes' : `${by} ${command}${said}`;
  return `${isoOf(at)}  ${what} → ${refused.length > 0 ? `refused (${refused.join(', ')}), ` : ''}${state}`;
}

/** @returns a finding as lines that a person can read: what is wrong, how the order was placed, and each step to it */
export const describeFinding = ({ kind, what, placed, scenario }: Finding): string =>
  [`${kind}: ${what}`, `  ${placed}`, ...scenario.map((step) => `  ${stepText(step)}`)].join('\n');
