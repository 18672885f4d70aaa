import { submit } from 'orderchart';
import type { Answer, Host } from '../host.js';
import { asJudged, type Case, hold, nothingWrong } from '../kit.js';
import { Chance } from '../random.js';
import { commandOf, differenceFrom, drawStory, placed, type Story } from '../stories.js';

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

async function sendTwice(host: Host, { input, commands }: Story): Promise<void> {
  const later = { ...input, placedAt: Number(input.placedAt) + 60_000 };
  const first = await host.place(input);
  hold(first.ok, `${input.id}: a fine placement was refused`);
  hold(same(first, await host.place(later)), `${input.id}: the same placement got another answer`);
  const answers: (Answer | null)[] = [];
  for (const command of commands) {
    const answer = await host.send(input.id, command);
    const again = await host.send(input.id, { ...command, at: Number(command.at) + 60_000 });
    hold(same(answer, again), `${command.type} sent twice got ${JSON.stringify(again)}, not ${JSON.stringify(answer)}`);
    answers.push(answer);
  }
  for (const [index, command] of commands.entries())
    hold(same(await host.send(input.id, command), answers[index]), `${command.type}: its answer was forgotten`);
  hold(same(first, await host.place(later)), `${input.id}: the answer to its placement was forgotten`);
}

async function reuseKeys(host: Host, { input, commands: [first] }: Story): Promise<void> {
  const refusalsOf = (answer: Awaited<ReturnType<Host['send']>>) =>
    answer === null || answer.ok ? [] : answer.refusals.map(({ code }) => code);
  const placed = await host.place({ ...input, price: { amount: 1, currency: 'EUR' } });
  hold(refusalsOf(placed).includes('command.idReused'), `${input.id} was placed a second time, for another price`);
  if (first === undefined) return;
  const sent = await host.send(
    input.id,
    commandOf(first.type === 'tip' ? 'acceptDelivery' : 'tip', first.id, Number(first.at), 'buyer', new Chance(1)),
  );
  hold(refusalsOf(sent).includes('command.idReused'), `a key was used for two commands`);
}

/** Asks four times at once, by clocks that differ. @returns the one answer */
async function atOnce<T>(hosts: readonly Host[], ask: (host: Host, late: number) => Promise<T>): Promise<T> {
  const asked = Array.from({ length: 4 }, (_, late) => ask(hosts[late % hosts.length] as Host, late));
  const [first, ...others] = (await Promise.all(asked)) as [T, ...T[]];
  const other = others.find((answer) => !same(answer, first));
  hold(other === undefined, `asked at once, it answered ${JSON.stringify(first)} and ${JSON.stringify(other)}`);
  return first;
}

/** Everything four times at once: whichever comes first, it is done once, and all of them are told so. */
async function sendAtOnce(hosts: readonly Host[], { input, commands }: Story): Promise<void> {
  const answer = await atOnce(hosts, (host, late) => host.place({ ...input, placedAt: Number(input.placedAt) + late }));
  hold(answer.ok, `${input.id}: a fine placement was refused`);
  let { order, events } = placed({ ...input, placedAt: answer.at });
  for (const command of commands) {
    const answer = await atOnce(hosts, (host, late) =>
      host.send(input.id, { ...command, at: Number(command.at) + late }),
    );
    hold(answer !== null, `${input.id}: it is not there`);
    const outcome = submit(order, asJudged(command, answer));
    hold(
      outcome.ok === answer.ok,
      `${command.type} (${command.id}) sent four times at once got ${JSON.stringify(answer)}`,
    );
    order = outcome.order;
    events = [...events, ...outcome.events];
  }
  nothingWrong(differenceFrom({ input, commands, order, events }, await (hosts[0] as Host).get(input.id)));
}

export const duplicates: Case = {
  name: 'a duplicate changes nothing and gives the first answer',
  async run({ scale, setup, start }) {
    const host = await start();
    for (let index = 0; index < scale.orders; index += 1) {
      const story = drawStory(`twice-${index}`, scale.seed + index, 10);
      await sendTwice(host, story);
      await reuseKeys(host, story);
      nothingWrong(differenceFrom(story, await host.get(story.input.id)));
    }
    const hosts = [host, ...(setup.isShared ? [await start()] : [])];
    for (let index = 0; index < scale.orders; index += 1)
      await sendAtOnce(hosts, drawStory(`at-once-${index}`, scale.seed + index, 4));
    hold(
      (await host.send('no-such-order', drawStory('none', 1, 1).commands[0] as never)) === null,
      'an order that was never placed answered',
    );
    return `${scale.orders} orders, every command three times; as many, everything four times at once${hosts.length > 1 ? ' through two processes' : ''}`;
  },
};
