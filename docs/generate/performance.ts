/** docs/performance.md: its table is what `npm run bench -- --write` measured last. */
import { type Result, ratioText } from '../../test/bench/result.js';
import { between, type Document, read, table } from './document.js';

interface Figures {
  readonly scale: string;
  readonly machine: { readonly node: string; readonly cpu: string; readonly cores: number };
  readonly results: readonly Result[];
}

function row(result: Result): readonly string[] {
  const { what, against, stated, mustReach, holds } = result;
  const { ratio, spread } = ratioText(result);
  const word = holds === null ? 'stated' : holds ? 'yes' : '**no**';
  return [
    `${what}, against ${against}`,
    spread === '' ? ratio : `${ratio} (${spread})`,
    mustReach ?? '',
    word,
    stated.join('; '),
  ];
}

function figures(): string {
  const { scale, machine, results } = JSON.parse(read('docs/figures/bench.json')) as Figures;
  const command = scale === 'usual' ? 'npm run bench' : `npm run bench -- --${scale}`;
  const where = `\`${command}\` on Node ${machine.node.slice(1)}, ${machine.cores} cores of ${machine.cpu}:`;
  return [
    where,
    '',
    ...table(['what', 'ratio (half of the rounds)', 'must reach', 'holds', 'stated'], results.map(row)),
  ].join('\n');
}

export const performancePage = (): Document => ({
  path: 'docs/performance.md',
  content: between(read('docs/performance.md'), 'figures', figures()),
});
