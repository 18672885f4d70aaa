/** The kit's side of a host in a process of its own. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { HostError, type HostErrorCode, type RunningHost } from './host.js';
import type { Call, Reply } from './serve.js';

interface Waiting {
  resolve(value: unknown): void;
  reject(error: Error): void;
}

const lost = () => new HostError('connection.lost', 'the process of the host ended before it answered');

class Channel {
  readonly #child: ChildProcess;
  readonly #waiting = new Map<number, Waiting>();
  #calls = 0;

  constructor(child: ChildProcess, ready: Waiting) {
    this.#child = child;
    child.on('message', (reply: Reply) => ('ready' in reply ? ready.resolve(null) : this.#settle(reply)));
    child.on('exit', () => {
      ready.reject(lost());
      for (const { reject } of this.#waiting.values()) reject(lost());
      this.#waiting.clear();
    });
  }

  #settle(reply: Exclude<Reply, { ready: true }>): void {
    const waiting = this.#waiting.get(reply.call);
    this.#waiting.delete(reply.call);
    if ('value' in reply) waiting?.resolve(reply.value);
    else waiting?.reject(new HostError(reply.code as HostErrorCode, reply.message));
  }

  call(method: Call['method'], ...parameters: readonly unknown[]): Promise<never> {
    return new Promise((resolve, reject) => {
      if (!this.#child.connected) return reject(lost());
      this.#calls += 1;
      const call = this.#calls;
      this.#waiting.set(call, { resolve: resolve as Waiting['resolve'], reject });
      this.#child.send({ call, method, parameters } satisfies Call, (error) => {
        if (error !== null && this.#waiting.delete(call)) reject(lost());
      });
    });
  }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}

/** A host process: it can be killed before it is ready. */
export interface StartedProcess {
  readonly ready: Promise<RunningHost>;
  kill(): Promise<void>;
}

/**
 * Starts a host in a process of its own.
 *
 * @param module the path of a file that calls `serve`
 */
export function startProcess(module: string, parameters: readonly string[]): StartedProcess {
  const child = fork(module, [...parameters], { execArgv: ['--import', 'tsx'], stdio: ['ignore', 2, 2, 'ipc'] });
  const kill = () => end(child);
  const ready = new Promise<RunningHost>((resolve, reject) => {
    const channel = new Channel(child, { resolve: () => resolve(host), reject });
    const host: RunningHost = {
      place: (input, terms) => channel.call('place', input, ...(terms === undefined ? [] : [terms])),
      send: (order, command) => channel.call('send', order, command),
      get: (order) => channel.call('get', order),
      tick: (now) => channel.call('tick', now),
      fail: (fault, isOn) => channel.call('fail', fault, isOn),
      wake: () => channel.call('wake'),
      kill,
    };
  });
  // Who kills it before it is ready need not listen.
  ready.catch(() => {});
  return { ready, kill };
}
