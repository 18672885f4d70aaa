/** Tells the nodes where the orders are served, and waits until they know. */
import { setTimeout as wait } from 'node:timers/promises';
import { type NodeAddress, RestateHost } from './restate-host.js';

const patienceMs = 60_000;

async function untilItWorks(work: () => Promise<unknown>): Promise<void> {
  const deadline = Date.now() + patienceMs;
  for (;;)
    try {
      await work();
      return;
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await wait(50);
    }
}

/** So many that there is one in each partition. */
const orders = Array.from({ length: 32 }, (_, index) => `nobody-${index}`);

/** Waits until any order can be asked for. */
export async function answers(nodes: readonly NodeAddress[]): Promise<void> {
  const host = new RestateHost(nodes, 5_000);
  await untilItWorks(() => Promise.all(orders.map((id) => host.get(id))));
}

/** The same address again takes over what the handlers are now. */
export async function register(nodes: readonly NodeAddress[], servicePort: number): Promise<void> {
  const [first] = nodes as readonly [NodeAddress];
  const body = JSON.stringify({ uri: `http://127.0.0.1:${servicePort}`, force: true });
  await untilItWorks(async () => {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(`${first.admin}/deployments`, { method: 'POST', headers, body });
    if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
  });
  // A node learns it from the others, in its own time.
  await Promise.all(nodes.map((node) => answers([node])));
}
