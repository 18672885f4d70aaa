/** The host as a process for the kit. */
import { serve } from '../conformance/serve.js';
import { RestateHost } from './restate-host.js';

class KitHost extends RestateHost {
  /** It can't fail by itself: the kit's side has the processes. */
  async fail(): Promise<void> {}

  /** The timers of Restate are always on. */
  async wake(): Promise<void> {}
}

serve(new KitHost(JSON.parse(process.argv[2] as string)));
