/** Serves orders that live on Temporal over HTTP, with a worker in the same process. TEMPORAL_ADDRESS says where it is. */
import { listen } from '../http/listen.js';
import { TemporalHost } from './temporal-host.js';
import { connect, startWorker } from './worker.js';

const taskQueue = process.argv[2] ?? 'orders';
await startWorker(taskQueue);
listen(new TemporalHost(await connect(), taskQueue));
