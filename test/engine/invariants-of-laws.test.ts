/** Every law can fail: an engine with one mistake is told by its number. */
import { describe, expect, test } from 'vitest';
import { nothingRemembered, recall } from '../../src/engine/remembered.js';
import { type CommandInput, type Order, type Outcome, parseCommand } from '../../src/index.js';
import { lastInstant } from '../../src/time/index.js';
import { type Engine, invariants, lawsBrokenBy, ownEngine } from '../../src/verify/index.js';
import { orderOf, saidOf, sayingsOf } from '../support/invariant-damage.js';
import { anOrder, buyer, seller } from '../support/scenario.js';

const running = orderOf(anOrder.inProgress());
const paused = orderOf(anOrder.delivered().after(buyer.requestsCancellation()));
const completed = orderOf(anOrder.completed());
const revised = orderOf(anOrder.inRevision());
const full = orderOf(anOrder.under({ limits: { commands: 1 } }).inProgress());
const cancelled = orderOf(anOrder.cancelled());
const named = orderOf(anOrder.inProgress().after(seller.savesDraft({ id: 'trial' })));
const updating = orderOf(anOrder.inProgress().after(buyer.requestsUpdate()));
const orders = { updating, running, named, paused, completed, revised, full, cancelled };

const { advance, nextDeadline, submit, fromRecord, toRecord } = ownEngine;
const yes = (order: Order): Outcome => ({ ok: true, order, events: [] });
const never = (order: Order): Outcome => submit(order, {} as never);
const isKnown = (order: Order, command: unknown): boolean =>
  recall(order.remembered, (command as { id: string }).id) !== null;

type Mistake = Partial<Engine>;

const believed = [
  ['Sam', 'buyer'],
  ['Bea?', 'buyer'],
  ['Bea', 'seller'],
  ['Sam?', 'seller'],
] as const;
const forged = [
  'clock.deliveryDue',
  'order.placed',
  'delivery.made',
  '*',
  'xstate.init',
  'xstate.stop',
  'xstate.after.1.order',
  'CancelOrder',
  'cancelOrder ',
  'cance\u217cOrder',
];
const strangeRoles = ['clock', 'order', 'admin', 'Support', ''];

// biome-ignore format: a table
const mistakes: readonly [number: number, is: string, order: Order, mistake: Mistake, says?: RegExp][] = [
  [19, 'an order that nobody can move', revised, { submit: never }, /^inRevision.* at \d+: stuck$/],
  [19, 'an order that only support can move', revised, { submit: (order, command) => (command.by === 'support' ? submit(order, command) : never(order)) }],
  [26, 'a sweep that fires one deadline at a time', running, { advance: (order, now) => advance(order, Math.min(nextDeadline(order)?.at ?? 0, Number(now))) }, /^advance to \d+ in inProgress.*: another order than in steps$/],
  [26, 'a sweep that is a millisecond ahead', running, { advance: (order, now) => advance(order, Number(now) + 1) }, /: too early$/],
  [26, 'a sweep that writes where nothing happened', running, { advance: (order, now) => ({ ...advance(order, now), order: { ...advance(order, now).order } }) }, /again: a change$/],
  [27, 'a sweep that is never done', running, { isDue: () => true }, /^advance to \d+ in inProgress.*: a deadline is due$/],
  [27, 'a deadline that stays', running, { nextDeadline: (order) => nextDeadline(order) ?? { name: 'veryLate', at: order.facts.at } }],
  [28, 'a deadline that is told a millisecond late', running, { nextDeadline: (order) => ({ name: 'deliveryDue', at: (nextDeadline(order)?.at ?? 0) + 1 }) }, /^inProgress.*: \d+, but wakeAt is \d+$/],
  [28, 'a deadline that is not told', running, { nextDeadline: () => null }, /: null, but wakeAt is \d+$/],
  [28, 'a deadline that fires a millisecond early', running, { advance: (order, now) => advance(order, Number(now) + 1) }, /: a change before \d+$/],
  [28, 'a deadline that does not fire', running, { advance: (order) => ({ order, events: [] }) }, /: nothing happens$/],
  [28, 'a sweep that invents something', cancelled, { advance: (order, now) => ({ order: now === lastInstant ? { ...order } : order, events: [] }) }, /: a change before null$/],
  [29, 'a forecast of nothing', running, { forecast: () => [] }, /^inProgress.*: another future$/],
  [29, 'a forecast of something else', running, { forecast: (order) => ownEngine.forecast(order).map((event) => ({ ...event, at: event.at + 1 })) }],
  [31, 'a command that is forgotten', running, { submit: (order, command) => submit({ ...order, remembered: nothingRemembered }, command) }, /^\w+ again at \d+ in \w+/],
  [31, 'a command that is refused when it comes again', running, { submit: (order, command) => (isKnown(order, command) ? never(order) : submit(order, command)) }],
  [31, 'a command that works twice', running, { submit: (order, command) => (isKnown(order, command) ? yes({ ...order }) : submit(order, command)) }],
  [31, 'a command that works twice on the same order', running, { submit: (order, command) => (isKnown(order, command) ? { ...yes(order), events: [...ownEngine.forecast(order), ...ownEngine.forecast(running)] } : submit(order, command)) }],
  [32, 'another command, taken for the old one', running, { submit: (order, command) => (isKnown(order, command) ? yes(order) : submit(order, command)) }, /^the id of \w+ for another one in \w+/],
  [32, 'another command, refused for another reason', running, { submit: (order, command) => (isKnown(order, command) ? never(order) : submit(order, command)) }],
  [35, 'a record that is not read back', running, { fromRecord: () => ({ ok: false, problems: [{ where: 'state', what: 'nowhere', expected: '' }, { where: 'id', what: 'nobody', expected: '' }] }) }, /^inProgress.*: state nowhere, id nobody$/],
  [35, 'a record that is read back as another order', running, { fromRecord: (record) => { const back = fromRecord(record); return back.ok ? { ok: true, order: { ...back.order, wakeAt: 0 } } : back; } }, /: another order is read back$/],
  [35, 'a record that is written differently the second time', running, { toRecord: ((order) => ({ ...toRecord(order), ...(order === running ? {} : { sequence: 0 }) })) as Engine['toRecord'] }, /: other bytes$/],
  [37, 'an explanation that allows everything', running, { explain: (order, who) => ownEngine.explain(order, who).map((ability) => ({ ...ability, allowed: true })) }, /^\w+ by buyer in inProgress.* at \d+: explain true, submit false, chart false$/],
  ...(['buyer', 'seller', 'support'] as const).map((role): (typeof mistakes)[number] => [37, `an explanation that allows everything to the ${role}`, running, { explain: (order, who) => ownEngine.explain(order, who).map((ability) => ({ ...ability, allowed: who.by === role || ability.allowed })) }]),
  [37, 'an order that takes nothing that it allows', running, { submit: never }],
  [37, 'a chart that takes everything', running, { chartAt: () => () => true }],
  [37, 'a chart that takes nothing', running, { chartAt: () => () => false }],
  [38, 'an order that believes everybody', running, { submit: yes }, /^\w+ by buyer \(Sam\) in inProgress/],
  ...believed.map(([party, by]): (typeof mistakes)[number] => [38, `an order that takes ${party} for its ${by}`, running, { submit: (order, command) => (command.by === by && command.party === party ? yes(order) : submit(order, command)) }, new RegExp(`by ${by} \\(${party.replace('?', '\\?')}\\)`)]),
  [38, 'an order that a buyer may deliver', running, { submit: (order, command) => (command.type === 'deliver' && command.by === 'buyer' ? yes(order) : submit(order, command)) }, /^deliver by buyer \(Bea\)/],
  ...forged.map((type): (typeof mistakes)[number] => [38, `an order that hears ${type}`, running, { submit: (order, command) => ((command.type as string) === type ? yes(order) : submit(order, command)) }, / in inProgress/]),
  ...strangeRoles.map((by): (typeof mistakes)[number] => [38, `an order that hears the role "${by}"`, running, { submit: (order, command) => (command.type === 'cancelOrder' && (command.by as string) === by ? yes(order) : submit(order, command)) }, / in inProgress/]),
  [38, 'an order that changes for strangers', running, { submit: (order) => ({ ...never(order), order: { ...order, sequence: 99 } }) }],
];

const rows = mistakes.map(([number, is, order, mistake, says = /\w/]) => ({
  says,
  number,
  is,
  order,
  engine: { ...ownEngine, ...mistake },
  rule: invariants[number - 1]?.rules[0],
}));

describe('an engine with one mistake is told by the law that it breaks', () => {
  test.each(Object.entries(orders))('D-36 · and the own one is not, at an order that is %s', (_, order) => {
    expect(lawsBrokenBy(order)).toEqual([]);
    expect(lawsBrokenBy(order, { at: order.facts.at + 30 * 86_400_000 })).toEqual([]);
  });

  test.each(rows)('$rule · $number: $is', ({ number, says, order, engine }) =>
    expect(lawsBrokenBy(order, { only: [number], engine })).toContainEqual(
      expect.objectContaining({ number, name: invariants[number - 1]?.name, what: expect.stringMatching(says) }),
    ),
  );

  test('D-36 · and everything that they may say of an order is said here at least once', () => {
    const said = new Set(rows.flatMap(({ order, engine }) => lawsBrokenBy(order, { engine }).map(saidOf)));
    expect(sayingsOf('law').filter((saying) => !said.has(saying))).toEqual([]);
  });

  test('D-49 · an engine that throws breaks the law that asked it', () => {
    const submitting = {
      ...ownEngine,
      submit: () => {
        throw new RangeError('no');
      },
    };
    expect(lawsBrokenBy(running, { only: [37], engine: submitting })[0]?.what).toBe('throws RangeError: no');
  });

  /** What an order is sent while laws are asked of it. */
  function triedBy(only: readonly number[], order: Order): readonly CommandInput[] {
    const tried: CommandInput[] = [];
    const telling: Engine = {
      ...ownEngine,
      submit(to, command) {
        tried.push(command as CommandInput);
        return submit(to, command);
      },
    };
    lawsBrokenBy(order, { only, engine: telling });
    return tried;
  }
  const isGood = (command: object): boolean => parseCommand({ ...command }).ok;

  test('D-34 · the commands that they try are such as a host could send, from each role', () => {
    const tried = Object.values(orders).flatMap((order) => triedBy([19, 31, 37], order));
    expect(new Set(tried.map(({ by }) => by))).toEqual(new Set(['buyer', 'seller', 'support']));
    expect(tried.filter((command) => !isGood(command))).toEqual([]);
  });

  test('D-34 · what is forged is forged in one thing only: put right in it, it could be sent', () => {
    const forgeries = triedBy([38], running).filter((command) => !isGood(command));
    expect(forgeries.length).toBeGreaterThan(forged.length);
    expect(forgeries.filter((each) => !isGood({ ...each, type: 'cancelOrder', by: 'support' }))).toEqual([]);
  });

  test('D-27 · one command of each role is sent again, and no more: right after it, and after the end', () => {
    const later = triedBy([31], running).filter(({ at }) => at === running.facts.at + 1);
    expect(later.map(({ by }) => by)).toEqual(['buyer', 'buyer', 'seller', 'seller', 'support', 'support']);
  });

  test('D-27 · only the laws that were asked for are looked at', () =>
    expect(lawsBrokenBy(running, { only: [26], engine: { ...ownEngine, submit: yes } })).toEqual([]));

  test('D-36 · an order that nobody can move is not stuck while a deadline runs, nor where only support is not heard', () => {
    const heard = (by: string): Engine => ({
      ...ownEngine,
      submit: (order, command) => (command.by === by ? submit(order, command) : never(order)),
    });
    expect(lawsBrokenBy(running, { only: [19], engine: { ...ownEngine, submit: never } })).toEqual([]);
    expect(lawsBrokenBy(revised, { only: [19], engine: heard('seller') })).toEqual([]);
    expect(lawsBrokenBy(revised, { only: [19], engine: heard('buyer') })).toEqual([]);
  });
});
