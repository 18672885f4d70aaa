/** The event-sourcing host as a process for the kit, which kills it and fills its disk: in memory, or in the file that is named. */
import { damagedOrder, damageFault, serve } from '../conformance/index.js';
import { FileFaults } from '../embedded/file-faults.js';
import type { SqliteFile } from '../embedded/sqlite-file.js';
import { EventSourcingHost } from './event-sourcing-host.js';
import { libsqlStore } from './libsql-store.js';
import { memoryStore } from './memory-store.js';

class MemoryHost extends EventSourcingHost {
  constructor() {
    super(memoryStore());
  }

  async fail(): Promise<void> {}
}

class FileHost extends EventSourcingHost {
  readonly #file: SqliteFile;
  readonly #faults: FileFaults;

  constructor(path: string) {
    const store = libsqlStore(path);
    super(store);
    this.#file = store.file;
    this.#faults = new FileFaults(path, store.file);
  }

  async fail(fault: string, isOn: boolean): Promise<void> {
    if (fault === damageFault)
      this.#file.run(`UPDATE messages SET data = '{' WHERE stream = ?`, `order-${damagedOrder}`);
    else this.#faults.set(fault, isOn);
  }
}

const path = process.argv[2];
serve(path === undefined ? new MemoryHost() : new FileHost(path));
