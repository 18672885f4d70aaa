/** The embedded host as a process for the kit, which kills it and fills its disk. */
import Database from 'libsql';
import { serve } from '../conformance/serve.js';
import { EmbeddedHost } from './embedded-host.js';

const path = process.argv[2] as string;

class KitHost extends EmbeddedHost {
  #other: Database.Database | undefined;

  async fail(fault: string, isOn: boolean): Promise<void> {
    if (fault === 'a full disk') this.#fill(isOn);
    else this.#lock(isOn);
  }

  /** A page more than there is cannot be had: to SQLite that is a full disk. */
  #fill(isFull: boolean): void {
    this.file.pragma(`max_page_count = ${isFull ? this.file.pragma('page_count') : 1_073_741_823}`);
  }

  #lock(isLocked: boolean): void {
    this.#other?.close();
    this.#other = isLocked ? new Database(path) : undefined;
    this.#other?.exec('BEGIN IMMEDIATE');
  }
}

serve(new KitHost(path));
