/** What can be shown of the workflow where no Temporal runs: Temporal's own replay, of histories that are written here. */
import { articleTerms } from 'orderchart';
import { type Case, hold, nothingWrong } from '../../conformance/index.js';
import { workflows } from '../bundle.js';
import { bundled } from './bundles.js';
import { counted, histories, oldTerms } from './drawn.js';
import { findsTheChanged } from './finding.js';
import { type Replayed, replayAll } from './replayer.js';
import { fits } from './room.js';

function allWell(replayed: readonly Replayed[]): void {
  for (const { told, error, difference } of replayed) {
    hold(error === null, `${told.id}: ${error?.message}`);
    nothingWrong(difference);
  }
}

const megabytes = (text: string): string => `${(text.length / 1_000_000).toFixed(1)} MB`;

const bundles: Case = {
  name: 'the workflow and the library make one bundle for the sandbox',
  async run() {
    const { code } = await bundled(workflows, false);
    const map = code.slice(code.lastIndexOf('//# sourceMappingURL='));
    return `${megabytes(code)}, of which the source map ${megabytes(map)}; no module of Node in it`;
  },
};

const deterministic: Case = {
  name: 'histories replay: the workflow does just what they say',
  async run({ scale }) {
    const told = histories(scale.seed, scale.orders);
    allWell(await replayAll(await bundled(workflows, false), told, false));
    return `${scale.orders} orders in ${counted(told)}`;
  },
};

const asTheLibrary: Case = {
  name: 'what it answers, how long it sleeps and what it carries on are the library’s own',
  async run({ scale }) {
    const told = histories(scale.seed + 1_000, scale.orders);
    allWell(await replayAll(await bundled(workflows, true), told, true));
    const answers = told.reduce((sum, one) => sum + one.answers.size, 0);
    return `${answers} answers in ${counted(told)}`;
  },
};

const keepsItsTerms: Case = {
  name: 'orders placed under other terms replay by theirs (D-26)',
  async run({ scale }) {
    const told = histories(scale.seed + 2_000, scale.orders, oldTerms);
    allWell(await replayAll(await bundled(workflows, true), told, true));
    return `${scale.orders} orders under “${oldTerms.name}” by a worker whose terms are “${articleTerms.name}”`;
  },
};

export const replayCases: readonly Case[] = [
  bundles,
  deterministic,
  asTheLibrary,
  keepsItsTerms,
  findsTheChanged,
  fits,
];
