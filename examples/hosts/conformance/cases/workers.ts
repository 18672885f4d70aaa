import { type Case, nothingWrong } from '../kit.js';
import { differenceFrom, placed, withTime } from '../stories.js';
import { dueSoon } from './timers.js';

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** How long the timers are let loose on the orders, from shortly before the deadline on (ms). */
const stormMs = 1_000;

/** Each host's own timer, and `tick` as often as it goes, all on the same orders: as when one queue has two workers. */
export const workers: Case = {
  name: 'many timers at once settle an order once',
  async run({ scale, setup, start }) {
    const hosts = [await start(), ...(setup.isShared ? [await start()] : [])];
    for (const host of hosts) await host.wake();
    const soon = Array.from({ length: scale.orders }, (_, index) => dueSoon(`worked-${index}`, 2_000));
    await Promise.all(soon.map(({ input }, index) => hosts[index % hosts.length]?.place(input)));
    const dueAt = Math.max(...soon.map((order) => order.dueAt));
    await wait(Math.max(0, dueAt - Date.now() - stormMs / 4));
    let ticks = 0;
    const lane = async (host: (typeof hosts)[number]) => {
      for (; Date.now() < dueAt + stormMs; ticks += 1) {
        await host.tick(Date.now());
        await wait(1);
      }
    };
    await Promise.all([...hosts, ...hosts].map(lane));
    for (const [index, { input }] of soon.entries()) {
      const stored = (await hosts[index % hosts.length]?.get(input.id)) ?? null;
      nothingWrong(differenceFrom(withTime({ input, commands: [], ...placed(input) }, dueAt), stored));
    }
    return `${soon.length} orders due at once, ${ticks} ticks beside ${hosts.length > 1 ? 'the timers of two processes' : 'its own timer'}`;
  },
};
