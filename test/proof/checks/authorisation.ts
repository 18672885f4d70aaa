/** G5: who may do what where, as the rules say it, cell by cell against what the engine answers. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandTypes, type Terms } from 'orderchart';
import { differingRows } from '../../golden/aligned.js';
import { placeText, reachablePlaces } from '../../golden/authorisation-places.js';
import { authorisation } from '../../golden/authorisation-rules.js';
import { authorisationTable } from '../../golden/authorisation-table.js';
import type { Check, CheckResult, Progress, Scale } from '../check.js';
import { compareAt, compareOutsiders, momentsOf } from '../situations/authorisation-cells.js';
import { type Comparison, nothingCompared } from '../situations/comparison.js';
import {
  moved,
  placed,
  placeOf,
  type Situation,
  situationKey,
  situationsFrom,
  storyKey,
  storyOf,
} from '../situations/situations.js';
import { type Ground, grounds, lateGrounds, latestGrounds } from '../situations/terms.js';

const reviewed = join(import.meta.dirname, '../../golden/authorisation.txt');
const own = ([{ role: 'buyer' }, { role: 'seller' }, { role: 'support' }] as const).map((each) => ({
  ...each,
  isStranger: false,
}));

/** The same life, but with the memory full at its end: one harmless command more at the beginning, and a limit to match. */
function atLimit({ input, path }: Situation, terms: Terms) {
  const count = path.filter((move) => 'command' in move).length + 1;
  const order = placed(input, { ...terms, limits: { ...terms.limits, commands: count } });
  const harmless = input.requirements
    ? { type: 'remindBuyer' as const }
    : { type: 'saveDraft' as const, files: [], message: '' };
  const command = { ...harmless, id: 'first', at: order.facts.at, by: 'seller' as const, party: input.seller.id };
  return path.reduce(moved, moved(order, { command }));
}

/** What is asked in a situation: everything where its place is new, its own parties only where its story is. */
function compareSituation(into: Comparison, situation: Situation, isFirst: boolean, isFirstHere: boolean): void {
  const { order } = situation;
  if (isFirst) compareOutsiders(into, order, order.facts.at);
  if (isFirstHere) {
    const full = atLimit(situation, order.facts.terms);
    compareAt(into, full, full.facts.at, own);
  }
  for (const [index, at] of momentsOf(order).entries())
    if (isFirst && index === 0) compareAt(into, order, at);
    else compareAt(into, order, at, own, true);
}

/** Compares each place of a ground; at the quick scale, each thing that it may have been through, once for each stage of the work. */
function compareGround(into: Comparison, { input, terms }: Ground, scale: Scale, reached: Set<string>): void {
  const seen = new Set<string>();
  const isNew = (key: string): boolean => !seen.has(key) && seen.add(key) !== undefined;
  for (const situation of situationsFrom(input, terms, scale === 'full' ? situationKey : storyKey)) {
    const place = placeText(placeOf(situation.order));
    const [isFirst, isFirstHere] = [!reached.has(place), isNew(place)];
    reached.add(place);
    const fulfilment = place.split(/[./ ]/)[0];
    const isNewStory = storyOf(situation.order)
      .map((part) => isNew(`${fulfilment}: ${part}`))
      .includes(true);
    if (isFirstHere || isNewStory || scale === 'full') compareSituation(into, situation, isFirst, isFirstHere);
  }
}

const leastAnswers = { quick: 130_000, full: 2_000_000 } as const;

const objections = commandTypes.flatMap((command) => authorisation[command].objections);

function resultOf(compared: Comparison, reached: ReadonlySet<string>, scale: Scale): CheckResult {
  const expected = new Set(reachablePlaces.map(placeText));
  const strange = [...reached].filter((place) => !expected.has(place)).map((place) => `no rule leads to ${place}`);
  const rows = differingRows(readFileSync(reviewed, 'utf8'), authorisationTable());
  const conditional = objections.filter(({ when }) => when !== undefined);
  return {
    counts: [
      { what: 'states reached', value: reached.size, atLeast: expected.size },
      { what: 'cells compared', value: compared.cells.size, atLeast: expected.size * commandTypes.length * (5 + 8) },
      { what: 'answers compared', value: compared.answers, atLeast: leastAnswers[scale] },
      {
        what: 'reasons seen to hold',
        value: objections.filter((each) => compared.held.has(each)).length,
        atLeast: objections.length,
      },
      {
        what: 'reasons seen not to hold',
        value: conditional.filter((each) => compared.notHeld.has(each)).length,
        atLeast: conditional.length,
      },
      { what: 'differences', value: compared.differences.size + rows.length, atMost: 0 },
    ],
    failures: [
      ...[...compared.differences].slice(0, 40),
      ...strange,
      ...rows.slice(0, 40).map((row) => `test/golden/authorisation.txt: ${row}`),
    ],
    notes: [...compared.promises].slice(0, 5),
  };
}

function run(scale: Scale, progress: Progress): CheckResult {
  const compared = nothingCompared();
  const all = [...grounds, ...lateGrounds, ...(scale === 'full' ? latestGrounds : [])];
  const reached = new Set<string>();
  for (const [index, ground] of all.entries()) {
    compareGround(compared, ground, scale, reached);
    progress(index + 1, all.length);
  }
  return resultOf(compared, reached, scale);
}

const check: Check = {
  id: 'G5',
  name: 'who may do what where, cell by cell',
  scales: ['quick', 'full'],
  seconds: { quick: 6, full: 32 },
  run,
};
export default check;
