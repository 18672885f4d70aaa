/** The endpoint that Restate calls: it keeps nothing, and may go and come back. */
import './with-resolvers.js';
import { once } from 'node:events';
import { createServer } from 'node:http2';
import * as restate from '@restatedev/restate-sdk';
import { orderObject } from './order-object.js';

/**
 * Serves the orders to the nodes, on loopback.
 *
 * @param complain hears what failed, a node that is gone, too; Restate tries it again
 */
export async function serveOrders(
  port: number,
  complain: (...words: unknown[]) => void = console.error,
): Promise<void> {
  const endpoint = restate.endpoint().bind(orderObject);
  endpoint.setLogger(({ level }, ...words) => {
    if (level === 'error') complain(...words);
  });
  const server = createServer(endpoint.http2Handler());
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
}
