import { type Case, hold, nothingWrong } from '../kit.js';
import { differenceFrom, drawStory, type Story } from '../stories.js';

/** All orders at once, each with its commands in turn: what one does must not reach another. */
export const serial: Case = {
  name: 'one order’s commands are serial, many orders run beside each other',
  async run({ setup, scale, figures, start }) {
    const hosts = [await start(), ...(setup.isShared ? [await start()] : [])];
    const stories = Array.from({ length: scale.orders * 5 }, (_, index) =>
      drawStory(`serial-${index}`, scale.seed + index, 8),
    );
    const startedAt = performance.now();
    const tell = async ({ input, commands }: Story, lane: number) => {
      const host = hosts[lane % hosts.length] as (typeof hosts)[number];
      const other = hosts[(lane + 1) % hosts.length] as (typeof hosts)[number];
      hold((await host.place(input)).ok, `${input.id}: a fine placement was refused`);
      for (const [index, command] of commands.entries())
        hold((await (index % 2 === 0 ? host : other).send(input.id, command)) !== null, `${input.id}: it is not there`);
    };
    await Promise.all(stories.map(tell));
    const seconds = (performance.now() - startedAt) / 1000;
    for (const story of stories)
      nothingWrong(differenceFrom(story, await (hosts[0] as (typeof hosts)[number]).get(story.input.id)));
    figures.ordersPerSecond = Math.round(stories.length / seconds);
    figures.commandsPerSecond = Math.round((stories.length * 8) / seconds);
    return `${stories.length} orders with 8 commands each${hosts.length > 1 ? ', through two processes' : ''}`;
  },
};
