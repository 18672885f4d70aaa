/** Runs the conformance kit against the host: on PGlite, and on a server. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type HostSetup, main, type Offer, type RunningHost, startProcess } from '../conformance/index.js';
import { Server } from './server.js';
import { TemporaryServer, whyNoServer } from './temporary-server.js';

/** Every store is a schema of its own: what else there is in a database stays as it is. */
let stores = 0;
const schema = () => `orderchart_kit_${process.pid}_${stores}`;

const started: ReturnType<typeof startProcess>[] = [];

function start(where: string): Promise<RunningHost> {
  const one = startProcess(resolve(import.meta.dirname, 'serve.ts'), [where, schema()]);
  started.push(one);
  return one.ready;
}

/** Before what they use is taken away: a run that was stopped has some yet. */
async function endAll(): Promise<void> {
  for (const one of started.splice(0)) await one.kill();
}

const alike = { isDurable: true, isDamageable: true, faults: { 'a full disk': 'store.full' } } as const;

function onPglite(): Offer {
  let folder = '';
  const setup: HostSetup = {
    ...{ ...alike, isShared: false },
    name: 'PostgreSQL + pg-boss (PGlite, one folder)',
    start: () => start(join(folder, 'data')),
    async forget() {
      stores += 1;
    },
  };
  return {
    setup,
    async open() {
      folder = mkdtempSync(join(tmpdir(), 'orderchart-pglite-'));
      return () => endAll().then(() => rmSync(folder, { recursive: true, force: true }));
    },
  };
}

const serverFaults: HostSetup['faults'] = {
  ...alike.faults,
  'a session that holds the orders': 'store.busy',
  'a connection that breaks in the midst': 'connection.lost',
};

async function drop(url: string): Promise<void> {
  const server = new Server(url, 1);
  await server.run(`DROP SCHEMA IF EXISTS ${schema()} CASCADE`).finally(() => server.close());
  stores += 1;
}

function onServer(url: string): Offer {
  const setup: HostSetup = {
    ...{ ...alike, isShared: true, faults: serverFaults },
    name: 'PostgreSQL + pg-boss (the server of DATABASE_URL)',
    start: () => start(url),
    forget: () => drop(url),
  };
  return { setup, open: async () => () => endAll().then(() => drop(url)) };
}

function onTemporaryServer(): Offer {
  let server: TemporaryServer;
  const stops = 'a server that stops';
  const setup: HostSetup = {
    ...{ ...alike, isShared: true, faults: { ...serverFaults, [stops]: 'connection.lost' } },
    name: 'PostgreSQL + pg-boss (a server)',
    async start() {
      const host = await start(server.url);
      const stop = (isOn: boolean) => (isOn ? server.stop('immediate') : server.start());
      return { ...host, fail: (fault, isOn) => (fault === stops ? stop(isOn) : host.fail(fault, isOn)) };
    },
    forget: () => drop(server.url),
  };
  return {
    setup,
    whyNot: whyNoServer,
    async open() {
      server = await TemporaryServer.open();
      return () => endAll().then(() => server.close());
    },
  };
}

const { DATABASE_URL: url } = process.env;
await main([onPglite(), url === undefined ? onTemporaryServer() : onServer(url)]);
