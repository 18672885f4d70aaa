/** The front with a host in memory, to try it. For orders that last: `npm start` of the embedded host. */
import { MemoryHost } from '../conformance/memory-host.js';
import { listen } from './listen.js';

const host = new MemoryHost();
await host.wake();
listen(host);
