/** The endpoint as a process, which ends with its parent. */
import { serveOrders } from './endpoint.js';

process.on('disconnect', () => process.exit());
// The kit kills nodes: that they are gone is no news.
await serveOrders(Number(process.argv[2]), () => {});
process.send?.('ready');
