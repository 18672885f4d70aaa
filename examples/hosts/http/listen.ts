/** Serves a host on loopback until the process is told to stop. */
import { serve } from '@hono/node-server';
import type { Host } from '../conformance/host.js';
import { front } from './front.js';
import { keyFrom } from './tokens.js';

export function listen(host: Host, close: () => void | Promise<void> = () => {}): void {
  const port = Number(process.env.PORT ?? 3000);
  const server = serve({ fetch: front({ host, key: keyFrom(process.env) }).fetch, port, hostname: '127.0.0.1' }, () =>
    console.log(`http://127.0.0.1:${port}/openapi.json`),
  );
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      server.close(async () => {
        await close();
        process.exit();
      });
    });
}
