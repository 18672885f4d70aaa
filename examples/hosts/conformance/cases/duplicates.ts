import type { Host } from '../host.js';
import { type Case, hold, nothingWrong } from '../kit.js';
import { Chance } from '../random.js';
import { commandOf, differenceFrom, drawStory, type Story } from '../stories.js';

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

async function sendTwice(host: Host, { input, commands }: Story): Promise<void> {
  const first = await host.place(input);
  hold(first.ok, `${input.id}: a fine placement was refused`);
  hold(same(first, await host.place(input)), `${input.id}: the same placement got another answer`);
  for (const command of commands) {
    const answer = await host.send(input.id, command);
    const again = await host.send(input.id, { ...command, at: Number(command.at) + 60_000 });
    hold(same(answer, again), `${command.type} sent twice got ${JSON.stringify(again)}, not ${JSON.stringify(answer)}`);
  }
  for (const command of commands)
    hold((await host.send(input.id, command))?.at === command.at, `${command.type}: its answer was forgotten`);
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

export const duplicates: Case = {
  name: 'a duplicate changes nothing and gives the first answer',
  async run({ scale, start }) {
    const host = await start();
    for (let index = 0; index < scale.orders; index += 1) {
      const story = drawStory(`twice-${index}`, scale.seed + index, 10);
      await sendTwice(host, story);
      await reuseKeys(host, story);
      nothingWrong(differenceFrom(story, await host.get(story.input.id)));
    }
    hold(
      (await host.send('no-such-order', drawStory('none', 1, 1).commands[0] as never)) === null,
      'an order that was never placed answered',
    );
    return `${scale.orders} orders, every command three times`;
  },
};
