/** Runs checks, each in a process of its own, two at a time, the longest first. */
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { root } from '../checks/child.js';
import type { Check, CheckResult, Scale } from './check.js';

/** A check, and the name of its file. */
export interface NamedCheck {
  readonly file: string;
  readonly check: Check;
}

/** How one line of the table ended. */
export interface Verdict {
  readonly id: string;
  readonly name: string;
  readonly result: CheckResult;
  readonly seconds: number;
}

/** Who is told how far the checks are. */
export interface Watcher {
  started(check: NamedCheck): void;
  advanced(check: NamedCheck, done: number, total: number): void;
  ended(check: NamedCheck, verdicts: readonly Verdict[]): void;
}

const folder = resolve(import.meta.dirname, 'checks');
const numberOf = ({ id }: { readonly id: string }): number => Number(id.slice(1));

/** The lines of the table that a check shows. */
const linesOf = ({ id, name, alongside = [] }: Check) => [{ id, name }, ...alongside];

/** Every check of a scale, in the order of the table. */
export async function checksOf(scale: Scale, only: readonly string[] | null): Promise<readonly NamedCheck[]> {
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.ts'))
    .map((file) => basename(file, '.ts'));
  const all = await Promise.all(
    files.map(async (file): Promise<NamedCheck | null> => {
      const { default: check } = (await import(`./checks/${file}.ts`)) as { default?: Check };
      return check === undefined ? null : { file, check };
    }),
  );
  return all
    .filter((named): named is NamedCheck => named !== null)
    .filter(
      ({ check }) =>
        check.scales.includes(scale) && (only === null || linesOf(check).some(({ id }) => only.includes(id))),
    )
    .sort((a, b) => numberOf(a.check) - numberOf(b.check));
}

const died = (what: string): CheckResult => ({ counts: [], failures: [what] });

function verdictsOf({ check }: NamedCheck, result: CheckResult, seconds: number): readonly Verdict[] {
  return linesOf(check).map(({ id, name }) => {
    const own = id === check.id ? result : (result.alongside?.[id] ?? died(`${check.id} ended without it`));
    return { id, name, seconds, result: own };
  });
}

function run(named: NamedCheck, scale: Scale, watcher: Watcher): Promise<readonly Verdict[]> {
  const started = performance.now();
  const child = spawn(process.execPath, ['--import', 'tsx', 'test/proof/run-check.ts', named.file, scale], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' },
  });
  let result: CheckResult | null = null;
  let rest = '';
  let errors = '';
  const read = (line: string): void => {
    if (!line.startsWith('{')) return;
    const said = JSON.parse(line) as { done?: number; total?: number; result?: CheckResult };
    if (said.result !== undefined) result = said.result;
    else watcher.advanced(named, said.done ?? 0, said.total ?? 1);
  };
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) read(line);
  });
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    errors = (errors + chunk).slice(-4000);
  });
  return new Promise((done) => {
    child.on('close', (code) => {
      const seconds = (performance.now() - started) / 1000;
      const ended = result ?? died(`it ended without a result (exit code ${code})\n${errors.trim()}`);
      done(verdictsOf(named, ended, seconds));
    });
  });
}

/** @returns the verdicts, in the order of the table */
export async function runChecks(
  checks: readonly NamedCheck[],
  scale: Scale,
  lanes: number,
  watcher: Watcher,
): Promise<readonly Verdict[]> {
  const waiting = [...checks].sort((a, b) => b.check.seconds[scale] - a.check.seconds[scale]);
  const verdicts: Verdict[] = [];
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      watcher.started(next);
      const ended = await run(next, scale, watcher);
      verdicts.push(...ended);
      watcher.ended(next, ended);
    }
  };
  await Promise.all(Array.from({ length: lanes }, work));
  return verdicts.sort((a, b) => numberOf(a) - numberOf(b));
}
