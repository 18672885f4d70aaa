/** Says how far a run is: in one line that changes on a terminal, in a line for every twentieth part elsewhere. */

const parts = 20;

const inMinutes = (milliseconds: number): string => {
  const seconds = Math.round(milliseconds / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
};

/** @returns who is told how many are done, of how many */
export function progressOn(stream: NodeJS.WriteStream): (done: number, total: number) => void {
  const started = performance.now();
  let told = 0;
  return (done, total) => {
    const part = Math.floor((parts * done) / total);
    if (!stream.isTTY && part === told) return;
    told = part;
    const passed = performance.now() - started;
    const left = (passed / done) * (total - done);
    const line = `${done} of ${total} mutants, ${inMinutes(passed)} min, about ${inMinutes(left)} min left`;
    stream.write(stream.isTTY ? `\r${line}  ${done === total ? '\n' : ''}` : `${line}\n`);
  };
}
