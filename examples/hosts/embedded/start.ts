/** Serves the orders of a file over HTTP: `npm start -- FILE`. */
import { listen } from '../http/listen.js';
import { EmbeddedHost } from './embedded-host.js';

const host = new EmbeddedHost(process.argv[2] ?? 'orders.db');
await host.wake();
listen(host, () => host.close());
