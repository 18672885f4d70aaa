/** G13: the histories that were frozen with record format 1 still come out the same, byte for byte. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as orderchart from 'orderchart';
import { coverageOf } from '../../corpus/coverage.js';
import { corpusFiles, corpusFolder, sumsName, thawed } from '../../corpus/files.js';
import { type History, readHistories } from '../../corpus/lines.js';
import { replayHistories, tellDifference } from '../../corpus/replay.js';
import { allTransitions, Walk } from '../../corpus/walked.js';
import type { Check, CheckResult, Count, Progress, Scale } from '../check.js';

/** The quick proof replays every so many-th history. */
const quickEvery = 3;

/** Refusals that nobody can meet: no command asks whether an order is cancelled. */
const unreachableRefusals = ['order.notCancelled'];
const refusalCodes = Object.keys(orderchart.labels.en.refusals).filter((code) => !unreachableRefusals.includes(code));

/** What can happen to an order: the chart's actions. */
const eventTypes = Object.keys(orderchart.orderMachine.implementations.actions);

/** What the whole corpus covers: it must not shrink, and what is new in the library is to be added. */
function covered(histories: readonly History[], walk: Walk): readonly Count[] {
  const { commands, refusals, deadlines, events, terms } = coverageOf(histories);
  return [
    { what: 'commands accepted', value: commands.size, atLeast: orderchart.commandTypes.length },
    { what: 'refusal codes', value: refusals.size, atLeast: refusalCodes.length },
    { what: 'deadlines met at −1, ±0 and +1 ms', value: deadlines.size, atLeast: orderchart.deadlines.length * 3 },
    { what: 'types of event', value: events.size, atLeast: eventTypes.length },
    { what: 'sets of terms', value: terms.size, atLeast: 15 },
    { what: 'transitions walked', value: walk.walked.size, atLeast: allTransitions.length },
  ];
}

function run(scale: Scale, progress: Progress): CheckResult {
  const files = corpusFiles();
  const all = readHistories(files.map(({ text }) => text));
  const chosen = scale === 'full' ? all : all.filter((_, index) => index % quickEvery === 0);
  const replay = replayHistories(orderchart, chosen, (done) => progress(done, chosen.length));
  const walk = new Walk();
  const strayed = all.map((history) => walk.follow(history)).filter((stray) => stray !== null);
  return {
    counts: [
      { what: 'histories', value: replay.histories, atLeast: scale === 'full' ? 200 : 50 },
      { what: 'steps', value: replay.steps, atLeast: scale === 'full' ? 1_900 : 600 },
      { what: 'events', value: replay.events },
      { what: 'records', value: replay.records, atLeast: scale === 'full' ? 380 : 120 },
      ...covered(all, walk),
      { what: 'differences', value: replay.differences.length, atMost: 0 },
    ],
    failures: [
      ...thawed(files, readFileSync(join(corpusFolder, sumsName), 'utf8')),
      ...replay.differences.map(tellDifference),
      ...strayed,
    ],
  };
}

const check: Check = {
  id: 'G13',
  name: 'The replay corpus of record format 1 comes out as it was frozen, byte for byte',
  scales: ['quick', 'full'],
  seconds: { quick: 3, full: 8 },
  run,
};

export default check;
