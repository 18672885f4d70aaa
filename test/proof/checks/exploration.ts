/** Every order, every instant: the searches, and what they show beside the invariants. */
import { describeFinding, type Exploration, explore, lawsBrokenBy } from 'orderchart/verify';
import type { Check, CheckResult, Progress, Scale } from '../check.js';
import { type RaceCounts, race } from '../races.js';
import { type SearchPlan, searchesOf } from '../searches.js';

/** How often the dearer checks are asked: of every so many states. */
const every = { quick: { laws: 40, race: 20 }, full: { laws: 100, race: 1 } } as const;

interface Tally extends RaceCounts {
  raced: number;
  lawful: number;
  readonly problems: string[];
  readonly racing: string[];
}

function searched(
  { terms, options }: SearchPlan,
  scale: Scale,
  tally: Tally,
  tell: (states: number) => void,
): Exploration {
  let number = 0;
  return explore(terms, {
    ...options,
    onProgress: tell,
    onState: (order) => {
      number += 1;
      if (number % every[scale].laws === 0) {
        tally.lawful += 1;
        for (const { number: law, name, what } of lawsBrokenBy(order))
          tally.problems.push(`invariant ${law}, ${name}: ${what}`);
      }
      if (number % every[scale].race === 0) {
        tally.raced += 1;
        tally.racing.push(...race(order, number, tally));
      }
    },
  });
}

const sum = (explorations: readonly Exploration[], field: 'states' | 'pairs' | 'accepted'): number =>
  explorations.reduce((total, exploration) => total + exploration[field], 0);

/** What every search missed. */
const missedBy = (explorations: readonly Exploration[], part: 'states' | 'transitions' | 'outcomes' | 'deadlines') => {
  const reached = new Set(explorations.flatMap(({ coverage }) => coverage[part].reached));
  const all = [...reached, ...(explorations[0]?.coverage[part].missed ?? [])];
  return { all: new Set(all).size, missed: [...new Set(all)].filter((name) => !reached.has(name)) };
};

/** A placement is no move: its transitions are taken before the search begins. */
const isOfPlacement = (name: string): boolean => name.includes('· order.placed ·');

function reach(explorations: readonly Exploration[]): CheckResult {
  const complete = explorations.filter((exploration) => exploration.complete);
  const parts = (['states', 'transitions', 'outcomes', 'deadlines'] as const).map((part) => {
    const { all, missed } = missedBy(explorations, part);
    return { part, all: all, missed: missed.filter((name) => !isOfPlacement(name)) };
  });
  const limbo = explorations
    .flatMap(({ findings }) => findings)
    .filter(({ kind }) => kind === 'stuck' || kind === 'deadEnd');
  return {
    counts: [
      ...parts.map(({ part, all, missed }) => ({
        what: `${part} of ${all} reached`,
        value: all - missed.length,
        atLeast: all,
      })),
      { what: 'spaces searched to their end', value: complete.length, atLeast: 1 },
      { what: 'dead ends, or states where nobody can act', value: limbo.length, atMost: 0 },
    ],
    failures: [
      ...parts.flatMap(({ part, missed }) => missed.map((name) => `${part}: never reached: ${name}`)),
      ...limbo.map(describeFinding),
    ],
  };
}

function run(scale: Scale, progress: Progress): CheckResult {
  const plans = searchesOf(scale);
  const total = plans.reduce((states, plan) => states + plan.states, 0);
  const tally: Tally = { races: 0, arrivals: 0, raced: 0, lawful: 0, problems: [], racing: [] };
  let before = 0;
  const explorations = plans.map((plan) => {
    const exploration = searched(plan, scale, tally, (states) => progress(before + states, total));
    before += exploration.states;
    return exploration;
  });
  const findings = explorations
    .flatMap((exploration) => exploration.findings)
    .filter(({ kind }) => kind === 'invariant' || kind === 'oldTimer');
  const isQuick = scale === 'quick';
  return {
    counts: [
      { what: 'states', value: sum(explorations, 'states'), atLeast: isQuick ? 20_000 : 240_000 },
      {
        what: 'pairs of a state and what is tried there',
        value: sum(explorations, 'pairs'),
        atLeast: isQuick ? 1_500_000 : 16_000_000,
      },
      { what: 'of them taken', value: sum(explorations, 'accepted'), atLeast: isQuick ? 200_000 : 2_000_000 },
      { what: 'states at which the laws were asked, too', value: tally.lawful, atLeast: isQuick ? 500 : 2_400 },
    ],
    failures: [...findings.map(describeFinding), ...tally.problems.slice(0, 20)],
    notes: explorations.map(
      ({ terms, states, complete }) =>
        `${terms}: ${states.toLocaleString('en')} states${complete ? ', all there are' : ''}`,
    ),
    alongside: {
      G2: reach(explorations),
      G9: {
        counts: [
          { what: 'states raced in', value: tally.raced, atLeast: isQuick ? 900 : 240_000 },
          { what: 'orders of arrival, each to its end', value: tally.races, atLeast: isQuick ? 15_000 : 4_000_000 },
          { what: 'commands submitted in them', value: tally.arrivals },
        ],
        failures: tally.racing.slice(0, 20),
      },
    },
  };
}

export default {
  id: 'G1',
  name: 'every reachable order keeps every invariant',
  alongside: [
    { id: 'G2', name: 'everything is reached, and nothing is a dead end' },
    { id: 'G9', name: 'commands that race give one linear history' },
  ],
  scales: ['quick', 'full'],
  seconds: { quick: 60, full: 500 },
  run,
} satisfies Check;
