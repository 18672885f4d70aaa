/**
 * The chart in Stately Inspector: an order's life, lived by an XState actor, for somebody to look at.
 *
 *   npx tsx examples/09-inspector.ts [file]          recorded to a file, offline, and sent through a WebSocket as a check
 *   npx tsx examples/09-inspector.ts --live [port]   step by step, to a page on loopback that shows Stately Inspector
 */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { appendFileSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { createInspector, createWebSocketInspector, type StatelyInspectionEvent } from '@statelyai/inspect';
import WebSocket from 'ws';
import { createActor, type InspectionEvent } from 'xstate';
import { orderMachine } from '../src/index.js';
import { isoText } from '../test/support/instants.js';
import { factsAtPlacement, orderLife } from './inspector/order-life.js';
import { startRelay } from './inspector/relay.js';

const deep = { serializationDepthLimit: 25 }; // at the usual 10 the chart's inner states are cut

/** Lives the life. Inspectors send when the program is idle, so each step leaves them time to. */
async function live(inspect: (event: InspectionEvent) => void, milliseconds: number): Promise<void> {
  const actor = createActor(orderMachine, { input: factsAtPlacement, inspect }).start();
  const life = orderLife();
  let step = life.next();
  for (; !step.done; step = life.next()) {
    await pause(milliseconds);
    actor.send(step.value);
    const { fulfilment, ...rest } = actor.getSnapshot().value;
    console.log(isoText(step.value.at), step.value.type.padEnd(20), JSON.stringify(fulfilment), ...Object.values(rest));
  }
  assert.deepEqual(actor.getSnapshot().context, step.value.facts);
  actor.stop();
  await pause(milliseconds);
}

/** Without what differs from one recording to the next. */
const said = ({ createdAt, ...event }: StatelyInspectionEvent) => event;

async function record(file: string): Promise<void> {
  writeFileSync(file, '');
  const recorder = createInspector({ send: (event) => appendFileSync(file, `${JSON.stringify(event)}\n`) }, deep);

  const relay = await startRelay(0);
  const viewer = new WebSocket(relay.viewer);
  const received: StatelyInspectionEvent[] = [];
  viewer.on('message', (data) => received.push(JSON.parse(data.toString())));
  await relay.watched;
  const sender = createWebSocketInspector({ url: relay.inspector, ...deep });

  const both = (event: InspectionEvent) => {
    for (const { inspect } of [recorder, sender]) inspect.next?.(event);
  };
  await live(both, 2);

  const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
  const recorded: StatelyInspectionEvent[] = lines.map((line) => JSON.parse(line));
  const signal = AbortSignal.timeout(10_000);
  while (received.length < recorded.length) await once(viewer, 'message', { signal });
  sender.stop();
  await relay.close();

  assert.deepEqual(received.map(said), recorded.map(said));
  const [first] = recorded;
  assert(first?.type === '@xstate.actor' && first.definition !== undefined);
  const functionsByName = (_: string, value: unknown) => (typeof value === 'function' ? { type: value.name } : value);
  assert.deepEqual(JSON.parse(first.definition), JSON.parse(JSON.stringify(orderMachine.config, functionsByName)));
  console.log(`\n${recorded.length} inspection events, the whole chart in the first: ${file}`);
  console.log('The same ones came through the WebSocket.');
}

async function show(port: number): Promise<void> {
  const relay = await startRelay(port);
  console.log(`Open ${relay.page} (the page loads Stately Inspector), or listen at ${relay.viewer}; Ctrl-C ends.`);
  await relay.watched;
  const { inspect } = createWebSocketInspector({ url: relay.inspector, ...deep });
  await live((event) => inspect.next?.(event), 1000);
}

const { values, positionals } = parseArgs({ allowPositionals: true, options: { live: { type: 'boolean' } } });
if (values.live) await show(Number(positionals[0] ?? 8080));
else await record(positionals[0] ?? join(mkdtempSync(join(tmpdir(), 'orderchart-inspection-')), 'inspection.ndjson'));
