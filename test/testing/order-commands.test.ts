/** Model runs: the library's own order beside a system, and a readable story of where the system leaves the rules. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Command, factsOf, statusOf } from '../../src/index.js';
import {
  type Answer,
  type AsyncOrderDriver,
  asyncOrderCommands,
  type OrderDriver,
  orderCommands,
  orderInputs,
  type RunOptions,
  type Sight,
  SystemDiverged,
  termsArbitrary,
} from '../../src/testing/index.js';
import { LibrarySystem } from './library-system.js';

const seed = 42;
/** What a system may be tested with that knows no more than the work itself. */
const work: RunOptions = { only: ['deliver', 'requestRevision', 'acceptDelivery'], maxCommands: 60 };

/** A system that keeps the rules, and shows all that it has; others differ from it in one thing. */
class Faithful extends LibrarySystem {
  observe(): Sight {
    const { dueAt, money } = factsOf(this.order);
    return { status: statusOf(this.order), dueAt: dueAt === null ? null : new Date(dueAt).toISOString(), ...money };
  }
}

/** Takes an acceptance after silence has completed the order: its sweeper has not come by yet. */
class Unswept extends Faithful {
  override submit(command: Command): Answer {
    const { reviewEndsAt } = this.order.facts;
    const isUnswept = command.type === 'acceptDelivery' && reviewEndsAt !== null && command.at >= reviewEndsAt;
    return super.submit(isUnswept ? { ...command, at: reviewEndsAt - 1 } : command);
  }

  override observe(): Sight {
    return {};
  }
}

class Forgetful extends Faithful {
  override submit(command: Command): Answer {
    const answer = super.submit(command) as { ok: boolean };
    if (command.type === 'requestExtension' && answer.ok) return [];
    return answer.ok ? 'accepted' : 'refused';
  }

  override observe(): Sight {
    return { ...super.observe(), revisionsUsed: 0 };
  }
}

class Vague extends Faithful {
  override submit(command: Command): Answer {
    return (super.submit(command) as { ok: boolean }).ok ? 'accepted' : ['order.finished'];
  }
}

class Crashing extends Faithful {
  override submit(command: Command): Answer {
    if (command.type === 'saveDraft') throw new TypeError('cannot read properties of undefined');
    return super.submit(command);
  }
}

/** The story of the smallest run in which a system leaves the rules. */
function storyOf(makeDriver: () => OrderDriver, options: RunOptions = {}): string {
  const { commands, setup } = orderCommands(makeDriver, options);
  const property = fc.property(orderInputs(), commands, (input, run) => fc.modelRun(setup(input), run));
  const { errorInstance } = fc.check(property, { seed, numRuns: 500 });
  expect(errorInstance).toBeInstanceOf(SystemDiverged);
  return (errorInstance as SystemDiverged).message;
}

describe('a system that keeps the rules', () => {
  test('passes, whatever the terms', () => {
    const { commands, setup } = orderCommands(() => new Faithful());
    const placed = termsArbitrary().chain((terms) => fc.tuple(orderInputs({}, terms), fc.constant(terms)));
    fc.assert(
      fc.property(placed, commands, ([input, terms], run) => fc.modelRun(setup(input, terms), run)),
      { seed, numRuns: 60 },
    );
  });

  test('sees orders long enough to matter, and mostly commands that are taken', () => {
    const sent: boolean[] = [];
    class Counting extends Faithful {
      override submit(command: Command): Answer {
        const answer = super.submit(command) as { ok: boolean };
        sent.push(answer.ok);
        return answer;
      }
    }
    const { commands, setup } = orderCommands(() => new Counting());
    const property = fc.property(orderInputs(), commands, (input, run) => fc.modelRun(setup(input), run));
    fc.assert(property, { seed, numRuns: 60 });
    expect(sent.length / 60).toBeGreaterThan(10);
    expect(sent.filter(Boolean).length / sent.length).toBeGreaterThan(0.6);
  });
});

describe('a system that leaves the rules is told', () => {
  test('ACC-3 · that silence had completed the order before the acceptance came', () =>
    expect(storyOf(() => new Unswept(), work)).toMatchInlineSnapshot(`
      "The system left the rules at step 2.
        done        2026-03-04T00:00:00.000Z  buyer acceptDelivery
        the rules   refuse it: order.finished (DONE-2): The order is finished. command.notNow (DONE-1): Not possible while the state is "Completed". It can be possible in: Delivered.
        the system  accepted it
        rule        DONE-2: A completed order can't be changed or cancelled through the resolution centre.
        happened    2026-03-04T00:00:00.000Z  order.completed (ACC-3), earnings.clearing (CLR-1), rating.opened (RATE-1)
      Before that:
        placed at 2026-03-01T00:00:00.000Z, to be delivered within P3D, 0 revisions, no requirements, seller new, under the terms "article"
        2026-03-01T00:00:00.000Z  seller deliver {"files":[],"message":"…","confirmEmpty":true} → delivered/none/held/closed"
    `));

  test('REV-1 · that it does not count revisions', () =>
    expect(storyOf(() => new Forgetful(), work)).toMatchInlineSnapshot(`
      "The system left the rules at step 2.
        done        2026-03-01T00:00:00.000Z  buyer requestRevision {"notes":"…"}
        the rules   say that revisionsUsed is 1
        the system  shows 0
        rule        REV-1: A revision request declines the delivery and puts the order in revision; the buyer may ask for as many revisions as were bought.
        happened    2026-03-01T00:00:00.000Z  revision.requested (REV-1)
      Before that:
        placed at 2026-03-01T00:00:00.000Z, to be delivered within P3D, 1 revision, no requirements, seller new, under the terms "article"
        2026-03-01T00:00:00.000Z  seller deliver {"files":[],"message":"…","confirmEmpty":true} → delivered/none/held/closed"
    `));

  test('which reasons there were, where it gave another', () =>
    expect(storyOf(() => new Vague(), { only: ['deliver'] })).toMatchInlineSnapshot(`
      "The system left the rules at step 1.
        done        2026-03-01T00:00:00.000Z  seller deliver {"files":[],"message":"…"}
        the rules   refuse it: delivery.emptyNotConfirmed (DEL-3): A delivery without files must be confirmed as empty.
        the system  refused it for another reason: order.finished
        rule        DEL-3: A delivery without files must be confirmed as empty (\`confirmEmpty\`), whether it has links or not; a link may stand for a file that is too large.
        happened    2026-03-01T00:00:00.000Z  order.placed (D-20), order.started (D-20)
      Before that:
        placed at 2026-03-01T00:00:00.000Z, to be delivered within P3D, 0 revisions, no requirements, seller new, under the terms "article""
    `));

  test('that it threw instead of answering', () =>
    expect(storyOf(() => new Crashing(), { only: ['saveDraft'] })).toMatchInlineSnapshot(`
    "The system left the rules at step 1.
      done        2026-03-01T00:00:00.000Z  seller saveDraft {"files":[],"message":""}
      the rules   have an answer to it
      the system  threw TypeError: cannot read properties of undefined
      rule        DEL-4: A delivery can be saved as a draft and sent later; a draft is no delivery.
      happened    2026-03-01T00:00:00.000Z  draft.saved (DEL-4)
    Before that:
      placed at 2026-03-01T00:00:00.000Z, to be delivered within P3D, 0 revisions, no requirements, seller new, under the terms "article""
  `));

  test('what is wrong with an order as it was placed', () => {
    const { commands, setup } = orderCommands(() => {
      const driver = new Faithful();
      driver.observe = () => ({ paid: 0 });
      return driver;
    });
    const property = fc.property(orderInputs({ price: { amount: 5, currency: 'EUR' } }), commands, (input, run) =>
      fc.modelRun(setup(input), run),
    );
    const { errorInstance } = fc.check(property, { seed });
    expect((errorInstance as Error).message).toMatchInlineSnapshot(`
      "The system left the rules at step 0.
        done        placed at 2026-03-01T00:00:00.000Z, to be delivered within P3D, 0 revisions, no requirements, seller new, under the terms "article"
        the rules   say that paid is 5
        the system  shows 0
        rule        D-20: An order for which no requirements are configured is in progress from its placement.
        happened    2026-03-01T00:00:00.000Z  order.placed (D-20), order.started (D-20)"
    `);
  });

  test('D-27 · by the caller of its error, too: the rule, what they say, what it did', () => {
    class Twice extends Faithful {
      private readonly seen = new Set<string>();
      override submit(command: Command): Answer {
        if (this.seen.has(command.id)) return 'refused';
        this.seen.add(command.id);
        return super.submit(command);
      }
    }
    const { commands, setup } = orderCommands(() => new Twice());
    const property = fc.property(orderInputs(), commands, (input, run) => fc.modelRun(setup(input), run));
    const { errorInstance } = fc.check(property, { seed, numRuns: 500 });
    expect(errorInstance).toMatchObject({ seen: 'refused it' });
  });

  test('D-53 · nothing beyond the years that the library covers', () => {
    const { commands, setup } = orderCommands(() => new Faithful());
    const inputs = orderInputs({ placedAt: Date.UTC(2100, 11, 29), deliveryTime: 'PT1S', requirements: false });
    fc.assert(
      fc.property(inputs, commands, (input, run) => fc.modelRun(setup(input), run)),
      { seed, numRuns: 20 },
    );
  });

  test('that no order can be placed that the rules would refuse', () => {
    const { setup } = orderCommands(() => new Faithful());
    const input = fc.sample(orderInputs(), { seed, numRuns: 1 })[0];
    if (input === undefined) throw new Error('no input');
    expect(setup({ ...input, deliveryTime: 'P0D' })).toThrow('cannot be placed');
  });
});

/** The same over a connection that takes its time. */
class Remote implements AsyncOrderDriver {
  constructor(private readonly system: OrderDriver) {}

  async place(...inputs: Parameters<OrderDriver['place']>): Promise<void> {
    this.system.place(...inputs);
  }

  async submit(command: Command): Promise<Answer> {
    await Promise.resolve();
    return this.system.submit(command);
  }

  async advance(at: number): Promise<void> {
    this.system.advance(at);
  }

  async observe(): Promise<Sight> {
    return this.system.observe?.() ?? {};
  }
}

describe('a system that takes its time', () => {
  const check = async (makeSystem: () => OrderDriver, numRuns: number, options: RunOptions = {}) => {
    const { commands, setup } = asyncOrderCommands(() => new Remote(makeSystem()), options);
    const property = fc.asyncProperty(orderInputs(), commands, (input, run) => fc.asyncModelRun(setup(input), run));
    return fc.check(property, { seed, numRuns });
  };

  test('passes where it keeps the rules', async () => {
    const { failed } = await check(() => new Faithful(), 30);
    expect(failed).toBe(false);
  });

  test('ACC-3 · is told where it leaves them', async () => {
    const { errorInstance } = await check(() => new Unswept(), 500, work);
    expect((errorInstance as Error).message).toContain('the system  accepted it');
  });

  test('is told that it threw', async () => {
    const { errorInstance } = await check(() => new Crashing(), 100);
    expect((errorInstance as Error).message).toContain('threw TypeError');
  });
});
