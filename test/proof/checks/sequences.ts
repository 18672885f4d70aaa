/** Random lives, 10 to 60 commands long, held against every invariant, and some of them against XState and their own history. */
import { isDeepStrictEqual } from 'node:util';
import { canonicalJson, type OrderEvent, placeOrder, replay, type Terms, toRecord } from 'orderchart';
import { historyLawsBrokenBy, violationsOfStep } from 'orderchart/verify';
import { seededRandom } from '../../support/seeded-random.js';
import type { Check, CheckResult, Progress, Scale } from '../check.js';
import { chartAnswer } from '../lives/chart-model.js';
import { live, type Witness } from '../lives/life.js';
import { termsOfLives } from '../searches.js';

/** XState and the laws of histories cost a hundred times more: they look at one life among so many. */
const closely = 100;

interface Tally {
  commands: number;
  accepted: number;
  compared: number;
  readonly problems: string[];
}

const refusedBeforeTheChart = ['time.regression', 'history.full', 'command.idReused'];

const watching =
  (life: number, tally: Tally, history: OrderEvent[] | null): Witness =>
  (before, command, outcome) => {
    tally.commands += 1;
    if (outcome.ok) tally.accepted += 1;
    const say = (what: string) => tally.problems.push(`life ${life}, ${command.type} in ${before.state}: ${what}`);
    for (const { number, name } of violationsOfStep({ before, cause: command, outcome }))
      say(`invariant ${number}, ${name}`);
    if (history === null) return;
    history.push(...outcome.events);
    if (!outcome.ok && refusedBeforeTheChart.includes(outcome.refusals[0].code)) return;
    tally.compared += 1;
    const chart = chartAnswer(before, command);
    if (chart.taken !== outcome.ok) say(`submit ${outcome.ok}, XState ${chart.taken}`);
    else if (!isDeepStrictEqual(chart.facts, outcome.order.facts)) say('XState comes to other facts');
  };

function run(scale: Scale, progress: Progress): CheckResult {
  const lives = scale === 'quick' ? 20_000 : 1_000_000;
  const tally: Tally = { commands: 0, accepted: 0, compared: 0, problems: [] };
  let histories = 0;
  for (let life = 0; life < lives && tally.problems.length < 20; life += 1) {
    if (life % 1_000 === 0) progress(life, lives);
    const history: OrderEvent[] | null = life % closely === 0 ? [] : null;
    const { order } = live(
      life,
      termsOfLives[life % termsOfLives.length] as Terms,
      seededRandom(life),
      watching(life, tally, history),
    );
    if (history === null) continue;
    histories += 1;
    const placement = placeOrder(order.facts.order, order.facts.terms);
    const events = [...(placement.ok ? placement.events : []), ...history];
    for (const { number, what } of historyLawsBrokenBy(events, order))
      tally.problems.push(`life ${life}: invariant ${number}: ${what}`);
    if (canonicalJson(toRecord(replay(events))) !== canonicalJson(toRecord(order)))
      tally.problems.push(`life ${life}: replayed to another record`);
  }
  const share = (100 * tally.accepted) / Math.max(1, tally.commands);
  return {
    counts: [
      { what: 'sequences of 10 to 60 commands', value: lives, atLeast: scale === 'quick' ? 20_000 : 1_000_000 },
      { what: 'commands', value: tally.commands, atLeast: 10 * lives },
      { what: '% of them accepted', value: share, atLeast: 50 },
      { what: 'commands compared with XState', value: tally.compared, atLeast: 0.05 * lives },
      { what: 'whole histories replayed', value: histories, atLeast: lives / closely },
    ],
    failures: tally.problems.slice(0, 20),
  };
}

export default {
  id: 'G6',
  name: 'random lives keep every invariant, and go where the chart goes',
  scales: ['quick', 'full'],
  seconds: { quick: 12, full: 200 },
  run,
} satisfies Check;
