/** Tries the kit itself: a sound host in memory passes, and each broken one is found by the case that is there for it. */
import { advance, type CommandInput, type Instant, isDue, type Terms } from 'orderchart';
import { type Answer, conform, inMemory, MemoryHost, type OrderRequest } from './index.js';
import { rowOf } from './table.js';

const small = { kills: 3, crowd: 60, orders: 6 };

class Forgetful extends MemoryHost {
  override async send(id: string, command: CommandInput): Promise<Answer | null> {
    const answer = await super.send(id, command);
    this.entries.get(id)?.answers.clear();
    return answer;
  }
}

/** Reads, does something else, and writes what it had read. */
class Racing extends MemoryHost {
  override async send(id: string, command: CommandInput): Promise<Answer | null> {
    const entry = this.entries.get(id);
    if (entry === undefined) return null;
    const before = entry.order;
    await new Promise((resolve) => setTimeout(resolve, Number(command.id.at(-1)) % 3));
    entry.order = before;
    return super.send(id, command);
  }
}

class PlacesTwice extends MemoryHost {
  override async place(input: OrderRequest, terms?: Terms): Promise<Answer> {
    this.entries.delete(input.id);
    return super.place(input, terms);
  }
}

class FiresEarly extends MemoryHost {
  override async tick(now: Instant): Promise<void> {
    await super.tick(now + 3_600_000);
  }
}

/** Reads what is due, and settles it although somebody else has done so since. */
class SettlesTwice extends MemoryHost {
  override async tick(now: Instant): Promise<void> {
    const due = [...this.entries.values()].filter(({ order }) => isDue(order, now));
    const settled = due.map((entry) => ({ entry, ...advance(entry.order, now) }));
    await new Promise((resolve) => setTimeout(resolve, 5));
    for (const { entry, order, events } of settled) {
      entry.order = order;
      entry.events.push(...events);
    }
  }
}

class LosesWhatTimeDid extends MemoryHost {
  override async tick(now: Instant): Promise<void> {
    for (const entry of this.entries.values())
      if (isDue(entry.order, now)) entry.order = advance(entry.order, now).order;
  }
}

class NeverWakes extends MemoryHost {
  override async wake(): Promise<void> {}
}

class StopsAtDamage extends MemoryHost {
  override async tick(now: Instant): Promise<void> {
    for (const [id, entry] of this.entries) {
      if (!isDue(entry.order, now)) continue;
      this.readable(id);
      this.settle(entry, now);
    }
  }
}

class Pedantic extends MemoryHost {
  override async send(id: string, command: CommandInput): Promise<Answer | null> {
    const at = this.entries.get(id)?.order.facts.at ?? 0;
    return super.send(id, Number(command.at) < at ? { ...command, at: at - 3_600_000 } : command);
  }
}

const broken = {
  Forgetful,
  Racing,
  PlacesTwice,
  FiresEarly,
  SettlesTwice,
  LosesWhatTimeDid,
  NeverWakes,
  StopsAtDamage,
  Pedantic,
};
const catchers: Readonly<Record<keyof typeof broken, string>> = {
  Forgetful: 'duplicate',
  Racing: 'at once',
  PlacesTwice: 'duplicate',
  FiresEarly: 'timer may come',
  SettlesTwice: 'many timers',
  LosesWhatTimeDid: 'timer may come',
  NeverWakes: 'wakes by itself',
  StopsAtDamage: 'can’t be read',
  Pedantic: 'clocks',
};

const failures: string[] = [];
console.log('in memory');
const sound = await conform(inMemory('in memory'), small, (result) => console.log(rowOf(result)));
if (!sound.isKept) failures.push('the sound host failed');
await Promise.all(
  Object.entries(broken).map(async ([name, Host]) => {
    const { cases } = await conform(
      inMemory(name, () => new Host()),
      small,
    );
    const caught = cases.filter(({ result }) => result === 'broken');
    const expected = catchers[name as keyof typeof broken];
    console.log(
      `${name}: ${caught.map((one) => `found by “${one.name}”: ${one.detail.slice(0, 140)}`).join('\n    ') || 'not found'}`,
    );
    if (!caught.some((one) => one.name.includes(expected))) failures.push(`${name} was not found by “${expected}”`);
  }),
);
console.log(failures.length === 0 ? 'The kit tells sound from broken.' : failures.join('\n'));
process.exitCode = failures.length === 0 ? 0 : 1;
