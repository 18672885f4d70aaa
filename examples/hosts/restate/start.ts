/** Serves the orders of a folder over HTTP: `npm start -- FOLDER` by one node, `npm run cluster -- FOLDER` by three. */
import { parseArgs } from 'node:util';
import { listen } from '../http/listen.js';
import { serveOrders } from './endpoint.js';
import { Nodes } from './nodes.js';
import { register } from './register.js';
import { RestateHost } from './restate-host.js';

const { values, positionals } = parseArgs({
  options: { nodes: { type: 'string', default: '1' } },
  allowPositionals: true,
});
const count = Number(values.nodes);
const port = Number(process.env.RESTATE_PORT ?? 5120);
const endpointPort = port + 3 * count;

const nodes = new Nodes({ folder: positionals[0] ?? `orders-on-${count}`, count, port });
nodes.start();
await serveOrders(endpointPort);
await register(nodes.addresses, endpointPort);
// The nodes end with this process.
listen(new RestateHost(nodes.addresses));
