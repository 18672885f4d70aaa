/** A program and all that it starts, as one group that can be ended and asked whether any of it is left. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';

/** How long the processes of a group may take to end once their first one has (ms). */
const patienceMs = 5_000;
const pauseMs = 50;

function isAlive(group: number): boolean {
  try {
    process.kill(-group, 0);
    return true;
  } catch {
    return false;
  }
}

function signal(group: number, name: NodeJS.Signals): void {
  if (isAlive(group)) process.kill(-group, name);
}

async function hasEnded(group: number): Promise<boolean> {
  for (let waited = 0; waited < patienceMs && isAlive(group); waited += pauseMs) await wait(pauseMs);
  return !isAlive(group);
}

/** Stopping us stops the group, too: it has a group of its own, which the terminal does not know. */
async function whileStoppable<T>(group: number, work: () => Promise<T>): Promise<T> {
  const stop = () => {
    signal(group, 'SIGTERM');
    void hasEnded(group).then(() => {
      signal(group, 'SIGKILL');
      process.exit(130);
    });
  };
  const names = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const name of names) process.once(name, stop);
  try {
    return await work();
  } finally {
    for (const name of names) process.off(name, stop);
  }
}

export interface GroupEnd {
  readonly status: number | null;
  /** whether a process of the group went on after the first one had ended; it was killed then */
  readonly leftSomething: boolean;
}

/** Runs a program in a folder, and hands on each line that it prints. Its errors go where ours go. */
export async function runGroup(
  folder: string,
  program: string,
  words: readonly string[],
  hear: (line: string) => void,
): Promise<GroupEnd> {
  const child: ChildProcess = spawn(program, [...words], {
    cwd: folder,
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child, 'spawn');
  const group = child.pid as number;
  return whileStoppable(group, async () => {
    const lines = createInterface({ input: child.stdout as NodeJS.ReadableStream });
    lines.on('line', hear);
    const allHeard = once(lines, 'close');
    const [status] = (await once(child, 'exit')) as [number | null];
    const leftSomething = !(await hasEnded(group));
    signal(group, 'SIGKILL');
    // A process may have ended before its last lines were read. What left the group may hold the pipe for ever.
    await Promise.race([allHeard, wait(patienceMs, undefined, { ref: false })]);
    lines.close();
    return { status, leftSomething };
  });
}
