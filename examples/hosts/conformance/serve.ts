/** The side of the process that the kit starts and kills: a host that answers over the channel to its parent. */
import { HostError, type RunningHost } from './host.js';

export type Served = Omit<RunningHost, 'kill'>;

export interface Call {
  readonly call: number;
  readonly method: keyof Served;
  readonly parameters: readonly unknown[];
}

export type Reply =
  | { readonly ready: true }
  | { readonly call: number; readonly value: unknown }
  | { readonly call: number; readonly code: string; readonly message: string };

const tell = (reply: Reply): void => void process.send?.(reply);

/** Serves a host to the kit until the channel closes. */
export function serve(host: Served): void {
  process.on('message', async ({ call, method, parameters }: Call) => {
    try {
      const run = host[method] as (...given: readonly unknown[]) => Promise<unknown>;
      tell({ call, value: (await run.apply(host, [...parameters])) ?? null });
    } catch (error) {
      const code = error instanceof HostError ? error.code : 'unexpected';
      tell({ call, code, message: error instanceof Error ? error.message : String(error) });
    }
  });
  process.on('disconnect', () => process.exit());
  tell({ ready: true });
}
