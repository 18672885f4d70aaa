/** Has a figure measured in a process of its own, so that none is warmed up, or spoiled, by those before it. */
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { root } from '../checks/child.js';
import { builtFigure } from './built-figure.js';
import type { Scale } from './figure.js';
import type { Told } from './run-figure.js';

type Measured = Extract<Told, { rows: unknown }>;

export interface Order {
  readonly name: string;
  readonly scale: Scale;
  readonly rounds: number;
  readonly profile: boolean;
  readonly progress: (done: number, total: number) => void;
}

/** V8 guesses where new objects will live; a wrong guess slows either side down for the whole run, at random. */
const steady = ['--expose-gc', '--no-allocation-site-pretenuring'];

/** @throws Error where the figure ends without rows, with what it said */
export async function measure({ name, scale, rounds, profile, progress }: Order): Promise<Measured> {
  const program = await builtFigure(name);
  const words = [program, scale, String(rounds), ...(profile ? ['profile'] : [])];
  const child = spawn(process.execPath, [...steady, ...words], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [measured, errors]: [Measured | null, string] = [null, ''];
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors += text;
  });
  const ended = new Promise<number | null>((resolve) => void child.on('close', resolve));
  for await (const line of createInterface(child.stdout)) {
    const told = JSON.parse(line) as Told;
    if ('rows' in told) measured = told;
    else progress(told.done, told.total);
  }
  const status = await ended;
  if (status !== 0 || measured === null) throw new Error(`${name} ended with ${status}:\n${errors}`);
  return measured;
}
