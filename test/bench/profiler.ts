/** Profiles one side of a comparison: in which functions its time goes, those themselves and not what they call. */
import { type Profiler as Inspected, Session } from 'node:inspector';
import { basename } from 'node:path';

/** A function, and its share of the time of our side, from 0 to 1. */
export type Share = readonly [name: string, share: number];

const nameOf = ({ functionName, url, lineNumber }: Inspected.ProfileNode['callFrame']): string =>
  url === '' ? functionName : `${functionName || '(anonymous)'}  ${basename(url)}:${lineNumber + 1}`;

const mostShown = 30;

export class Profiler {
  readonly #session = new Session();
  readonly #spent = new Map<string, number>();

  constructor() {
    this.#session.connect();
    this.#session.post('Profiler.enable');
    this.#session.post('Profiler.setSamplingInterval', { interval: 200 });
  }

  start(): void {
    this.#session.post('Profiler.start');
  }

  stop(): void {
    this.#session.post('Profiler.stop', (_, { profile }) => this.#add(profile));
  }

  #add({ nodes, samples = [], timeDeltas = [] }: Inspected.Profile): void {
    const names = new Map(nodes.map(({ id, callFrame }) => [id, nameOf(callFrame)]));
    samples.forEach((id, index) => {
      const name = names.get(id) as string;
      if (!['(idle)', '(program)', '(root)', 'dispatch', 'post'].includes(name.split('  ')[0] as string))
        this.#spent.set(name, (this.#spent.get(name) ?? 0) + (timeDeltas[index] as number));
    });
  }

  /** the largest first */
  get shares(): readonly Share[] {
    const total = [...this.#spent.values()].reduce((sum, time) => sum + time, 0);
    const all = [...this.#spent].map(([name, time]): Share => [name, time / total]);
    return all.sort(([, a], [, b]) => b - a).slice(0, mostShown);
  }
}

/** @returns the shares as lines */
export const sharesText = (shares: readonly Share[]): string =>
  shares.map(([name, share]) => `${(share * 100).toFixed(1).padStart(5)} %  ${name}`).join('\n');
