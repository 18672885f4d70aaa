/** Logs of the loads: what another system that keeps the rules would have written, orders interleaved, as NDJSON. */
import { advance, articleTerms, type Command, type Order, submit } from 'orderchart';
import { commandSeen, eventsSeen, type Observation, placementSeen, readingsOf } from 'orderchart/oracle';
import { type Load, loadsOf, writtenLoads } from './loads.js';

/** What time brought, a command and its answer, what came of it, and what the order was displayed as from then on. */
function seenOf(order: Order, command: Command): { order: Order; seen: readonly Observation[] } {
  const passed = advance(order, command.at);
  const outcome = submit(passed.order, command);
  const answered = [commandSeen(command, outcome), ...eventsSeen(outcome.events)];
  const seen = [...eventsSeen(passed.events), ...answered, ...readingsOf(outcome.order, command.at, [])];
  return { order: outcome.order, seen };
}

function lifeSeen({ order: placed, commands }: Load): readonly Observation[] {
  const all: Observation[] = [placementSeen(placed)];
  let order = placed;
  for (const command of commands) {
    const step = seenOf(order, command);
    all.push(...step.seen);
    order = step.order;
  }
  return all;
}

/** Orders under the terms of the article: those that the log is held against. */
const loadsUnderArticle = (orders: number): readonly Load[] =>
  loadsOf(writtenLoads(orders * 2).filter(({ order }) => order.facts.terms.name === articleTerms.name)).slice(
    0,
    orders,
  );

/** @returns the lines of so many orders, as their instants follow each other */
export function logLines(orders: number): readonly string[] {
  const seen = loadsUnderArticle(orders).flatMap(lifeSeen);
  return seen.sort((a, b) => a.at - b.at).map((observation) => JSON.stringify(observation));
}
