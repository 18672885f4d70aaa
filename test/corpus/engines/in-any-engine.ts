/**
 * The replay as one script for any JavaScript engine: bundled with the library, it needs nothing but ECMAScript. It leaves a
 * function behind, `replayCorpus`, that takes the texts of the corpus and gives JSON.
 */
import * as orderchart from 'orderchart';
import { type History, readHistories } from '../lines.js';
import { replayHistories, tellDifference } from '../replay.js';
import type { Answer, Slice } from './answer.js';

/** What an engine may lack, and the histories that need it. */
const needs: Readonly<Record<string, (history: History) => boolean>> = {
  // Days of a zone are counted with Intl.
  Intl: ({ begin }) => ((begin.under as { calendar?: unknown }).calendar ?? null) !== null,
  // A link is read by the URL of the host, which is no part of the language.
  URL: ({ steps }) => steps.some((step) => 'submit' in step && 'links' in Object(step.submit)),
};

function replayCorpus(texts: readonly string[], { every, from }: Slice): string {
  const lacks = Object.keys(needs).filter((name) => !(name in globalThis));
  const all = readHistories(texts).filter((_, index) => index % every === from);
  const able = all.filter((history) => !lacks.some((name) => needs[name]?.(history)));
  const { histories, differences, ...counts } = replayHistories(orderchart, able);
  const answer: Answer = {
    ...counts,
    histories,
    excused: all.length - able.length,
    lacks,
    differences: differences.map(tellDifference),
  };
  return JSON.stringify(answer);
}

(globalThis as { replayCorpus?: unknown }).replayCorpus = replayCorpus;
