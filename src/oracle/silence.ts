/** What nobody saw: commands that explain what was seen after them, tried one by one, the latest gap first. */
import { rolesOf } from '../engine/chart-index.js';
import { vouchFor } from '../engine/made-commands.js';
import { submit } from '../engine/submit.js';
import type { Command, CommandType } from '../order/commands.js';
import { partyOf } from '../policy/party.js';
import { canLeadAnywhere } from './chart-reach.js';
import { afterSeeing } from './fit.js';
import type { Later } from './fit-command.js';
import { grown, type Hypothesis, settledTo } from './hypothesis.js';
import { momentsUnseen } from './moments-unseen.js';
import type { Observation } from './observation.js';
import { wordingsOf } from './wording.js';

/** An observation, and every order that was possible before it. */
export interface SeenStep {
  readonly seen: Observation;
  readonly before: readonly Hypothesis[];
}

/** How a search for silent commands goes on. */
export interface Search {
  readonly silent: readonly CommandType[];
  readonly skewMs: number;
  readonly later: Later;
  /** how many commands may still be tried */
  tries: number;
}

/** At most so many silent commands are put in for one observation that nothing else explains. */
const mostTogether = 3;

interface Gap {
  readonly at: number;
  readonly steps: readonly SeenStep[];
}

/** What was seen long after a gap tells nothing of it. */
const mostAhead = 200;

function seenFrom({ at, steps }: Gap, { later }: Search): readonly Observation[] {
  const near = steps.slice(at, at + mostAhead).map(({ seen }) => seen);
  return near.length < mostAhead ? [...near, ...later().slice(0, mostAhead - near.length)] : near;
}

/** The hypothesis with one more command in a gap, in every way that can make a difference. */
function* withOneMore(hypothesis: Hypothesis, gap: Gap, search: Search): Generator<Hypothesis> {
  const seen = seenFrom(gap, search);
  const before = gap.steps[gap.at - 1]?.seen.at ?? 0;
  const from = Math.max(hypothesis.order.facts.at, before);
  for (const at of momentsUnseen(hypothesis.order, from, (seen[0] as Observation).at, seen)) {
    const settled = settledTo(hypothesis, at);
    for (const type of search.silent) {
      if (!canLeadAnywhere(settled.order.state, type)) continue;
      for (const { content } of wordingsOf(settled.order, { type, known: {}, at, later: () => seen, slack: 0 }))
        for (const by of rolesOf(type)) {
          search.tries -= 1;
          if (search.tries < 0) return;
          const id = `silent#${hypothesis.assumed.length}`;
          const party = partyOf(settled.order.facts, by);
          const command = vouchFor({ ...content, type, id, at, by, party } as Command);
          const { ok, order, events } = submit(settled.order, command);
          if (!ok) continue;
          const taken = grown(settled, order, events, command);
          yield { ...taken, assumed: [...taken.assumed, { at, command: type, by }] };
        }
    }
  }
}

/** To hold so many observations against a hypothesis again takes about as long as to try a command. */
const heldForOne = 10;

/** Where a hypothesis comes to when what was seen is held against it again. */
interface Replayed {
  /** the step that it does not fit; the number of steps where it fits them all */
  readonly at: number;
  readonly hypotheses: readonly Hypothesis[];
}

function replayed(hypothesis: Hypothesis, { at, steps }: Gap, search: Search): Replayed {
  const { skewMs, later } = search;
  let hypotheses: readonly Hypothesis[] = [hypothesis];
  for (let index = at; index < steps.length; index += 1) {
    const { seen } = steps[index] as SeenStep;
    const ahead: Later = () => [...steps.slice(index + 1).map((step) => step.seen), ...later()];
    const fitting = hypotheses.flatMap((one) => afterSeeing(one, seen, { skewMs, index, later: ahead }));
    search.tries -= hypotheses.length / heldForOne;
    if (fitting.length === 0) return { at: index, hypotheses };
    hypotheses = fitting;
  }
  return { at: steps.length, hypotheses };
}

/** @returns the hypotheses that fit all the steps with one command more, and those that came further than before */
function tried(from: Replayed, steps: readonly SeenStep[], search: Search) {
  const gap = { at: from.at, steps };
  const outcomes = from.hypotheses.flatMap((hypothesis) =>
    [...withOneMore(hypothesis, gap, search)].map((one) => replayed(one, gap, search)),
  );
  const isDone = ({ at }: Replayed): boolean => at === steps.length;
  return { done: outcomes.filter(isDone), open: outcomes.filter((one) => !isDone(one)) };
}

/**
 * @param steps what was seen, with what was possible before each; nothing that was possible fits the last one
 * @returns the orders that fit it after all, if silent commands happened; nothing where none was found
 */
export function silentlyExplained(steps: readonly SeenStep[], search: Search): readonly Hypothesis[] {
  const gaps = steps.map((step, at): Replayed => ({ at, hypotheses: step.before })).reverse();
  let open: readonly Replayed[] = gaps;
  for (let together = 1; together <= mostTogether && search.tries > 0; together += 1) {
    const further: Replayed[] = [];
    for (const from of open) {
      if (search.tries <= 0) return [];
      search.tries -= 1;
      const result = tried(from, steps, search);
      if (result.done.length > 0) return result.done.flatMap(({ hypotheses }) => hypotheses);
      further.push(...result.open);
    }
    open = further.sort((a, b) => b.at - a.at);
  }
  return [];
}
