import { submit } from 'orderchart';
import type { RunningHost } from '../host.js';
import { asJudged, type Case, hold, nothingWrong } from '../kit.js';
import { Chance } from '../random.js';
import { commandOf, differenceFrom, placed, type Story, withTime } from '../stories.js';
import { dueSoon } from './timers.js';

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** How long the timers are let loose on the orders, from shortly before the deadline on (ms). */
const stormMs = 1_000;
/** How many of the orders hear of commands meanwhile: no timer may write over what one did. */
const talked = 3;

/** Sends to an order until an instant, through each host in its turn. @returns what has to be there, by the answers */
async function talk(hosts: readonly RunningHost[], input: Story['input'], until: number): Promise<Story> {
  let { order, events } = placed(input);
  for (let index = 0; Date.now() < until; index += 1) {
    const command = commandOf('saveDraft', `${input.id}-${index}`, Date.now(), 'seller', new Chance(1));
    const answer = await (hosts[index % hosts.length] as RunningHost).send(input.id, command);
    hold(answer !== null, `${input.id}: it is not there`);
    const outcome = submit(order, asJudged(command, answer));
    hold(outcome.ok === answer.ok, `${command.id} got ${JSON.stringify(answer)} beside the timers`);
    order = outcome.order;
    events = [...events, ...outcome.events];
    await wait(5);
  }
  return { input, commands: [], order, events };
}

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
    const lane = async (host: RunningHost) => {
      for (; Date.now() < dueAt + stormMs; ticks += 1) {
        await host.tick(Date.now());
        await wait(1);
      }
    };
    const [stories] = await Promise.all([
      Promise.all(soon.map(({ input }, index) => talk(hosts, input, index < talked ? dueAt + stormMs / 2 : 0))),
      ...[...hosts, ...hosts].map(lane),
    ]);
    for (const [index, story] of stories.entries()) {
      const stored = (await hosts[index % hosts.length]?.get(story.input.id)) ?? null;
      nothingWrong(differenceFrom(withTime(story, dueAt), stored));
    }
    return `${soon.length} orders due at once, commands to ${Math.min(talked, soon.length)} of them, ${ticks} ticks beside ${hosts.length > 1 ? 'the timers of two processes' : 'its own timer'}`;
  },
};
