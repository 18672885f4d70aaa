/** Replays histories; then runs the conformance kit on a stand-in for Temporal's server, and on a server where one is given. */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type HostSetup, main, type Offer, startProcess } from '../conformance/index.js';
import { bundle } from './bundle.js';
import { replayCases } from './replay/cases.js';
import { startStandIn } from './stand-in/start.js';
import { connect } from './worker.js';

/** The file of the workflow's code, made once for all workers. */
let code = '';
/** The queues of this run: nobody else's orders are on them. */
const queue = `orderchart-${randomUUID()}`;
let stores = 0;

async function endAll(taskQueue: string): Promise<void> {
  const client = await connect();
  const query = `TaskQueue = '${taskQueue}' AND ExecutionStatus = 'Running'`;
  for await (const { workflowId } of client.workflow.list({ query }))
    await client.workflow.getHandle(workflowId).terminate('the kit is through');
  await client.connection.close();
}

const setup = (name: string): HostSetup => ({
  name,
  start: () => startProcess(resolve(import.meta.dirname, 'serve.ts'), [`${queue}-${stores}`, code]).ready,
  async forget() {
    await endAll(`${queue}-${stores}`);
    stores += 1;
  },
  isShared: true,
  isDurable: true,
  faults: {},
});

/** @returns what removes it */
async function writeBundle(): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'orderchart-temporal-'));
  code = join(folder, 'workflow.js');
  writeFileSync(code, (await bundle()).code);
  return () => rmSync(folder, { recursive: true, force: true });
}

const replayed: Offer = {
  setup: {
    ...setup('Temporal: histories replayed, no server'),
    start: () => Promise.reject(new Error('a replay starts no host')),
    forget: async () => {},
  },
  cases: replayCases,
};

const given = process.env.TEMPORAL_ADDRESS;

const onStandIn: Offer = {
  setup: setup('Temporal: its client and worker on a stand-in for the server'),
  async open() {
    const remove = await writeBundle();
    const standIn = await startStandIn();
    process.env.TEMPORAL_ADDRESS = standIn.address;
    return async () => {
      remove();
      await standIn.stop();
    };
  },
};

const onServer: Offer = {
  setup: setup('Temporal: a server'),
  whyNot: () =>
    given === undefined
      ? 'none is given: start one (`temporal server start-dev`), and set TEMPORAL_ADDRESS=127.0.0.1:7233'
      : null,
  async open() {
    const remove = await writeBundle();
    process.env.TEMPORAL_ADDRESS = given;
    return async () => remove();
  },
};

await main([replayed, onStandIn, onServer]);
