/**
 * The recorder: asks XState, once for each state and type of event, what the chart would do for every combination of
 * answers that its guards may give, and writes the answers down as a decision tree. The engine then walks trees; the chart
 * stays the only definition, because XState itself wrote them.
 */
import { type AnyStateMachine, type AnyTransitionDefinition, assign, type StateValue, transition } from 'xstate';
import type { RuleId } from '../order/rules.js';
import { atFirstUse } from '../time/index.js';

/** An action that ran, and the transition that it stood on. */
interface Mark {
  readonly action: string;
  readonly rule: RuleId;
}

/** What XState asked, did and came to, in its own order. */
export type DecisionTree =
  | { readonly kind: 'ask'; readonly guard: string; readonly yes: DecisionTree; readonly no: DecisionTree }
  | { readonly kind: 'run'; readonly marks: readonly Mark[]; readonly next: DecisionTree }
  /** null: the chart does not take the event */
  | { readonly kind: 'end'; readonly state: StateValue | null };

type Note = { readonly guard: string; readonly answer: boolean } | { readonly marks: readonly Mark[] };
type Draft = { [K in 'kind' | 'guard' | 'yes' | 'no' | 'marks' | 'next' | 'state']?: unknown };

interface Transcript {
  readonly notes: Note[];
  readonly script: boolean[];
  /** answers since the last action: until the facts change, a guard answers the same */
  answers: Map<string, boolean>;
  asked: number;
}

const ownMarks = (taken: AnyTransitionDefinition): Mark[] =>
  taken.actions.flatMap((action) =>
    typeof action === 'string' ? [{ action, rule: (taken.meta as { rule: RuleId }).rule }] : [],
  );

function answer(transcript: Transcript, guard: string): boolean {
  const known = transcript.answers.get(guard);
  if (known !== undefined) return known;
  if (transcript.asked === transcript.script.length) transcript.script.push(true);
  const given = transcript.script[transcript.asked] as boolean;
  transcript.asked += 1;
  transcript.answers.set(guard, given);
  transcript.notes.push({ guard, answer: given });
  return given;
}

/** The next combination of answers: the last yes becomes a no. @returns false when all have been given */
function nextScript(script: boolean[]): boolean {
  while (script.at(-1) === false) script.pop();
  if (script.length === 0) return false;
  script[script.length - 1] = false;
  return true;
}

function graft(root: Draft, notes: readonly Note[], state: StateValue | null): void {
  let node = root;
  for (const note of notes) {
    const branch = 'guard' in note ? (note.answer ? 'yes' : 'no') : 'next';
    if ('guard' in note) Object.assign(node, { kind: 'ask', guard: note.guard });
    else Object.assign(node, { kind: 'run', marks: note.marks });
    node[branch] ??= {};
    node = node[branch] as Draft;
  }
  Object.assign(node, { kind: 'end', state });
}

/** A machine whose leaf guards read from a script, and whose actions do nothing. */
function standIn(machine: AnyStateMachine, leaves: readonly string[], actions: readonly string[]) {
  const transcript: Transcript = { notes: [], script: [], answers: new Map(), asked: 0 };
  const stub = machine.provide({
    guards: Object.fromEntries(leaves.map((guard) => [guard, () => answer(transcript, guard)])),
    actions: Object.fromEntries(actions.map((action) => [action, assign({})])),
  } as never);
  const select = stub.getTransitionData.bind(stub);
  stub.getTransitionData = (snapshot, event) => {
    const taken = select(snapshot, event) as unknown as AnyTransitionDefinition[];
    const marks = taken.flatMap(ownMarks);
    if (taken.length > 0) transcript.notes.push({ marks });
    if (marks.length > 0) transcript.answers = new Map();
    return taken as never;
  };
  return { stub, transcript };
}

const mostRecordings = 100_000;

/**
 * @param leaves  the guards that are asked; all others keep their own meaning
 * @param actions the actions that are noted
 * @param extent  the whole macrostep with all that is raised, or only the first choice of transitions
 * @param most    how many combinations of answers there may be
 */
export function recorder(
  machine: AnyStateMachine,
  leaves: readonly string[],
  actions: readonly string[],
  extent: 'macrostep' | 'selection',
  most: number = mostRecordings,
): (state: StateValue, type: string) => DecisionTree {
  const made = atFirstUse(() => standIn(machine, leaves, actions)); // another machine: as dear as the chart itself
  return (state, type) => {
    const { stub, transcript } = made();
    const from = stub.resolveState({ value: state, context: {} } as never);
    const event = { type } as never;
    const root: Draft = {};
    transcript.script.length = 0;
    for (let recordings = 0; ; recordings += 1) {
      if (recordings >= most) throw new Error(`orderchart: no end of recordings for ${type}`);
      Object.assign(transcript, { answers: new Map(), asked: 0 });
      transcript.notes.length = 0;
      const to = extent === 'macrostep' ? transition(stub, from as never, event)[0] : from;
      if (extent === 'selection') stub.getTransitionData(from as never, event);
      const isTaken = transcript.notes.some((note) => 'marks' in note);
      graft(root, transcript.notes, isTaken ? (to as { value: StateValue }).value : null);
      if (!nextScript(transcript.script)) return root as DecisionTree;
    }
  };
}
