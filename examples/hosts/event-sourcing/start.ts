/** Serves the orders of a file of streams over HTTP: `npm start -- FILE`. */
import { listen } from '../http/listen.js';
import { EventSourcingHost } from './event-sourcing-host.js';
import { libsqlStore } from './libsql-store.js';

const host = new EventSourcingHost(libsqlStore(process.argv[2] ?? 'streams.db'));
await host.wake();
listen(host, () => host.close());
