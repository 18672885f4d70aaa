/** docs/guarantees.md: its table of invariants comes from the code, its figures from the last whole run of the proof. */
import { invariants } from '../../src/engine/invariants/registry.js';
import { between, type Document, read, table } from './document.js';

/** What `npm run verify:full --silent -- --json` printed, or `npm run verify` where the scale says quick. */
interface Figures {
  readonly verify: 'quick' | 'full';
  readonly seconds: number;
  readonly checks: Readonly<
    Record<
      string,
      {
        readonly name: string;
        readonly holds: boolean;
        readonly seconds: number;
        readonly skipped?: string;
        readonly counted: readonly string[];
      }
    >
  >;
}

function figures(): string {
  const { verify, seconds, checks } = JSON.parse(read('docs/figures/verify.json')) as Figures;
  const rows = Object.entries(checks).map(([id, { name, counted, seconds: taken, skipped }]) => [
    id,
    name,
    skipped ?? counted.join('; '),
    `${taken} s`,
  ]);
  const command = verify === 'full' ? 'npm run verify:full' : 'npm run verify';
  const whole = `\`${command}\`: ${(seconds / 60).toFixed(1)} minutes in all.`;
  return [whole, '', ...table(['', 'what is shown', 'counted', 'time'], rows)].join('\n');
}

const ruleLink = (rule: string): string => `[${rule}](rules.md#${rule.toLowerCase()})`;

const invariantTable = (): string =>
  table(
    ['', 'what holds', 'asked of', 'rules'],
    invariants.map(({ number, name, kinds, rules }) => [
      String(number),
      name,
      kinds.join(', '),
      rules.map(ruleLink).join(', '),
    ]),
  ).join('\n');

export const guarantees = (): Document => ({
  path: 'docs/guarantees.md',
  content: between(between(read('docs/guarantees.md'), 'figures', figures()), 'invariants', invariantTable()),
});
