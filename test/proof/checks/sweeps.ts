/** G7: an order that is looked at each minute, each 6.5 hours, at random or once has the same history. */
import type { Check, CheckResult, Progress, Scale } from '../check.js';
import { hosts, type Kept, keptBy } from '../sweeps/hosts.js';
import { randomLife } from '../sweeps/random-lives.js';

const traces = { quick: 200, full: 2000 } as const;

const firstSeed = 70_000;

/** @returns which parts of what they keep the hosts disagree on, each with the host */
function disagreements(kept: readonly Kept[]): string[] {
  const [first, ...others] = kept;
  return others.flatMap((each, index) =>
    (['history', 'answers', 'record'] as const)
      .filter((part) => each[part] !== first?.[part])
      .map((part) => `${hosts[index + 1]?.name} has another ${part} than ${hosts[0]?.name}`),
  );
}

function run(scale: Scale, progress: Progress): CheckResult {
  const failures: string[] = [];
  let [same, commands, accepted] = [0, 0, 0];
  const total = traces[scale];
  for (let seed = firstSeed; seed < firstSeed + total; seed += 1) {
    const life = randomLife(seed);
    const found = disagreements(hosts.map((host) => keptBy(host, life, seed)));
    if (found.length === 0) same += 1;
    failures.push(...found.map((difference) => `trace ${seed}: ${difference}`));
    commands += life.commands.length;
    accepted += life.accepted;
    progress(seed - firstSeed + 1, total);
  }
  return {
    counts: [
      { what: 'traces with one history', value: same, atLeast: total },
      { what: 'sweeps a trace', value: hosts.length, atLeast: 4 },
      { what: 'commands', value: commands, atLeast: total * 8 },
      { what: 'commands accepted, in percent', value: Math.round((100 * accepted) / commands), atLeast: 50 },
    ],
    failures: failures.slice(0, 40),
  };
}

const check: Check = {
  id: 'G7',
  name: 'the same history, however often somebody looks',
  scales: ['quick', 'full'],
  seconds: { quick: 3, full: 22 },
  run,
};
export default check;
