/** The embedded host as a process for the kit, which kills it, fills its disk, and damages an order. */
import { damagedOrder, damageFault, serve } from '../conformance/index.js';
import { EmbeddedHost } from './embedded-host.js';
import { FileFaults } from './file-faults.js';

const path = process.argv[2] as string;

class KitHost extends EmbeddedHost {
  readonly #faults = new FileFaults(path, this.file.sqlite);

  async fail(fault: string, isOn: boolean): Promise<void> {
    if (fault === damageFault) this.file.sqlite.run(`UPDATE orders SET record = '{' WHERE id = ?`, damagedOrder);
    else this.#faults.set(fault, isOn);
  }
}

serve(new KitHost(path));
