/** Runs the conformance kit where there is a Temporal, and the replay of histories everywhere. */
import { randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import { type HostSetup, main, type Offer, startProcess } from '../conformance/index.js';
import { replayCases } from './replay/cases.js';
import { connect } from './worker.js';

/** The queues of this run: nobody else's orders are on them. */
const run = `orderchart-${randomUUID()}`;
let stores = 0;

const live: HostSetup = {
  name: 'Temporal',
  start: () => startProcess(resolve(import.meta.dirname, 'serve.ts'), [`${run}-${stores}`]).ready,
  async forget() {
    await endAll(`${run}-${stores}`);
    stores += 1;
  },
  isShared: true,
  isDurable: true,
  faults: {},
};

async function endAll(taskQueue: string): Promise<void> {
  const client = await connect();
  const query = `TaskQueue = '${taskQueue}' AND ExecutionStatus = 'Running'`;
  for await (const { workflowId } of client.workflow.list({ query }))
    await client.workflow.getHandle(workflowId).terminate('the kit is through');
  await client.connection.close();
}

const whyNot = () =>
  process.env.TEMPORAL_ADDRESS === undefined
    ? 'no Temporal is given: start one (`temporal server start-dev`) and set TEMPORAL_ADDRESS=127.0.0.1:7233'
    : null;

const replayed: Offer = {
  setup: {
    ...live,
    name: 'Temporal, replayed without a server',
    start: () => Promise.reject(new Error('a replay starts no host')),
    forget: async () => {},
  },
  cases: replayCases,
};

await main([replayed, { setup: live, whyNot }]);
