/** A progress bar on standard error: on a terminal only, and only where there is something to wait for. */
import { SingleBar } from 'cli-progress';

export interface Progress {
  /** @param bytes read since the last call */
  read(bytes: number): void;
  stop(): void;
}

const worthABar = 2_000_000;
const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1);

/** @param size of the whole log in bytes; null where it can't be known: there is no bar then */
export function progressOf(size: number | null, stream: NodeJS.WriteStream): Progress {
  if (size === null || size < worthABar || !stream.isTTY) return { read: () => {}, stop: () => {} };
  const bar = new SingleBar({
    stream,
    clearOnComplete: true,
    hideCursor: true,
    format: '{bar} {percentage} %  {done} of {all} MB, {eta_formatted} left',
    barCompleteChar: '█',
    barIncompleteChar: '░',
  });
  let done = 0;
  bar.start(size, 0, { done: '0', all: megabytes(size) });
  return {
    read(bytes) {
      done += bytes;
      bar.update(done, { done: megabytes(done) });
    },
    stop: () => bar.stop(),
  };
}
