/** A command reaches an order through a host, perhaps for the second time, perhaps by a clock that is a little behind. */
import { canonicalJson } from '../engine/digest.js';
import type { Order } from '../engine/order.js';
import { readCommand } from '../engine/parse.js';
import { submit } from '../engine/submit.js';
import type { Command, CommandInput } from '../order/commands.js';
import { type Answer, type Judgement, type KeptAnswer, toldOnly } from './answer.js';
import { answeredBefore } from './repetition.js';

export interface JudgeOptions {
  /** a clock that is behind the order's last event by this much (ms) counts as that event's instant: D-28 is for worse ones */
  readonly skewMs?: number;
}

/** @returns the key under which the answer to a command is kept: its id; null for what is no command, of which nothing is kept. Never throws */
export function keyOf(input: unknown): string | null {
  const read = readCommand(input);
  return read.ok ? read.command.id : null;
}

function inTime(order: Order, command: Command, skewMs: number): Command | CommandInput {
  const behind = order.facts.at - command.at;
  return behind > 0 && behind <= skewMs ? { ...command, at: order.facts.at } : command;
}

/**
 * What a host does with a command between reading and storing. `submit` remembers what it accepted; a host has to remember what it
 * refused, too, or whoever asks again might be told something else.
 *
 * @param input a command, or anything at all; its `at` is what the host's own clock said, and doesn't count in whether a second try
 *   is the same command
 * @param kept what is stored of this order under `keyOf(input)`; none where nothing is
 * @returns the answer to give, and what to store with it, also where it is a refusal (D-49): nothing where the command can't be read or was
 *   answered before. Never throws
 * @rule D-27, D-28, D-49
 */
export function judgeCommand(
  order: Order,
  input: CommandInput,
  kept: KeptAnswer | null | undefined,
  { skewMs = 0 }: JudgeOptions = {},
): Judgement {
  const read = readCommand(input);
  if (!read.ok) return toldOnly({ ok: false, at: null, sequence: order.sequence, refusals: [read.refusal] });
  const { at: _, ...content } = read.command;
  const asked = canonicalJson(content);
  if (kept) return answeredBefore(kept, asked, content.id);
  const command = inTime(order, read.command, skewMs);
  const outcome = submit(order, command);
  const told = { at: Number(command.at), sequence: outcome.order.sequence };
  const answer: Answer = outcome.ok ? { ok: true, ...told } : { ok: false, ...told, refusals: outcome.refusals };
  return { answer, order: outcome.order, events: outcome.events, kept: { asked, answer } };
}
