/** What a host's `conform.ts` calls: the kit against each variant of the host that this machine can run. */
import { parseArgs } from 'node:util';
import type { HostSetup } from './host.js';
import { type Case, type Report, runKit } from './kit.js';
import { type Scale, wholeScale } from './scale.js';
import { cases as kitCases } from './suite.js';
import { figuresText, rowOf } from './table.js';

/** A variant of a host, as it is offered to the kit. */
export interface Offer {
  readonly setup: HostSetup;
  /** why this machine can't run it, and what to do about it; null where it can */
  whyNot?(): string | null | Promise<string | null>;
  /** Starts what has to run beside it, a server. @returns what ends that, whatever has happened */
  open?(): Promise<() => Promise<void>>;
  /** what is tried in place of the kit's cases, where a variant can't be reached from outside */
  readonly cases?: readonly Case[];
}

/** What `main` says of a variant that was not run, in place of a report. */
export interface NotRun {
  readonly host: string;
  readonly whyNot: string;
}

const help = `Runs the conformance kit against a host: a table, and a line of JSON for each variant.

  --kills N    how often its process is killed (${wholeScale.kills})
  --crowd N    how many commands reach one order at once (${wholeScale.crowd})
  --orders N   how many random orders the other cases use (${wholeScale.orders})
  --seed N     another seed, other stories (${wholeScale.seed})
  --only TEXT  only the variants with this in their names; with commas between: with any of these

It ends with status 1 where a promise was not kept.`;

const number = { type: 'string' } as const;

function askedFor(words: readonly string[]): { scale: Partial<Scale>; only: string } | null {
  const { values } = parseArgs({
    args: [...words],
    options: {
      ...{ kills: number, crowd: number, orders: number, seed: number },
      only: { type: 'string', default: '' },
      help: { type: 'boolean', default: false },
    },
  });
  const { only, help: isHelp, ...numbers } = values;
  const scale = Object.entries(numbers).map(([name, text]) => [name, Number(text)] as const);
  const wrong = scale.find(([, value]) => !Number.isSafeInteger(value) || value < 1);
  if (wrong !== undefined) throw new TypeError(`--${wrong[0]} needs a whole number, 1 or more`);
  return isHelp ? null : { scale: Object.fromEntries(scale), only };
}

/** Ends what was opened when somebody stops the run, too. */
async function whileOpen<T>(open: Offer['open'], work: () => Promise<T>): Promise<T> {
  const opened = open?.() ?? Promise.resolve(async () => {});
  let closing: Promise<void> | undefined;
  const close = () => {
    closing ??= opened.then((end) => end());
    return closing;
  };
  // The signal may come while it is being opened; and twice, from the terminal and from whatever started this: the second must
  // not end the process before all is closed.
  const stop = () => void close().finally(() => process.exit(130));
  const signals = ['SIGINT', 'SIGTERM'] as const;
  for (const signal of signals) process.on(signal, stop);
  try {
    await opened;
    return await work();
  } finally {
    await close();
    for (const signal of signals) process.off(signal, stop);
  }
}

async function tryOut({ setup, whyNot, open, cases = kitCases }: Offer, scale: Scale): Promise<Report | NotRun> {
  console.log(setup.name);
  const reason = (await whyNot?.()) ?? null;
  if (reason !== null) {
    console.log(`  not run: ${reason}`);
    return { host: setup.name, whyNot: reason };
  }
  const report = await whileOpen(open, () => runKit(cases, setup, scale, (result) => console.log(rowOf(result))));
  if (figuresText(report) !== '') console.log(figuresText(report));
  return report;
}

/** Runs the kit against each variant, prints its table and a line of JSON each, and sets the exit status. */
export async function main(offers: readonly Offer[], words: readonly string[] = process.argv.slice(2)): Promise<void> {
  let asked: ReturnType<typeof askedFor>;
  try {
    asked = askedFor(words);
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${help}`);
    process.exitCode = 2;
    return;
  }
  if (asked === null) return console.log(help);
  const { only } = asked;
  const scale = { ...wholeScale, ...asked.scale };
  for (const offer of offers.filter(({ setup }) => only.split(',').some((text) => setup.name.includes(text)))) {
    const report = await tryOut(offer, scale);
    console.log(JSON.stringify(report));
    if ('isKept' in report && !report.isKept) process.exitCode = 1;
  }
}
