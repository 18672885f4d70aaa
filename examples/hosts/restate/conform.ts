/** Runs the conformance kit against Restate: one node, and three that replicate. */
import { resolve } from 'node:path';
import {
  type Case,
  cases,
  damagedOrder,
  damageFault,
  type HostSetup,
  main,
  type Offer,
  type RunningHost,
  startProcess,
} from '../conformance/index.js';
import { Chance } from '../conformance/random.js';
import { KitStore } from './kit-store.js';
import { serverPath } from './nodes.js';
import { oneGone } from './one-gone.js';

const whyNot = () =>
  serverPath() === null ? 'Restate has no server for this machine: try it on Linux or macOS, x64 or arm64' : null;

/** The kit kills the front, and then the endpoint, a node, or both. */
async function killSome(store: KitStore, chance: Chance): Promise<void> {
  const victims = chance.of(['endpoint', 'node', 'both']);
  const node = chance.below(store.count);
  await Promise.all([
    victims === 'node' ? null : store.killEndpoint(),
    victims === 'endpoint' ? null : store.nodes.kill(node),
  ]);
}

interface Fault {
  readonly name: string;
  begin(store: KitStore): Promise<unknown>;
}

const endpointIsDown: Fault = { name: 'the endpoint is down', begin: (store) => store.killEndpoint() };
const nodeIsDown: Fault = { name: 'the node is down', begin: (store) => store.nodes.kill(0) };
/** Whoever reaches a node's admin port can set a state; the deadline stays, so that the timer comes to it. */
const damaged: Fault = {
  name: damageFault,
  async begin(store) {
    const state = { order: '{"record":{},"wakesAt":null}', wakeAt: '0' };
    const bytes = Object.entries(state).map(([key, text]) => [key, [...Buffer.from(text)]]);
    const body = JSON.stringify({ object_key: `order-${damagedOrder}`, new_state: Object.fromEntries(bytes) });
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(`${store.nodes.addresses[0]?.admin}/services/order/state`, {
      method: 'POST',
      headers,
      body,
    });
    if (!response.ok) throw new Error(await response.text());
  },
};
const mostAreDown: Fault = {
  name: 'two of three nodes are down',
  begin: (store) => Promise.all([store.nodes.kill(0), store.nodes.kill(1)]),
};

function offer(
  name: string,
  count: number,
  faults: readonly Fault[],
  more: readonly ((store: () => KitStore) => Case)[] = [],
): Offer {
  let store: KitStore;
  const chance = new Chance(count);

  async function start(): Promise<RunningHost> {
    await store.start();
    const front = startProcess(resolve(import.meta.dirname, 'serve.ts'), [JSON.stringify(store.nodes.addresses)]);
    let isKilled = false;
    const kill = async () => {
      if (isKilled) return;
      isKilled = true;
      await Promise.all([front.kill(), killSome(store, chance)]);
    };
    const fail = async (fault: string, isOn: boolean) => {
      await (isOn ? [...faults, damaged].find(({ name }) => name === fault)?.begin(store) : store.start());
    };
    return { ...(await front.ready), kill, fail };
  }

  const setup: HostSetup = {
    ...{ name, start, forget: () => store.clear(), isShared: true, isDurable: true, isDamageable: true },
    faults: Object.fromEntries(faults.map((fault) => [fault.name, 'connection.lost'])),
  };
  const open = async () => {
    store = await KitStore.open(count);
    return () => store.close();
  };
  return { setup, whyNot, open, cases: [...cases, ...more.map((one) => one(() => store))] };
}

await main([
  offer('Restate (one node)', 1, [endpointIsDown, nodeIsDown]),
  offer('Restate (three nodes, two copies)', 3, [endpointIsDown, mostAreDown], [oneGone]),
]);
