/**
 * A plain copy of a value from outside, made before anything trusts it: bounded in depth, number and size, each part read
 * once, own keys only. Proxies, getters, cycles and other objects than JSON's end here, as a problem.
 *
 * What it costs is bounded by its limits, with one exception: engines list all keys of an object before they show the first
 * one, so a million keys take a third of a second, half of what it took to parse them. Cap the bytes of a request first.
 */
import type { Problem } from '../order/refusals.js';
import { pathText } from './path-text.js';

/** What a value from outside may be at most. */
export interface InputLimits {
  /** levels of lists and objects inside each other */
  readonly depth: number;
  /** texts, numbers, lists, objects, …: all of them together */
  readonly values: number;
  /** of all texts and keys together, in UTF-16 units */
  readonly characters: number;
}

/** A value that is plain JSON. */
export interface Plain {
  readonly ok: true;
  readonly value: unknown;
  /** how many values it is made of */
  readonly values: number;
}

type PlainCopy = Plain | { readonly ok: false; readonly problem: Problem };

/** A date is the one other object that people send on purpose. */
const expectedInsteadOf = (value: object): string =>
  Object.prototype.toString.call(value) === '[object Date]'
    ? 'epoch milliseconds (its getTime()), or ISO 8601 with an offset'
    : 'a JSON object';

class Copier {
  values = 0;
  #characters = 0;
  /** where it is */
  readonly path: PropertyKey[] = [];
  /** what stopped it; what a getter or a proxy throws is nobody's business, and not even looked at */
  obstacle = { what: 'a value that cannot be read', expected: 'a JSON value' };
  constructor(readonly limits: InputLimits) {}

  copy(value: unknown): unknown {
    this.values += 1;
    if (this.values > this.limits.values) this.#tooMany();
    if (typeof value === 'string') return this.#text(value);
    if (value === null || value === undefined || typeof value === 'boolean') return value;
    if (typeof value === 'number') return value === 0 ? 0 : value; // no −0: JSON has none
    if (typeof value !== 'object') this.#fail(`a ${typeof value}`, 'a JSON value');
    const { depth } = this.limits;
    if (this.path.length >= depth) this.#fail('nested too deeply', `at most ${depth} levels`);
    return Array.isArray(value) ? this.#list(value) : this.#record(value as object);
  }

  #fail(what: string, expected: string): never {
    this.obstacle = { what, expected };
    throw new Error(what);
  }

  #tooMany(): never {
    return this.#fail('too many values', `at most ${this.limits.values} in all`);
  }

  #text(value: string): string {
    const { characters } = this.limits;
    this.#characters += value.length;
    if (this.#characters > characters) this.#fail('too much text', `at most ${characters} characters in all`);
    return value;
  }

  #inner(value: object, key: PropertyKey): unknown {
    this.path.push(key);
    const copy = this.copy((value as Record<PropertyKey, unknown>)[key]);
    this.path.pop();
    return copy;
  }

  #list(value: readonly unknown[]): unknown[] {
    const length = Number(value.length);
    if (length > this.limits.values - this.values) this.#tooMany();
    const copy: unknown[] = [];
    for (let index = 0; index < length; index += 1) copy.push(this.#inner(value, index));
    return copy;
  }

  #record(value: object): Record<string, unknown> {
    const prototype = Object.getPrototypeOf(value);
    if (prototype !== null && Object.getPrototypeOf(prototype) !== null)
      this.#fail('not a plain object', expectedInsteadOf(value));
    const keys = Object.keys(value);
    if (keys.length > this.limits.values - this.values) this.#tooMany();
    const copy: Record<string, unknown> = {};
    for (const key of keys) {
      this.#text(key);
      if (key === '__proto__') this.#fail('the key "__proto__"', 'another key');
      copy[key] = this.#inner(value, key);
    }
    return copy;
  }
}

/** @returns a plain copy, or the first thing in the way of one; never throws */
export function plainCopy(value: unknown, limits: InputLimits): PlainCopy {
  const copier = new Copier(limits);
  try {
    return { ok: true, value: copier.copy(value), values: copier.values };
  } catch {
    return { ok: false, problem: { where: pathText(copier.path), ...copier.obstacle } };
  }
}
