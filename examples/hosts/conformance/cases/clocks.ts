import { submit } from 'orderchart';
import { type RunningHost, type StoredOrder, skewMs } from '../host.js';
import { asJudged, type Case, hold, nothingWrong } from '../kit.js';
import { Chance } from '../random.js';
import { drawCommand, orderRequest, placed } from '../stories.js';
import { type Answered, historyProblem } from './crowd.js';

/** What the clocks of the senders, and that of the timer, are wrong by (ms). Two differ by what a host forgives. */
const clocks = [0, skewMs / 2, -skewMs / 2];

async function tell(hosts: readonly RunningHost[], id: string, chance: Chance): Promise<number> {
  const host = hosts[0] as RunningHost;
  const input = orderRequest(id, chance);
  await host.place(input);
  const start = placed(input);
  let { order } = start;
  let now = order.facts.at + skewMs;
  const answered: Answered[] = [];
  for (let index = 0; index < 12; index += 1) {
    now =
      chance.next() < 0.3 && order.wakeAt !== null ? Math.max(now, order.wakeAt - 1_000) : now + chance.below(4_000);
    if (chance.next() < 0.5) await host.tick(now + chance.of(clocks));
    const command = drawCommand(order, `${id}-${index}`, now + chance.of(clocks), chance);
    const answer = await chance.of(hosts).send(id, command);
    hold(answer !== null, 'the order was not there');
    hold(
      answer.ok || answer.refusals.every(({ code }) => code !== 'time.regression'),
      `${command.type} was refused because of a clock`,
    );
    order = submit(order, asJudged(command, answer)).order;
    answered.push({ command, answer });
  }
  nothingWrong(historyProblem(start.order, answered, (await host.get(id)) as StoredOrder));
  return answered.length;
}

export const skewedClocks: Case = {
  name: 'clocks that differ by seconds neither refuse anybody nor bend the history',
  async run({ scale, setup, start }) {
    const hosts = [await start(), ...(setup.isShared ? [await start()] : [])];
    let commands = 0;
    for (let index = 0; index < scale.orders; index += 1) {
      commands += await tell(hosts, `skewed-${index}`, new Chance(scale.seed + index));
      // The timer of a later order must not find this one.
      await hosts[0]?.tick(Date.UTC(2043, 0, 1));
    }
    return `${commands} commands by clocks up to ${skewMs} ms apart`;
  },
};
