/** What a person sees while the proof runs: a bar for each check on a terminal, a line for each elsewhere. */
import { MultiBar, type SingleBar } from 'cli-progress';
import type { NamedCheck, Verdict, Watcher } from './lanes.js';
import { isGood } from './verdict.js';

const line = (verdict: Verdict): string =>
  `${isGood(verdict) ? 'ok    ' : 'failed'} ${`${verdict.seconds.toFixed(1)} s`.padStart(8)}  ${verdict.id} ${verdict.name}
`;

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
    ended({ file }, verdicts) {
      const bar = shown.get(file);
      if (bar !== undefined) all.remove(bar);
      for (const verdict of verdicts) all.log(line(verdict));
      all.update();
    },
    stop: () => all.stop(),
  };
}

/** Tells of the checks on standard error. */
export function watcherOn(stream: NodeJS.WriteStream, isQuiet: boolean): Watcher & { stop(): void } {
  if (isQuiet) return silent;
  return stream.isTTY
    ? bars(stream)
    : { ...silent, ended: (_, verdicts) => verdicts.map(line).forEach((each) => void stream.write(each)) };
}
