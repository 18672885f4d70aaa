/** Starts the stand-in in a process of its own. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';

export async function startStandIn(): Promise<{ address: string; stop(): Promise<void> }> {
  const stdio: ('ignore' | 'ipc' | number)[] = ['ignore', 2, 2, 'ipc'];
  const server = fork(resolve(import.meta.dirname, 'server.ts'), { execArgv: ['--import', 'tsx'], stdio });
  const failed = once(server, 'exit').then(() => Promise.reject(new Error('the stand-in did not start')));
  const [address] = await Promise.race([once(server, 'message'), failed]);
  failed.catch(() => {});
  return {
    address,
    async stop() {
      const ended = once(server, 'exit');
      server.kill('SIGKILL');
      await ended;
    },
  };
}
