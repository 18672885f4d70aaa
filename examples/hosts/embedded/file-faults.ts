/** What the kit does to a file: it fills the disk, and holds the file as another process might. */
import { SqliteFile } from './sqlite-file.js';

/** The names of the faults, for `HostSetup.faults`. */
export const fileFaults = { 'a full disk': 'store.full', 'a writer that never ends': 'store.busy' } as const;

export class FileFaults {
  #other: SqliteFile | undefined;

  constructor(
    readonly path: string,
    readonly file: SqliteFile,
  ) {}

  set(fault: string, isOn: boolean): void {
    if (fault === 'a full disk') this.#fill(isOn);
    else this.#hold(isOn);
  }

  /** A page more than there is cannot be had: to SQLite that is a full disk. */
  #fill(isFull: boolean): void {
    this.file.pragma(`max_page_count = ${isFull ? this.file.pragma('page_count') : 1_073_741_823}`);
  }

  #hold(isHeld: boolean): void {
    this.#other?.close();
    this.#other = isHeld ? new SqliteFile(this.path) : undefined;
    this.#other?.hold();
  }
}
