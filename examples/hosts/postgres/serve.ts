/** The host as a process for the kit, which kills it, fills its disk, holds its orders, and takes its connections and its server away. */
import { type Served, serve } from '../conformance/serve.js';
import { EmbeddedServer } from './embedded-server.js';
import { PostgresHost } from './postgres-host.js';
import { Server } from './server.js';
import { SmallDisk } from './small-disk.js';

/** Where the database is: the address of a server, or a folder. */
const [where = '', schema = ''] = process.argv.slice(2);
const isServer = where.includes('://');
let disk: SmallDisk | undefined;

const smallDisk = (folder: string): SmallDisk => {
  disk = new SmallDisk(folder);
  return disk;
};

class KitHost extends PostgresHost implements Served {
  #other: Server | undefined;

  static override async open(): Promise<KitHost> {
    const database = isServer ? new Server(where) : await EmbeddedServer.open(where, smallDisk);
    return new KitHost(database, schema, console.error).prepare();
  }

  async fail(fault: string, isOn: boolean): Promise<void> {
    if (fault.startsWith('a damaged record')) await this.#damage(fault.split(' ').at(-1) as string);
    else if (fault === 'a session that holds the orders') await this.#hold(isOn);
    else if (fault === 'a connection that breaks in the midst')
      await this.#spoil(isOn, 'PERFORM pg_terminate_backend(pg_backend_pid())');
    else if (isServer) await this.#spoil(isOn, "RAISE 'No space left on device' USING ERRCODE = 'disk_full'");
    else if (disk !== undefined) disk.isFull = isOn;
  }

  async #damage(order: string): Promise<void> {
    await this.database.run(`UPDATE ${schema}.orders SET record = '{}' WHERE id = $1`, [order]);
  }

  /** Something happens in the middle of each transaction that stores events. */
  async #spoil(isOn: boolean, what: string): Promise<void> {
    await this.database.run(`
      DROP TRIGGER IF EXISTS spoil ON ${schema}.events;
      CREATE OR REPLACE FUNCTION ${schema}.spoil() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN ${what}; RETURN NEW; END $$;
      ${isOn ? `CREATE TRIGGER spoil AFTER INSERT ON ${schema}.events FOR EACH ROW EXECUTE FUNCTION ${schema}.spoil()` : ''}
    `);
  }

  async #hold(isOn: boolean): Promise<void> {
    await this.#other?.close();
    this.#other = isOn ? new Server(where, 1) : undefined;
    await this.#other?.run(`SELECT pg_advisory_lock(hashtextextended('${schema} ' || id, 0)) FROM ${schema}.orders`);
  }
}

serve(await KitHost.open());
