/** A verdict in words. */
import { isoOf } from '../time/index.js';
import { anomalies } from './anomalies.js';
import { ruleText, seenText, standingText } from './sentences.js';
import type { Divergence, UnknownReason, Verdict } from './verdict.js';

const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** More orders than these are only counted. */
const mostStandings = 3;

function divergenceLines({ index, anomaly, rule, observed, before }: Divergence): readonly string[] {
  // What differs only in what nobody reads here is told once.
  const told = new Set(before.map((standing) => standingText(standing, observed).join('\n')));
  const [first = '', ...more] = told;
  const others = more.length;
  const also = others < mostStandings ? more : [];
  return [
    `Observation ${index} left the rules: at ${isoOf(observed.at)} ${seenText(observed)}.`,
    `The system ${anomalies[anomaly]} (${anomaly}).`,
    upper(ruleText(rule)),
    first,
    ...also.flatMap((standing) => ['Or else:', standing]),
    ...(others >= mostStandings ? [`${others} other orders were possible, too, and none of them allows it.`] : []),
  ];
}

function reasonText(reason: UnknownReason): string {
  switch (reason.code) {
    case 'trace.malformed':
    case 'terms.malformed':
    case 'options.malformed':
      return reason.problems.map(({ where, what, expected }) => `${where}: ${what}, expected ${expected}`).join('; ');
    case 'placement.unknown':
      return `the trace does not say ${reason.missing.join(', ')}; give it in \`assume\``;
    case 'placement.refused':
      return `no such order can be placed: ${reason.refusals.map(({ code }) => code).join(', ')}`;
    case 'content.unknown':
      return `what \`${reason.command}\` said is not known (${reason.missing.join(', ')})`;
    case 'silence':
      return `commands that nobody saw may explain it (${reason.silent.join(', ')}), but none that was tried does`;
    case 'limit.reached':
      return `more than ${reason.limit} orders were possible; raise \`limit\``;
  }
}

/**
 * Says what a trace comes to: of a divergence what happened, which rule it broke, since when the order stood otherwise, and what
 * was allowed instead.
 *
 * @returns English, a sentence a line, without a line break at the end. What was seen stands in it as it was, so escape it
 *   for HTML
 */
export function describeVerdict(verdict: Verdict): string {
  if (verdict.verdict === 'diverges') return divergenceLines(verdict).join('\n');
  if (verdict.verdict === 'unknown') {
    const where = verdict.index === null ? '' : ` from observation ${verdict.index} on`;
    return [`Nobody can say${where}:`, ...verdict.reasons.map((reason) => `- ${reasonText(reason)}`)].join('\n');
  }
  const { possible } = verdict;
  const silent = possible
    .slice(0, 1)
    .flatMap(({ assumed }) => assumed.map(({ at, by, command }) => `\`${command}\` from the ${by} at ${isoOf(at)}`));
  return [
    possible.length === 1
      ? 'The trace keeps the rules.'
      : `The trace keeps the rules; ${possible.length} orders fit it.`,
    ...(silent.length > 0 ? [`It takes what nobody saw: ${silent.join(', ')}.`] : []),
  ].join('\n');
}
