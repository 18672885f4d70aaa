/** Where the benchmark lives while it runs: a host that has the package as it was built, and nothing that is built later. */
import { join } from 'node:path';

/** Figures run bundled, elsewhere: whoever asks was started at the root of the package. */
export const host = join(process.cwd(), 'node_modules', '.cache', 'orderchart-bench');
