/** What a person sees while the proof runs: a bar for each check on a terminal, a line for each elsewhere. */
import { MultiBar, type SingleBar } from 'cli-progress';
import type { NamedCheck, Verdict, Watcher } from './lanes.js';
import { isGood } from './verdict.js';

const line = ({ check, seconds, ...rest }: Verdict): string =>
  `${isGood({ check, seconds, ...rest }) ? 'ok    ' : 'failed'} ${`${seconds.toFixed(1)} s`.padStart(8)}  ${check.id} ${check.name}`;

const silent: Watcher & { stop(): void } = { started() {}, advanced() {}, ended() {}, stop() {} };

function bars(stream: NodeJS.WriteStream): Watcher & { stop(): void } {
  const all = new MultiBar({
    stream,
    clearOnComplete: true,
    hideCursor: true,
    format: '{id} {bar} {percentage} %  {name}',
    barCompleteChar: '█',
    barIncompleteChar: '░',
    barsize: 24,
  });
  const shown = new Map<string, SingleBar>();
  return {
    started({ file, check }: NamedCheck) {
      shown.set(file, all.create(1, 0, { id: check.id.padEnd(3), name: check.name }));
    },
    advanced({ file }, done, total) {
      const bar = shown.get(file);
      bar?.setTotal(total);
      bar?.update(done);
    },
    ended(verdict) {
      const bar = shown.get(verdict.file);
      if (bar !== undefined) all.remove(bar);
      all.log(`${line(verdict)}\n`);
      all.update();
    },
    stop: () => all.stop(),
  };
}

/** Tells of the checks on standard error. */
export function watcherOn(stream: NodeJS.WriteStream, isQuiet: boolean): Watcher & { stop(): void } {
  if (isQuiet) return silent;
  return stream.isTTY ? bars(stream) : { ...silent, ended: (verdict) => void stream.write(`${line(verdict)}\n`) };
}
