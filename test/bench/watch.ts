/** What a person sees while the benchmark runs: a bar on a terminal, nothing elsewhere. */
import { SingleBar } from 'cli-progress';

export interface Watch {
  readonly figure: (name: string) => void;
  readonly progress: (done: number, total: number) => void;
  readonly stop: () => void;
}

const silent: Watch = { figure() {}, progress() {}, stop() {} };

/** Tells of the figures on standard error. */
export function watchOn(stream: NodeJS.WriteStream, isQuiet: boolean): Watch {
  if (isQuiet || !stream.isTTY) return silent;
  const format = '{bar} {value}/{total} rounds  {name}';
  const bar = new SingleBar({ stream, format, clearOnComplete: true, hideCursor: true, barsize: 24 });
  return {
    figure: (name) => bar.start(1, 0, { name }),
    progress: (done, total) => {
      bar.setTotal(total);
      bar.update(done);
    },
    stop: () => bar.stop(),
  };
}
