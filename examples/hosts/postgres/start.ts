/** Serves the orders of a database over HTTP: DATABASE_URL's, or else PGlite's in a folder, `npm start -- FOLDER`. */
import { listen } from '../http/listen.js';
import { EmbeddedServer } from './embedded-server.js';
import { PostgresHost } from './postgres-host.js';
import { Server } from './server.js';

const { DATABASE_URL: url } = process.env;
const database = url === undefined ? await EmbeddedServer.open(process.argv[2] ?? 'orders') : new Server(url);
const host = await PostgresHost.open(database);
await host.wake();
listen(host, () => void host.close());
