/** The event-sourcing host as a process for the kit, which kills it and fills its disk: in memory, or in the file that is named. */
import Database from 'libsql';
import { serve } from '../conformance/serve.js';
import { EventSourcingHost } from './event-sourcing-host.js';
import { libsqlStore } from './libsql-store.js';
import { memoryStore } from './memory-store.js';
import type { SqliteFile } from './sqlite-file.js';

class MemoryHost extends EventSourcingHost {
  constructor() {
    super(memoryStore());
  }

  async fail(): Promise<void> {}
}

class FileHost extends EventSourcingHost {
  readonly #file: SqliteFile;
  #other: Database.Database | undefined;

  constructor(readonly path: string) {
    const store = libsqlStore(path);
    super(store);
    this.#file = store.file;
  }

  async fail(fault: string, isOn: boolean): Promise<void> {
    if (fault === 'a full disk') this.#fill(isOn);
    else this.#lock(isOn);
  }

  /** A page more than there is cannot be had: to SQLite that is a full disk. */
  #fill(isFull: boolean): void {
    this.#file.pragma(`max_page_count = ${isFull ? this.#file.pragma('page_count') : 1_073_741_823}`);
  }

  #lock(isLocked: boolean): void {
    this.#other?.close();
    this.#other = isLocked ? new Database(this.path) : undefined;
    this.#other?.exec('BEGIN IMMEDIATE');
  }
}

const path = process.argv[2];
serve(path === undefined ? new MemoryHost() : new FileHost(path));
