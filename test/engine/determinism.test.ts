import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test, vi } from 'vitest';
import { advance, forecast, submit } from '../../src/index.js';
import { isOver, randomCommand, randomPlacement } from '../support/random-walk.js';
import { seededRandom } from '../support/seeded-random.js';

const script = fileURLToPath(new URL('../support/print-histories.ts', import.meta.url));
const print = (TZ: string, LANG: string): string =>
  execFileSync(process.execPath, ['--import', 'tsx', script], {
    env: { ...process.env, TZ, LANG, LC_ALL: LANG },
    encoding: 'utf8',
  });

const hour = 3_600_000;

describe('the same commands give the same history', () => {
  test('D-03 · whatever the time zone and the locale of the host', { timeout: 60_000 }, () => {
    const reference = print('UTC', 'C');
    expect(JSON.parse(reference).counted).toEqual([
      '2026-03-31T22:30:00.000Z',
      '2026-04-01T00:30:00.000Z',
      '2026-04-08T10:00:00.000Z',
    ]);
    for (const zone of ['America/St_Johns', 'Pacific/Apia', 'Asia/Kathmandu', 'Europe/Paris'])
      expect(print(zone, 'fr_FR.UTF-8')).toBe(reference);
  });

  test('D-02 · however often the host ticks, and forecast is what then happens', { timeout: 60_000 }, () => {
    for (let seed = 0; seed < 60; seed += 1) {
      const random = seededRandom(seed + 77);
      let { order } = randomPlacement(seed);
      let often = order;
      for (let index = 0; index < 20 && !isOver(order); index += 1) {
        const command = randomCommand(order, random, `c${index}`);
        const foreseen = forecast(order).filter(({ at }) => at <= command.at);
        const outcome = submit(order, command);
        const ticks = [];
        for (let now = often.facts.at; now < command.at; now += Math.ceil(random() * 13 * hour)) {
          const ticked = advance(often, now);
          ticks.push(...ticked.events);
          often = ticked.order;
        }
        const late = submit(often, command);
        if (command.at >= order.facts.at) expect([...ticks, ...late.events]).toEqual(outcome.events);
        const settled = outcome.events.slice(0, foreseen.length);
        if (command.at >= order.facts.at) expect(settled).toEqual(foreseen);
        order = outcome.order;
        often = late.order;
        expect(often).toEqual(order);
      }
    }
  });

  test('D-43 · a tick at which nothing is due gives the very same order', () => {
    const { order } = randomPlacement(1);
    expect(advance(order, order.facts.at).order).toBe(order);
  });

  test('law 1 · the core never asks for the time, a random number or a timer', () => {
    const spies = [
      vi.spyOn(Date, 'now'),
      vi.spyOn(Math, 'random'),
      vi.spyOn(globalThis, 'setTimeout'),
      vi.spyOn(globalThis, 'setInterval'),
    ];
    const random = seededRandom(5);
    let { order } = randomPlacement(3);
    for (let index = 0; index < 20; index += 1) order = submit(order, randomCommand(order, random, `c${index}`)).order;
    forecast(order);
    for (const spy of spies) expect(spy).not.toHaveBeenCalled();
    vi.restoreAllMocks();
  });
});
