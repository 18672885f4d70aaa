/** Free ports in a row. Below those that a system gives to outgoing connections, or one might be gone when a node comes back. */
import { once } from 'node:events';
import { createServer } from 'node:net';

async function isFree(port: number): Promise<boolean> {
  const server = createServer().listen(port, '127.0.0.1');
  try {
    await once(server, 'listening');
    return true;
  } catch {
    return false;
  } finally {
    server.close();
  }
}

/** @returns the first of them */
export async function freePorts(count: number): Promise<number> {
  for (let port = 20_000 + (process.pid % 800) * 15; port < 32_000; port += count) {
    const ports = Array.from({ length: count }, (_, index) => port + index);
    if ((await Promise.all(ports.map(isFree))).every(Boolean)) return port;
  }
  throw new Error(`there are no ${count} free ports in a row`);
}
