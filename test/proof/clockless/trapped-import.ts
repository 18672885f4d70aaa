/** Run in a process of its own: sets the traps first, then loads the package, then uses it, and prints what was trapped when. */
import { type Trapped, Traps } from './traps.js';

const { log } = console;
const traps = new Traps().set();
await import('orderchart');
await import('orderchart/diagram');
await import('orderchart/verify');
const atImport: readonly Trapped[] = traps.trapped.splice(0);
const { workload } = await import('./workload.js');
traps.trapped.splice(0);
const stations = workload(3);
const inUse: readonly Trapped[] = traps.trapped.splice(0);
traps.release();
log(JSON.stringify({ atImport, inUse, stations }));
