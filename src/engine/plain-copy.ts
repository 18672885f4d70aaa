/**
 * A plain copy of a value from outside, made before anything trusts it: bounded in depth, number and size, read once, own
 * keys only. Proxies, getters, cycles and other objects than JSON's end here, as a problem.
 */
import type { Problem } from '../order/refusals.js';

/** What a value from outside may be at most. */
export interface InputLimits {
  readonly depth: number;
  readonly values: number;
  readonly characters: number;
}

export type PlainCopy =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly problem: Problem };

class NotPlain extends Error {
  constructor(readonly problem: Problem) {
    super(problem.what);
  }
}

const fail = (where: string, what: string, expected: string): never => {
  throw new NotPlain({ where, what, expected });
};

const step = (where: string, key: string): string => (where === '' ? key : `${where}.${key}`);

/** A date is the one other object that people send on purpose. */
const expectedInsteadOf = (value: object): string =>
  Object.prototype.toString.call(value) === '[object Date]'
    ? 'epoch milliseconds (its getTime()), or ISO 8601 with an offset'
    : 'a JSON object';

class Copier {
  #values = 0;
  #characters = 0;
  constructor(readonly limits: InputLimits) {}

  copy(value: unknown, where: string, depth: number): unknown {
    this.#values += 1;
    if (this.#values > this.limits.values) fail(where, 'too many values', `at most ${this.limits.values}`);
    if (typeof value === 'string') return this.#text(value, where);
    if (value === null || value === undefined || typeof value === 'boolean') return value;
    if (typeof value === 'number') return value === 0 ? 0 : value; // no −0: JSON has none
    if (typeof value !== 'object') fail(where, `a ${typeof value}`, 'a JSON value');
    if (depth >= this.limits.depth) fail(where, 'nested too deeply', `at most ${this.limits.depth} levels`);
    return Array.isArray(value) ? this.#list(value, where, depth) : this.#record(value as object, where, depth);
  }

  #text(value: string, where: string): string {
    this.#characters += value.length;
    if (this.#characters > this.limits.characters)
      fail(where, 'too much text', `at most ${this.limits.characters} characters in all`);
    return value;
  }

  #list(value: readonly unknown[], where: string, depth: number): unknown[] {
    const { length } = value;
    if (length > this.limits.values) fail(where, 'too many values', `at most ${this.limits.values}`);
    return Array.from({ length }, (_, index) => this.copy(value[index], `${where}[${index}]`, depth + 1));
  }

  #record(value: object, where: string, depth: number): Record<string, unknown> {
    const prototype = Object.getPrototypeOf(value);
    if (prototype !== null && Object.getPrototypeOf(prototype) !== null)
      fail(where, 'not a plain object', expectedInsteadOf(value));
    const copy: Record<string, unknown> = {};
    let keys = 0;
    for (const key in value) {
      keys += 1;
      if (keys > this.limits.values) fail(where, 'too many keys', `at most ${this.limits.values}`);
      if (!Object.hasOwn(value, key)) continue;
      if (key === '__proto__') fail(step(where, key), 'a key that is not allowed', 'another key');
      copy[this.#text(key, where)] = this.copy((value as Record<string, unknown>)[key], step(where, key), depth + 1);
    }
    return copy;
  }
}

/** @returns a plain copy, or the first thing in the way of one; never throws */
export function plainCopy(value: unknown, limits: InputLimits): PlainCopy {
  try {
    return { ok: true, value: new Copier(limits).copy(value, '', 0) };
  } catch (error) {
    if (error instanceof NotPlain) return { ok: false, problem: error.problem };
    return { ok: false, problem: { where: '', what: 'a value that cannot be read', expected: 'a JSON value' } };
  }
}
