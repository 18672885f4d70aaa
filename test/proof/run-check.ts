/** Runs one check in this process: `tsx test/proof/run-check.ts NAME quick|full`. The runner reads what it writes, line by line. */
import type { Check, Scale } from './check.js';

const [name, scale] = process.argv.slice(2) as [string, Scale];
const { default: check } = (await import(`./checks/${name}.ts`)) as { default: Check };

const tell = (line: object) => process.stdout.write(`${JSON.stringify(line)}\n`);
const started = performance.now();
let told = 0;
const result = await check.run(scale, (done, total) => {
  const now = performance.now();
  if (now - told < 200) return;
  told = now;
  tell({ done, total });
});
tell({ result, seconds: (performance.now() - started) / 1000 });
