/** What only a cluster promises. */
import { submit } from 'orderchart';
import { type Case, hold, nothingWrong } from '../conformance/index.js';
import { differenceFrom, drawStory, placed } from '../conformance/stories.js';
import type { KitStore } from './kit-store.js';

/** Each node in its turn is killed and stays away for a while: whoever asks has to wait for a moment, and that is all. */
export const oneGone = (store: () => KitStore): Case => ({
  name: 'while one of three nodes is gone, commands are taken',
  async run({ scale, start }) {
    const host = await start();
    const story = drawStory('one-gone', scale.seed, 24);
    await host.place(story.input);
    let { order } = placed(story.input);
    let longest = 0;
    for (const [index, command] of story.commands.entries()) {
      const node = Math.floor(index / 8);
      if (index % 8 === 0) {
        await store().start();
        await store().isWhole();
        await store().nodes.kill(node);
      }
      const askedAt = performance.now();
      const answer = await host.send(story.input.id, command);
      longest = Math.max(longest, performance.now() - askedAt);
      const outcome = submit(order, command);
      hold(answer?.ok === outcome.ok, `without node ${node}, ${command.type} was answered otherwise`);
      order = outcome.order;
    }
    nothingWrong(differenceFrom(story, await host.get(story.input.id)));
    return `each of three in its turn: the longest wait for an answer was ${Math.round(longest)} ms`;
  },
});
