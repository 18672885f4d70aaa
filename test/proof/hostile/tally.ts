/** Counts calls, times them, and notes what went wrong, so that nothing that was thrown at the library is forgotten. */

/** The kinds of hostile input, as PROOF lists them. */
export const categories = [
  'shape',
  'keys',
  'reserved events',
  'strings',
  'numbers',
  'times',
  'zones',
  'records',
  'streams',
] as const;
export type Category = (typeof categories)[number];

/** No call may take longer, in milliseconds. */
export const longestCall = 50;

/** A call that was slow once may have met a collection of garbage, or a busy machine; this often is no accident. */
const trials = 3;
const mostFailures = 20;

/** What is attacked with, and where it came from. */
export interface Occasion {
  readonly category: Category;
  /** whether it was made of something valid */
  readonly isMutant: boolean;
  /** to find it again: the number of the attack */
  readonly attack: number;
}

const never = (): boolean => false;

/** The least time that a call takes, in milliseconds: by the clock, or of the processor where others keep it busy. */
export function leastTime(run: () => unknown, often = trials): number {
  const times = Array.from({ length: often }, () => {
    const cpu = process.cpuUsage();
    const started = performance.now();
    try {
      run();
    } catch {
      // how it ended was judged the first time
    }
    const elapsed = performance.now() - started;
    const { user, system } = process.cpuUsage(cpu);
    return Math.min(elapsed, (user + system) / 1000);
  });
  return Math.min(...times);
}

export class Tally {
  readonly calls = new Map<Category, Map<string, number>>(categories.map((category) => [category, new Map()]));
  readonly failures: string[] = [];
  total = 0;
  mutants = 0;
  thrown = 0;
  slow = 0;
  slowest = 0;
  /** of what was refused, and of what was taken */
  refused = 0;
  accepted = 0;
  forgeries = 0;
  #occasion: Occasion = { category: 'shape', isMutant: false, attack: 0 };

  begin(occasion: Occasion): void {
    this.#occasion = occasion;
  }

  fail(sentence: string): void {
    const { category, attack } = this.#occasion;
    if (this.failures.length < mostFailures) this.failures.push(`attack ${attack} (${category}): ${sentence}`);
  }

  /** @param holds what must be so after a call */
  expect(holds: boolean, sentence: () => string): void {
    if (!holds) this.fail(sentence());
  }

  /**
   * Calls the library.
   *
   * @param mayThrow which errors the function promises to throw; none, unless something is said
   * @returns what it gave; undefined where it threw
   */
  call<T>(name: string, run: () => T, mayThrow: (error: unknown) => boolean = never): T | undefined {
    this.#count(name);
    const started = performance.now();
    try {
      return run();
    } catch (error) {
      if (!mayThrow(error)) {
        this.thrown += 1;
        this.fail(`${name} threw ${described(error)}`);
      }
      return undefined;
    } finally {
      const took = performance.now() - started;
      if (took > longestCall) this.#timeAgain(name, run);
      else if (took > this.slowest) this.slowest = took;
    }
  }

  #count(name: string): void {
    const { category, isMutant } = this.#occasion;
    const counts = this.calls.get(category) as Map<string, number>;
    counts.set(name, (counts.get(name) ?? 0) + 1);
    this.total += 1;
    if (isMutant) this.mutants += 1;
  }

  #timeAgain(name: string, run: () => unknown): void {
    const least = leastTime(run);
    if (least > this.slowest) this.slowest = least;
    if (least <= longestCall) return;
    this.slow += 1;
    this.fail(`${name} took ${least.toFixed(0)} ms, ${trials} times`);
  }
}

function described(error: unknown): string {
  try {
    return error instanceof Error ? `${error.stack?.split('\n').slice(0, 4).join(' | ')}` : String(error);
  } catch {
    return 'something that cannot be described';
  }
}
