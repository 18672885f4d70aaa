/** Runs the conformance kit against the embedded host. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type HostSetup, main, startProcess } from '../conformance/index.js';
import { fileFaults } from './file-faults.js';

const folder = mkdtempSync(join(tmpdir(), 'orderchart-embedded-'));
let stores = 0;

const setup: HostSetup = {
  name: 'embedded (libsql, one file)',
  start: () => startProcess(resolve(import.meta.dirname, 'serve.ts'), [join(folder, `orders-${stores}.db`)]).ready,
  async forget() {
    stores += 1;
  },
  isShared: true,
  isDurable: true,
  isDamageable: true,
  faults: fileFaults,
};

try {
  await main([{ setup }]);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
