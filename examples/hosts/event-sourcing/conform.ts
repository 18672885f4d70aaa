/** Runs the conformance kit against the event-sourcing host, on both of its stores. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type HostSetup, main, startProcess } from '../conformance/index.js';
import { fileFaults } from '../embedded/file-faults.js';

const module = resolve(import.meta.dirname, 'serve.ts');
let folder = '';
let stores = 0;

const inFile: HostSetup = {
  name: 'event sourcing (Emmett, libsql)',
  start: () => startProcess(module, [join(folder, `streams-${stores}.db`)]).ready,
  async forget() {
    stores += 1;
  },
  isShared: true,
  isDurable: true,
  isDamageable: true,
  faults: fileFaults,
};

const inMemory: HostSetup = {
  name: 'event sourcing (Emmett, in memory)',
  start: () => startProcess(module, []).ready,
  async forget() {},
  isShared: false,
  isDurable: false,
  faults: {},
};

/** A run that is stopped removes it, too. */
async function openFolder(): Promise<() => Promise<void>> {
  folder = mkdtempSync(join(tmpdir(), 'orderchart-event-sourcing-'));
  return async () => rmSync(folder, { recursive: true, force: true });
}

await main([{ setup: inFile, open: openFolder }, { setup: inMemory }]);
