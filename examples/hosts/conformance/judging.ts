/** What every host does between reading and storing. No I/O: a host reads before it and stores, in one transaction, after it. */
import {
  type Command,
  type CommandInput,
  canonicalJson,
  type Order,
  type OrderEvent,
  parseCommand,
  placeOrder,
  type Refusal,
  submit,
  type Terms,
} from 'orderchart';
import { type Answer, type OrderRequest, skewMs } from './host.js';

/** An answer at rest, under its key: the id of the command, or nothing for the placement. */
export interface KeptAnswer {
  /** the content of what was asked, in full, but for the instant: a second try reads the clock again */
  readonly asked: string;
  readonly answer: Answer;
}

/** What is to be stored together with the events: nothing where `kept` is null. */
export interface Judgement {
  readonly answer: Answer;
  readonly kept: KeptAnswer | null;
  readonly order: Order | null;
  readonly events: readonly OrderEvent[];
}

/** The key of a placement's answer; no command can have it, for an id has a character at least. */
export const placementKey = '';

const answered = (answer: Answer): Judgement => ({ answer, kept: null, order: null, events: [] });

const refusedAs = (refusals: readonly Refusal[], at: number, sequence: number): Answer => ({
  ok: false,
  at,
  sequence,
  refusals,
});

const reused = (id: string): Refusal => ({ code: 'command.idReused', rule: 'D-27', parameters: { id } });

/** @returns the answer that was given before; a refusal where something else was asked under the same key */
function again(known: KeptAnswer, asked: string, id: string): Judgement {
  const { answer } = known;
  return answered(known.asked === asked ? answer : refusedAs([reused(id)], answer.at, answer.sequence));
}

/** @param known what was answered to a placement under the same id, if there was one */
export function judgePlacement(input: OrderRequest, terms: Terms | undefined, known: KeptAnswer | null): Judgement {
  const placement = placeOrder(input, terms);
  if (!placement.ok) return answered(refusedAs(placement.refusals, 0, 0));
  const { order, events } = placement;
  const { placedAt, ...content } = order.facts.order;
  const asked = canonicalJson({ content, terms: order.facts.terms });
  if (known !== null) return again(known, asked, order.id);
  const answer: Answer = { ok: true, at: placedAt, sequence: order.sequence };
  return { answer, kept: { asked, answer }, order, events };
}

/** A clock that is a little behind is no reason to refuse. */
function inTime(order: Order, command: Command): Command | CommandInput {
  const behind = order.facts.at - command.at;
  return behind > 0 && behind <= skewMs ? { ...command, at: order.facts.at } : command;
}

/** @param answerTo what was answered before under a command's id, if anything was */
export function judgeCommand(
  order: Order,
  input: CommandInput,
  answerTo: (id: string) => KeptAnswer | null,
): Judgement {
  const parsed = parseCommand(input);
  if (!parsed.ok) {
    const outcome = submit(order, input);
    return answered(refusedAs(outcome.ok ? [] : outcome.refusals, order.facts.at, order.sequence));
  }
  const { at: _, ...content } = parsed.command;
  const asked = canonicalJson(content);
  const known = answerTo(content.id);
  if (known !== null) return again(known, asked, content.id);
  const command = inTime(order, parsed.command);
  const outcome = submit(order, command);
  const told = { at: Number(command.at), sequence: outcome.order.sequence };
  const answer: Answer = outcome.ok ? { ok: true, ...told } : { ok: false, ...told, refusals: outcome.refusals };
  return { answer, kept: { asked, answer }, order: outcome.order, events: outcome.events };
}
