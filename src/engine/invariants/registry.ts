/** All forty invariants: what each is about, and what shows it. */
import type { RuleId } from '../../order/rules.js';
import type { Instant } from '../../time/index.js';
import type { Order } from '../order.js';
import { agreementLaws } from './agreement-laws.js';
import { catalogue } from './catalogue.js';
import { historyLaws, recordLaws } from './history-laws.js';
import type { Statement, Violation } from './invariant.js';
import { type Engine, firstViolation, type Law, ownEngine } from './law.js';
import { factInvariants, orderInvariants, theChartHasIt } from './of-order.js';
import { eventInvariants, stepInvariants } from './of-step.js';
import { refusalLaws } from './refusal-laws.js';
import { timeLaws } from './time-laws.js';

/** Every law that is asked of one order. */
const laws: readonly Law[] = [...agreementLaws, ...timeLaws, ...refusalLaws, ...recordLaws];

/** What shows an invariant: an order alone, a step, a function at an order, a whole history, or the process it runs in. */
export type InvariantKind = 'state' | 'step' | 'law' | 'history' | 'process';

const byKind: Readonly<Record<InvariantKind, readonly Statement[]>> = {
  state: [theChartHasIt, ...factInvariants, ...orderInvariants],
  step: [...eventInvariants, ...stepInvariants],
  law: laws,
  history: historyLaws,
  // No function of an order can show it: a check of the proof runs the same histories under other zones and locales.
  process: [{ number: 30, where: 'G14', expected: 'the same bytes in every time zone and locale' }],
};

/** One of the forty invariants. */
export interface InvariantEntry {
  readonly number: number;
  readonly name: string;
  readonly rules: readonly RuleId[];
  readonly kinds: readonly InvariantKind[];
  /** what is looked at, one sentence for each function that looks; for a process the check of the proof that shows it */
  readonly statements: readonly { readonly kind: InvariantKind; readonly where: string; readonly expected: string }[];
}

function entryOf(number: number, { name, rules }: { name: string; rules: readonly RuleId[] }): InvariantEntry {
  const statements = (Object.keys(byKind) as InvariantKind[]).flatMap((kind) =>
    byKind[kind]
      .filter((statement) => statement.number === number)
      .map(({ where, expected }) => ({ kind, where, expected })),
  );
  return { number, name, rules, kinds: [...new Set(statements.map(({ kind }) => kind))], statements };
}

/** The forty invariants in order of their numbers. */
export const invariants: readonly InvariantEntry[] = Object.entries(catalogue).map(([number, entry]) =>
  entryOf(Number(number), entry),
);

/** Which laws to ask, and of what. */
export interface LawOptions {
  /** the instant that is judged (epoch ms, UTC), not before the order's last event; by default that event's */
  readonly at?: Instant;
  /** the numbers of the laws to ask; all by default */
  readonly only?: readonly number[];
  /** the functions that are judged; by default those of this library */
  readonly engine?: Engine;
}

/**
 * The laws that an order shows to be broken. They cost a thousand times what `violationsOf` costs.
 *
 * @returns at most one violation for each law
 */
export const lawsBrokenBy = (
  order: Order,
  { at = order.facts.at, only, engine = ownEngine }: LawOptions = {},
): readonly Violation[] =>
  laws
    .filter(({ number }) => only === undefined || only.includes(number))
    .flatMap((law) => firstViolation(law, () => law.broken(order, at, engine)));
