/** Runs the conformance kit against the embedded host. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type HostSetup, main, startProcess } from '../conformance/index.js';
import { fileFaults } from './file-faults.js';

let folder = '';
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

await main([
  {
    setup,
    async open() {
      folder = mkdtempSync(join(tmpdir(), 'orderchart-embedded-'));
      return async () => rmSync(folder, { recursive: true, force: true });
    },
  },
]);
