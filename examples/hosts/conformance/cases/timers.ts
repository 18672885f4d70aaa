import { advance, nextDeadline } from 'orderchart';
import type { Host } from '../host.js';
import { type Case, hold, nothingWrong, type Trial } from '../kit.js';
import { Chance } from '../random.js';
import { began, differenceFrom, drawStory, orderRequest, placed, type Story, withTime } from '../stories.js';

const year = 366 * 86_400_000;
const theEnd = began + 3 * year;

/** When the timer comes between two commands, of which the first was at `from` and the second is at `until`. */
type Habit = (from: number, until: number, chance: Chance) => readonly number[];

const habits: Readonly<Record<string, Habit>> = {
  never: () => [],
  early: (from) => [from - 3_600_000, from],
  late: (_, until) => [until],
  twice: (from, until) => [until - 1, until - 1, from, until, until].filter((at) => at <= until),
  'at any time': (from, until, chance) => [
    from + chance.below(until - from + 1),
    from + chance.below(until - from + 1),
  ],
};

async function tell(host: Host, { input, commands }: Story, habit: Habit, chance: Chance): Promise<void> {
  await host.place(input);
  let from = began;
  for (const command of commands) {
    const at = Number(command.at);
    for (const now of habit(from, at, chance)) await host.tick(now);
    await host.send(input.id, command);
    from = at;
  }
}

export const timers: Case = {
  name: 'a timer may come late, early, twice or never: the history is the same',
  async run({ scale, setup, start }: Trial) {
    for (const [name, habit] of Object.entries(habits)) {
      const host = await start();
      const stories = Array.from({ length: scale.orders }, (_, index) =>
        drawStory(`timed-${index}`, scale.seed + index, 10),
      );
      // One order after the other would meet a timer of a later year: each has the store for itself until it is told.
      for (const [index, story] of stories.entries()) {
        await tell(host, story, habit, new Chance(index));
        nothingWrong(differenceFrom(story, await host.get(story.input.id)));
        await host.tick(theEnd);
        nothingWrong(differenceFrom(withTime(story, theEnd), await host.get(story.input.id)));
      }
      await host.kill();
      await setup.forget();
      hold(stories.length > 0, `${name}: nothing was tried`);
    }
    return `${scale.orders} orders, each with ${Object.keys(habits).join(', ')}`;
  },
};

const untilStored = async (host: Host, id: string, sequence: number, patience: number): Promise<number | null> => {
  const startedAt = Date.now();
  while (Date.now() - startedAt < patience) {
    const stored = await host.get(id);
    if (stored !== null && stored.record.sequence >= sequence) return Date.now();
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return null;
};

/** An order that is due in a moment of real time, and what will have happened then. */
export function dueSoon(id: string, inMs: number) {
  const input = { ...orderRequest(id, new Chance(1)), deliveryTime: 'PT1H', requirements: false };
  const placedAt = Date.now() + inMs - 3_600_000;
  const { order } = placed({ ...input, placedAt });
  const dueAt = nextDeadline(order)?.at as number;
  return { input: { ...input, placedAt }, dueAt, before: order.sequence, after: advance(order, dueAt).order.sequence };
}

export const alarm: Case = {
  name: 'the timer wakes by itself when a deadline comes, not before',
  async run({ setup, start }) {
    const host = await start();
    await host.wake();
    // The far one first: a sleeper that had it in view has to wake for the near one.
    const far = dueSoon('far', 3_000_000);
    await host.place(far.input);
    const { input, dueAt, before, after } = dueSoon('near', 1_500);
    await host.place(input);
    await new Promise((resolve) => setTimeout(resolve, 100));
    const early = await host.get('near');
    hold(Date.now() >= dueAt || early?.record.sequence === before, 'the deadline fired before it was due');
    const storedAt = await untilStored(host, 'near', after, 15_000);
    hold(storedAt !== null, 'the deadline came, and the timer did not');
    hold(storedAt >= dueAt, 'the deadline fired before it was due');
    hold((await host.get('far'))?.record.sequence === far.before, 'a deadline fired that was not due');
    const at = (await host.get('near'))?.events.at(-1)?.at;
    hold(at === dueAt, 'the deadline fired at another instant than its own');
    const missed = dueSoon('missed', 1_000);
    const told = `settled ${storedAt - dueAt} ms after the deadline`;
    if (!setup.isDurable) return told;
    await host.place(missed.input);
    await host.kill();
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, missed.dueAt - Date.now())));
    const revived = await start();
    await revived.wake();
    hold(
      (await untilStored(revived, 'missed', missed.after, 15_000)) !== null,
      'a deadline came while nothing ran, and was lost',
    );
    return `${told}; one that came while it was killed was not lost`;
  },
};
