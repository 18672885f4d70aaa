/** NDJSON: a line is a JSON value. */
import { plainCopy } from '../../engine/plain-copy.js';
import { inputLimits } from '../../engine/validate.js';
import type { ObservationInput } from '../observation.js';
import { type Adapter, MalformedLine, malformed } from './adapter.js';

/** Far more than any observation may say. */
const longestLine = 1_000_000;

/** Some programs put it before the first line. */
const byteOrderMark = 0xfeff;

const oneObject = 'one JSON object a line';

/** Engines name the place of a mistake in the text of the error, if at all. */
function columnOf(message: string): number | null {
  const position = /\bposition (\d+)/.exec(message)?.[1];
  return position === undefined ? null : Number(position) + 1;
}

function parsed(line: string): unknown {
  if (line.length > longestLine)
    throw malformed('', `a line of ${line.length} characters`, `at most ${longestLine} characters a line`);
  try {
    return JSON.parse(line.charCodeAt(0) === byteOrderMark ? line.slice(1) : line);
  } catch (error) {
    const { message } = error as Error;
    throw new MalformedLine([{ where: '', what: `no JSON: ${message}`, expected: oneObject }], columnOf(message));
  }
}

function copied(value: unknown): unknown {
  const plain = plainCopy(value, inputLimits);
  if (plain.ok) return plain.value;
  throw new MalformedLine([plain.problem]);
}

/**
 * @param mapper what a parsed line tells; by default each line is an observation itself
 * @returns an adapter for lines of JSON; what is no text is taken as parsed already
 */
export function ndjson(mapper?: Adapter): Adapter {
  if (mapper === undefined) return (raw) => [(typeof raw === 'string' ? parsed(raw) : copied(raw)) as ObservationInput];
  return (raw) => mapper(typeof raw === 'string' ? parsed(raw) : raw);
}
