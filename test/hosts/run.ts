/** `npm run hosts`: each host that this machine can run, held to the conformance kit, and one table of all. */
import { existsSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';
import { join } from 'node:path';
import { formatted, read } from '../../docs/generate/document.js';
import { root, runChild } from '../checks/child.js';
import { hostFolders, install, pathOf } from './folders.js';
import { runGroup } from './process-group.js';
import { brokenText, failedReport, type HostReport, isBroken, reportIn } from './report.js';
import { helpText, requestOf, type Settings } from './settings.js';
import { tableOf } from './table.js';

const figuresFile = 'docs/figures/hosts.json';

/** The host whose file others use, too; the kit itself needs no packages but theirs. */
const shared = 'embedded';

/** The words that a host's own `conform.ts` takes. */
const wordsFor = ({ scale, variant }: Settings): readonly string[] => [
  ...Object.entries(scale).flatMap(([name, value]) => [`--${name}`, String(value)]),
  ...(variant === '' ? [] : ['--only', variant]),
];

/** @param tell hears what the kit says while it runs */
async function reportsOf(folder: string, settings: Settings, tell: (line: string) => void): Promise<HostReport[]> {
  tell(`\n${folder}: packages`);
  for (const needed of [shared, folder]) {
    const trouble = await install(needed);
    if (trouble !== null) return [failedReport(folder, `npm ci of ${needed} failed: ${trouble}`)];
  }
  const reports: HostReport[] = [];
  const words = ['--import', 'tsx', 'conform.ts', ...wordsFor(settings)];
  const { status, leftSomething } = await runGroup(pathOf(folder), process.execPath, words, (line) => {
    const report = reportIn(line);
    if (report === null) tell(line);
    else reports.push(report);
  });
  if (leftSomething) reports.push(failedReport(folder, 'a process that it had started went on after it'));
  if (status !== 0 && !reports.some(isBroken)) reports.push(failedReport(folder, `it ended with status ${status}`));
  if (reports.length === 0 && settings.variant === '') reports.push(failedReport(folder, 'it gave no report'));
  return reports;
}

/** Puts the reports into docs/figures/hosts.json: all of them, or, of some hosts, in place of those of the same. */
function keep(reports: readonly HostReport[], { only, variant }: Settings): void {
  const isPart = only !== null || variant !== '';
  const before =
    isPart && existsSync(join(root, figuresFile))
      ? (JSON.parse(read(figuresFile)) as { reports: readonly HostReport[] }).reports
      : [];
  const all = new Map([...before, ...reports].map((report) => [report.host, report]));
  const machine = { node: process.version, cpu: cpus()[0]?.model ?? 'unknown', cores: availableParallelism() };
  const content = JSON.stringify({ machine, reports: [...all.values()] });
  writeFileSync(join(root, figuresFile), formatted({ path: figuresFile, content }).content);
}

async function hold(settings: Settings): Promise<number> {
  const { only, json, write, build } = settings;
  const folders = hostFolders().filter((folder) => only?.some((start) => folder.startsWith(start)) ?? true);
  if (folders.length === 0) {
    console.error(`No host begins with ${only?.join(' or ')}. There are ${hostFolders().join(', ')}.`);
    return 2;
  }
  const built = build ? await runChild('tsup --no-dts --silent') : { ok: true, output: '' };
  if (!built.ok) {
    console.error(`The package could not be built:\n${built.output}`);
    return 2;
  }
  const reports: HostReport[] = [];
  for (const folder of folders) reports.push(...(await reportsOf(folder, settings, json ? () => {} : console.log)));
  if (reports.length === 0) {
    console.error(`No variant has ${JSON.stringify(settings.variant)} in its name.`);
    return 2;
  }
  if (json) for (const report of reports) console.log(JSON.stringify(report));
  else console.log(`\n${tableOf(reports)}\n${brokenText(reports)}`);
  if (write) keep(reports, settings);
  const broken = reports.filter(isBroken).length;
  const left = reports.filter((report) => 'whyNot' in report).map(({ host }) => host);
  const passed = reports.length - left.length - broken;
  const which = left.length === 0 ? '' : `: ${left.join(', ')}`;
  if (!json) console.log(`${passed} passed, ${broken} failed, ${left.length} not run here${which}`);
  return broken === 0 ? 0 : 1;
}

const request = requestOf(process.argv.slice(2));
if (request.kind === 'help') console.log(await helpText());
else if (request.kind === 'wrong') {
  console.error(request.sentence);
  process.exitCode = 2;
} else process.exitCode = await hold(request.settings);
