/**
 * Reasons: what the chart asks before it takes an event in a state, as XState asks it, places included. What the state alone
 * settles is settled here, once.
 */
import { actions, type Check, orderMachine, places, type Question } from '../chart/index.js';
import type { CommandType } from '../order/commands.js';
import { type Refusal, refuse } from '../order/refusals.js';
import { frozen } from '../terms/index.js';
import { atFirstUse } from '../time/index.js';
import { chartCommands, possibleIn, ruleOf } from './chart-index.js';
import { leafNames, leafOf } from './leaves.js';
import type { Configuration } from './programs.js';
import { type DecisionTree, recorder } from './recorder.js';

/** One thing that is asked: a check that fails is a reason, and the way goes on as if it had not. */
export type Reason =
  | {
      readonly kind: 'check';
      readonly guard: string;
      readonly check: Check;
      /** whether it asks what the command says */
      readonly isContent: boolean;
      readonly next: Reason;
    }
  /** a place that an order in this state is not in */
  | { readonly kind: 'misplaced'; readonly refusal: Refusal; readonly next: Reason }
  /** followed where its answer leads */
  | { readonly kind: 'question'; readonly question: Question; readonly yes: Reason; readonly no: Reason }
  /** what there is against a command that nothing hears; null where a transition hears it */
  | { readonly kind: 'end'; readonly against: readonly Refusal[] | null };

const record = recorder(orderMachine, [...leafNames, ...Object.keys(places)], Object.keys(actions), 'selection');

/** The commands that are about the work, and so over once the order is finished. */
const aboutWork: () => ReadonlySet<CommandType> = atFirstUse(
  () =>
    new Set(
      chartCommands.filter((type) =>
        possibleIn(type).every((path) => /^(?:fulfilment|request|earnings\.held)\b/.test(path)),
      ),
    ),
);

/** That the order has ended, where a command about the work comes too late. */
const tooLate = (type: CommandType, configuration: Configuration): Refusal[] =>
  aboutWork().has(type)
    ? (['isNotCompleted', 'isNotCancelled'] as const)
        .filter((place) => !configuration.places.has(place))
        .map((place) => places[place].refusal)
    : [];

const heard: Reason = { kind: 'end', against: null };

/** Frozen: everybody is told the same. */
const unheard = (type: CommandType, configuration: Configuration): Reason => ({
  kind: 'end',
  against: frozen([
    ...tooLate(type, configuration),
    refuse('command.notNow', ruleOf(type), { state: configuration.key, possibleIn: possibleIn(type) }),
  ]),
});

function compiled(tree: DecisionTree, configuration: Configuration, type: CommandType): Reason {
  if (tree.kind !== 'ask') return tree.kind === 'run' ? heard : unheard(type, configuration);
  const { guard } = tree;
  const leaf = leafOf(guard);
  const next = compiled(tree.yes, configuration, type);
  if (leaf?.kind === 'check') return { kind: 'check', guard, check: leaf.check, isContent: leaf.isContent, next };
  if (leaf?.kind === 'question')
    return { kind: 'question', question: leaf.question, yes: next, no: compiled(tree.no, configuration, type) };
  const { refusal } = places[guard as keyof typeof places];
  return configuration.places.has(guard) ? next : { kind: 'misplaced', refusal, next };
}

/** @returns what is asked before an event is taken in a state, in the order of the chart */
export function reasonsIn(configuration: Configuration, type: string): Reason {
  const known = configuration.reasons.get(type);
  if (known !== undefined) return known;
  const reason = compiled(record(configuration.value, type), configuration, type as CommandType);
  configuration.reasons.set(type, reason);
  return reason;
}
