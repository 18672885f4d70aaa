/** In which order tests are held against a mutant: those that killed its neighbours, those that reach it, the quickest. */
import type { CoveragePerTestId } from '@stryker-mutator/api/core';
import type { RealmTest } from './realm.js';

const mostRemembered = 30;

/** Longer than any test takes, in milliseconds. */
const farAway = 1_000_000;

export class TestOrder {
  readonly #files: ReadonlyMap<string, string>;
  readonly #milliseconds = new Map<string, number>();
  readonly #killers = new Map<string, string[]>();
  #reached: CoveragePerTestId = {};

  constructor(readonly all: readonly RealmTest[]) {
    this.#files = new Map(all.map(({ id, file }) => [id, file]));
  }

  fileOf(id: string): string {
    return this.#files.get(id) as string;
  }

  took(id: string, milliseconds: number): void {
    this.#milliseconds.set(id, Math.min(milliseconds, this.#milliseconds.get(id) ?? milliseconds));
  }

  /** What each test reached, once; later ones may have reached less, where a cache was filled. */
  reached(coverage: CoveragePerTestId): void {
    this.#reached = coverage;
  }

  /** A test killed a mutant of a source file. */
  killed(source: string, id: string): void {
    const killers = this.#killers.get(source) ?? [];
    this.#killers.set(source, [id, ...killers.filter((other) => other !== id)].slice(0, mostRemembered));
  }

  /** @param covering the tests that reach the mutant; all, where it acts as modules load */
  against(source: string, mutant: string, covering: readonly string[] | undefined): readonly string[] {
    const ids = covering ?? this.all.map(({ id }) => id);
    const killers = this.#killers.get(source) ?? [];
    const rank = (id: string): number => {
      const killed = killers.indexOf(id);
      const milliseconds = this.#milliseconds.get(id) ?? 0;
      if (this.#reached[id]?.[mutant] === undefined)
        return farAway + (killed === -1 ? milliseconds : killed - farAway / 2);
      return killed === -1 ? mostRemembered + milliseconds : killed;
    };
    const ranks = new Map(ids.map((id) => [id, rank(id)]));
    return [...ids].sort((a, b) => (ranks.get(a) as number) - (ranks.get(b) as number));
  }
}
