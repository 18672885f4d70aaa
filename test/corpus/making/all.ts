/** Everything that the generator can tell, file by file. To add to the corpus, add a file here: those that stand are frozen. */
import type { CorpusFile } from '../files.js';
import { boundLives } from './bounds.js';
import { calendarLives } from './calendars.js';
import { contentLives } from './contents-refused.js';
import { deadlineLives } from './deadlines.js';
import { endOfTimeLives } from './end-of-time.js';
import type { Life } from './life.js';
import { moneyLives } from './money.js';
import { readingLives } from './readings.js';
import { requestLives } from './requests.js';
import { speakerLives } from './speakers.js';
import { standingLives } from './standing.js';
import { allTerms } from './terms.js';
import { tieLives } from './ties.js';
import { unreadableLives } from './unreadable.js';
import { elapsedWalks, zonedWalks } from './walks.js';

/** Every reason to say no. */
const refusalLives = (): readonly Life[] =>
  [unreadableLives, speakerLives, standingLives, contentLives, endOfTimeLives].flatMap((lives) => lives());

const textOf = (lines: readonly object[]): string => lines.map((line) => `${JSON.stringify(line)}\n`).join('');

const told = (lives: readonly Life[]): string => textOf(lives.flatMap(({ lines }) => lines));

/** @returns the files, made anew with the library as it is */
export const newFiles = (): readonly CorpusFile[] => [
  { name: 'terms.ndjson', text: textOf(Object.entries(allTerms).map(([terms, is]) => ({ terms, is }))) },
  { name: 'deadlines.ndjson', text: told([...deadlineLives(), ...boundLives()]) },
  { name: 'ties.ndjson', text: told(tieLives()) },
  { name: 'requests.ndjson', text: told(requestLives()) },
  { name: 'money.ndjson', text: told(moneyLives()) },
  { name: 'refusals.ndjson', text: told(refusalLives()) },
  { name: 'readings.ndjson', text: told(readingLives()) },
  { name: 'walks.ndjson', text: told(elapsedWalks()) },
  { name: 'calendars.ndjson', text: told(calendarLives()) },
  { name: 'zoned-walks.ndjson', text: told(zonedWalks()) },
];
