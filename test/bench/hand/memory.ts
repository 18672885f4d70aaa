/**
 * The accepted commands of an order, by id. All versions of an order share one Map: each entry says how many commands were
 * accepted before it, each version how many it knows, so a version sees its own and nothing later. Only who goes on from an
 * older version pays for a copy.
 */
import { canonicalJson, digestOf } from '../../../src/engine/digest.js';
import type { Command } from '../../../src/order/commands.js';
import type { CommandReference } from '../../../src/order/events.js';

/** A command that was accepted, as events and records name it; the digest is computed when somebody looks. */
export class AcceptedCommand implements CommandReference {
  readonly id: string;
  readonly #command: Command;
  readonly #place: number;

  constructor(id: string, command: Command, place: number) {
    this.id = id;
    this.#command = command;
    this.#place = place;
  }

  get digest(): string {
    return digestOfContent(this.#command);
  }

  toJSON(): CommandReference {
    return { id: this.id, digest: this.digest };
  }

  isKnownTo(count: number): boolean {
    return this.#place < count;
  }

  saysTheSameAs(command: Command): boolean {
    return this.#command === command || isSame({ ...this.#command, at: command.at }, command);
  }
}

/** Whether two pieces of plain data are the same, whatever the order of their fields. */
function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const keys = Object.keys(a);
  if (Array.isArray(a) !== Array.isArray(b) || keys.length !== Object.keys(b).length) return false;
  for (const key of keys) if (!isSame(a[key as keyof typeof a], b[key as keyof typeof b])) return false;
  return true;
}

const digestOfContent = ({ at: _, ...content }: Command): string => digestOf(canonicalJson(content));

export type Memory = Map<string, AcceptedCommand>;

/** @returns the accepted command with that id, if this version of the order knows one */
export function recall(memory: Memory, count: number, id: string): AcceptedCommand | null {
  const accepted = memory.get(id);
  return accepted?.isKnownTo(count) ? accepted : null;
}

/** A copy of what a version knows, where somebody has gone on from it before: entries stand in the order of acceptance. */
function copied(memory: Memory, count: number): Memory {
  const copy: Memory = new Map();
  if (count === 0) return copy;
  for (const command of memory.values()) {
    if (!command.isKnownTo(count)) break;
    copy.set(command.id, command);
  }
  return copy;
}

/** @returns the memory of a version that knows one command more than the `count` of before; its id is new to it */
export function remember(memory: Memory, count: number, command: AcceptedCommand): Memory {
  const mine = memory.size === count ? memory : copied(memory, count);
  mine.set(command.id, command);
  return mine;
}
