/** Tries the kit itself: sound hosts in memory pass, and each broken one is found by the case that is there for it. */
import { advance, type CommandInput, type Instant, isDue, type Terms } from 'orderchart';
import { type Answer, cases, conform, type HostSetup, inMemory, MemoryHost, type OrderRequest } from './index.js';
import { runKit } from './kit.js';
import { ForgetsAnswers, HalfDone, LosesTheLast, MortalStore, mortal, SaysNothingClear } from './mortal-store.js';
import { wholeScale } from './scale.js';
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

/** Looks whether the order is there, does something else, and places it. */
class PlacesTwiceAtOnce extends MemoryHost {
  override async place(input: OrderRequest, terms?: Terms): Promise<Answer> {
    const isNew = !this.entries.has(input.id);
    await new Promise((resolve) => setTimeout(resolve, 1));
    if (isNew) this.entries.delete(input.id);
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

/** Looks at each order in turn, due or not, and writes over what a command did meanwhile. */
class WritesOverCommands extends MemoryHost {
  #isAtWork = false;

  override async tick(now: Instant): Promise<void> {
    if (this.#isAtWork) return;
    this.#isAtWork = true;
    for (const entry of this.entries.values()) {
      const { order, events } = advance(entry.order, now);
      const before = entry.events.length;
      // Long enough for a command to come in between, on a busy machine too.
      await new Promise((resolve) => setTimeout(resolve, 100));
      entry.order = order;
      entry.events.splice(before, Infinity, ...events);
    }
    this.#isAtWork = false;
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

/** Settles a deadline before it comes, as where a delay is ignored; the history looks as it should. */
class Impatient extends MemoryHost {
  override async wake(): Promise<void> {
    setTimeout(() => this.tick(Date.now() + 60_000), 800).unref();
  }
}

const broken = {
  Forgetful,
  Racing,
  PlacesTwice,
  PlacesTwiceAtOnce,
  FiresEarly,
  SettlesTwice,
  WritesOverCommands,
  LosesWhatTimeDid,
  NeverWakes,
  Impatient,
  StopsAtDamage,
  Pedantic,
};
const catchers: Readonly<Record<keyof typeof broken, string>> = {
  Forgetful: 'duplicate',
  Racing: 'at once',
  PlacesTwice: 'duplicate',
  PlacesTwiceAtOnce: 'duplicate',
  FiresEarly: 'timer may come',
  SettlesTwice: 'many timers',
  WritesOverCommands: 'many timers',
  LosesWhatTimeDid: 'timer may come',
  NeverWakes: 'wakes by itself',
  Impatient: 'wakes by itself',
  StopsAtDamage: 'can’t be read',
  Pedantic: 'clocks',
};

/** What keeps a store beyond its processes, and loses something when one is killed or the disk is full. */
const brokenStores: readonly (readonly [name: string, store: MortalStore, catcher: string])[] = [
  ['ForgetsAnswers', new ForgetsAnswers(), 'killed'],
  ['LosesTheLast', new LosesTheLast(), 'killed'],
  ['HalfDone', new HalfDone(), 'full disk'],
  ['SaysNothingClear', new SaysNothingClear(), 'full disk'],
];

const failures: string[] = [];

async function soundPasses(setup: HostSetup): Promise<void> {
  console.log(setup.name);
  const { isKept } = await conform(setup, small, (result) => console.log(rowOf(result)));
  if (!isKept) failures.push(`${setup.name}: a sound host failed`);
}

/** One after the other: a busy process lets no command come in between what its timers do. */
async function isFound(setup: HostSetup, catcher: string): Promise<void> {
  const catching = cases.filter(({ name }) => name.includes(catcher));
  const { cases: results } = await runKit(catching, setup, { ...wholeScale, ...small });
  const caught = results.filter(({ result }) => result === 'broken');
  const found = caught.map((one) => `found by “${one.name}”: ${one.detail.slice(0, 140)}`);
  console.log(`${setup.name}: ${found.join('\n    ') || 'not found'}`);
  if (caught.length === 0) failures.push(`${setup.name} was not found by “${catcher}”`);
}

await soundPasses(inMemory('in memory'));
await soundPasses(mortal('in memory, beyond its processes', new MortalStore()));
for (const [name, Host] of Object.entries(broken))
  await isFound(
    inMemory(name, () => new Host()),
    catchers[name as keyof typeof broken],
  );
for (const [name, store, catcher] of brokenStores) await isFound(mortal(name, store), catcher);
console.log(failures.length === 0 ? 'The kit tells sound from broken.' : failures.join('\n'));
process.exitCode = failures.length === 0 ? 0 : 1;
