/** How the kit runs: its cases in turn, each on a store of its own; what each found; the figures. */
import { setTimeout as wait } from 'node:timers/promises';
import { type Command, type CommandInput, parseCommand } from 'orderchart';
import type { Answer, HostSetup, RunningHost } from './host.js';
import type { Scale } from './scale.js';

export interface Figures {
  ordersPerSecond?: number;
  commandsPerSecond?: number;
  /** from the start of a process to its first answer, the median, in ms */
  recoveryMs?: number;
  killsSurvived?: number;
}

/** What a case has at hand. */
export interface Trial {
  readonly setup: HostSetup;
  readonly scale: Scale;
  readonly figures: Figures;
  /** Starts a host; whatever still runs at the end of the case is killed. */
  start(): Promise<RunningHost>;
}

export interface Case {
  readonly name: string;
  /** why a host need not pass it; null: it has to */
  excuse?(setup: HostSetup): string | null;
  /** @returns a few words on what was tried; throws `Broken` for a promise that was not kept */
  run(trial: Trial): Promise<string>;
}

export class Broken extends Error {
  override readonly name = 'Broken';
}

/** @throws Broken with the sentence, unless what it says is so */
export function hold(isSo: boolean, sentence: string): asserts isSo {
  if (!isSo) throw new Broken(sentence);
}

/** @throws Broken where there is something to say */
export function nothingWrong(sentence: string | null): void {
  if (sentence !== null) throw new Broken(sentence);
}

/** @returns a command as the host judged it: at the instant of its answer */
export function asJudged(command: CommandInput, { at }: Answer): Command {
  const parsed = parseCommand({ ...command, at });
  hold(parsed.ok, `a command of the kit could not be read: ${JSON.stringify(parsed)}`);
  return parsed.command;
}

export interface CaseResult {
  readonly name: string;
  readonly result: 'kept' | 'broken' | 'not promised';
  readonly detail: string;
  readonly seconds: number;
}

export interface Report {
  readonly host: string;
  readonly cases: readonly CaseResult[];
  readonly figures: Figures;
  readonly isKept: boolean;
}

/** How long a case may take, killing a slow host a hundred times included (ms). */
const patienceMs = 15 * 60_000;

async function runCase(one: Case, setup: HostSetup, scale: Scale, figures: Figures): Promise<CaseResult> {
  const excuse = one.excuse?.(setup) ?? null;
  if (excuse !== null) return { name: one.name, result: 'not promised', detail: excuse, seconds: 0 };
  const running: RunningHost[] = [];
  const start = async () => {
    const host = await setup.start();
    running.push(host);
    return host;
  };
  const startedAt = performance.now();
  const ended = (result: 'kept' | 'broken', detail: string): CaseResult => {
    return { name: one.name, result, detail, seconds: (performance.now() - startedAt) / 1000 };
  };
  try {
    const late = wait(patienceMs, undefined, { ref: false }).then(() => {
      throw new Broken(`it was not over after ${patienceMs / 60_000} minutes`);
    });
    return ended('kept', await Promise.race([one.run({ setup, scale, figures, start }), late]));
  } catch (error) {
    return ended('broken', error instanceof Broken ? error.message : String(error));
  } finally {
    for (const host of running) await host.kill();
    await setup.forget();
  }
}

/** Runs every case against a host. */
export async function runKit(
  cases: readonly Case[],
  setup: HostSetup,
  scale: Scale,
  notice: (result: CaseResult) => void = () => {},
): Promise<Report> {
  const figures: Figures = {};
  const results: CaseResult[] = [];
  for (const one of cases) {
    const result = await runCase(one, setup, scale, figures);
    results.push(result);
    notice(result);
  }
  const isKept = results.every(({ result }) => result !== 'broken');
  return { host: setup.name, cases: results, figures, isKept };
}
