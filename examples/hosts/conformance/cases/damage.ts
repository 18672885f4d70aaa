import { HostError } from '../host.js';
import { type Case, hold, nothingWrong } from '../kit.js';
import { Chance } from '../random.js';
import { began, commandOf, differenceFrom, orderRequest, placed, withTime } from '../stories.js';

/** The fault: the order with this id can't be read from the store any more. */
export const damagedOrder = 'damaged';
export const damageFault = `a damaged record of ${damagedOrder}`;

const isDamage = (error: unknown): boolean => error instanceof HostError && error.code === 'record.damaged';
const theEnd = began + 3 * 366 * 86_400_000;

export const damage: Case = {
  name: 'an order that can’t be read says so, and stops no other',
  excuse: ({ isDamageable }) => (isDamageable ? null : 'nobody but itself can write to its store'),
  async run({ start }) {
    const host = await start();
    const chance = new Chance(1);
    await host.place({ ...orderRequest(damagedOrder, chance, began), deliveryTime: 'PT36H', requirements: false });
    const others = Array.from({ length: 5 }, (_, index) => {
      const placedAt = began + index * 3_600_000;
      const input = { ...orderRequest(`sound-${index}`, chance, placedAt), requirements: false };
      return { input, commands: [], ...placed(input) };
    });
    for (const { input } of others) await host.place(input);
    await host.fail(damageFault, true);
    const command = commandOf('saveDraft', 'd1', began + 1_000, 'seller', chance);
    const sent = await host.send(damagedOrder, command).catch((error: unknown) => error);
    hold(isDamage(sent), `a command to it got ${JSON.stringify(sent)}, not record.damaged`);
    // The timer may tell of it, once it has done the rest.
    const told = await host.tick(theEnd).catch((error: unknown) => error);
    hold(told === null || told === undefined || isDamage(told), `the timer failed: ${String(told)}`);
    for (const other of others) {
      const story = withTime(other, theEnd);
      hold(story.events.length > other.events.length, 'the kit’s own order had no deadline');
      nothingWrong(differenceFrom(story, await host.get(other.input.id)));
    }
    return `${others.length} orders behind it went on to their ends`;
  },
};
