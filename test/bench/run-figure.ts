/** Measures one figure in this process, and writes what it tells as lines of JSON, which the runner reads. */
import type { Figure, Row, Scale } from './figure.js';
import { Profiler, type Share } from './profiler.js';

/** A line that a figure's process writes. */
export type Told =
  | { readonly done: number; readonly total: number }
  | { readonly rows: readonly Row[]; readonly shares: readonly Share[] };

/** Runs the figure with the scale and the rounds that the command line names, and looks on where it says so. */
export async function runFigure(figure: Figure): Promise<void> {
  const [scale, rounds, profile] = process.argv.slice(2) as [Scale, string, string?];
  const tell = (told: Told) => process.stdout.write(`${JSON.stringify(told)}\n`);
  const progress = (done: number, total: number) => void tell({ done, total });
  const profiler = profile === 'profile' ? new Profiler() : null;
  const rows = await figure.measure({ scale, rounds: Number(rounds), profiler, progress });
  tell({ rows, shares: profiler?.shares ?? [] });
}
