/** In which order tests are held against a mutant: those that killed its neighbours, those of the same files, the quickest. */
import type { RealmTest } from './realm.js';

const mostRemembered = 30;

/** Longer than any test takes, in milliseconds. */
const farAway = 1_000_000;

/** How much quicker a test has to be, in milliseconds, to come before those of a file that killed a neighbour. */
const strangeness = 5;

export class TestOrder {
  readonly #tests: ReadonlyMap<string, RealmTest>;
  readonly #milliseconds = new Map<string, number>();
  readonly #killers = new Map<string, string[]>();

  /** the tests, as they lie in their files */
  readonly ids: readonly string[];

  constructor(all: readonly RealmTest[]) {
    this.ids = all.map(({ id }) => id);
    this.#tests = new Map(all.map((test) => [test.id, test]));
  }

  fileOf(id: string): string {
    return this.#tests.get(id)?.file as string;
  }

  took(id: string, milliseconds: number): void {
    this.#milliseconds.set(id, Math.min(milliseconds, this.#milliseconds.get(id) ?? milliseconds));
  }

  /** A test killed a mutant of a source file. */
  killed(source: string, id: string): void {
    const killers = this.#killers.get(source) ?? [];
    this.#killers.set(source, [id, ...killers.filter((other) => other !== id)].slice(0, mostRemembered));
  }

  /**
   * @param ids     the tests to run; most mutants are dead before the second
   * @param reached those that meet the mutant for sure, if not all do
   */
  *against(source: string, ids: readonly string[], reached: readonly string[] = []): Generator<string> {
    const killers = this.#killers.get(source) ?? [];
    const possible = new Set(ids);
    const sure = new Set(reached);
    const first = killers.filter((id) => possible.has(id) && (sure.size === 0 || sure.has(id)));
    yield* first;
    for (const id of first) possible.delete(id);
    const files = new Set(killers.map((id) => this.fileOf(id)));
    const rank = (id: string): number => {
      const milliseconds = this.#milliseconds.get(id) ?? 0;
      const isFar = sure.size > 0 && !sure.has(id);
      const isStrange = !files.has(this.fileOf(id));
      return milliseconds + (isFar ? farAway : 0) + (isStrange ? strangeness : 0);
    };
    const ranks = new Map([...possible].map((id) => [id, rank(id)]));
    yield* [...possible].sort((a, b) => (ranks.get(a) as number) - (ranks.get(b) as number));
  }
}
