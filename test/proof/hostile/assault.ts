/** The assault: attack after attack, each with a value of some category, most of them made of something valid. */

import { pick, type Random, seededRandom } from '../../support/seeded-random.js';
import { attackRecord } from './attacks.js';
import { deepFreeze } from './deep-freeze.js';
import { watchGlobals } from './globals.js';
import type { Prey } from './judged.js';
import { type Life, livesOf } from './lives.js';
import { tampered } from './records.js';
import { jsonShape } from './shapes.js';
import { attackWithCommands, attackWithEvents } from './streams.js';
import { type Category, categories, Tally } from './tally.js';
import { makers, targets, type ValueCategory } from './targets.js';

export interface Assault {
  readonly seed: number;
  /** whether all that goes in is frozen first, and compared with what it was before */
  readonly isFrozen: boolean;
  readonly lives: number;
}

/** One value in five was made of nothing valid: nearly all of those die at the first check. */
const isGeneric = (random: Random): boolean => random() < 0.2;

function preyOf(
  category: ValueCategory,
  mutantOf: () => { value: unknown; paths: Prey['paths'] },
  random: Random,
): Prey {
  const isJson = category !== 'shape';
  if (!isGeneric(random)) return { ...mutantOf(), isJson };
  if (category === 'shape' && random() < 0.3) return { value: jsonShape(random), paths: null, isJson: true };
  return { value: makers[category](random), paths: null, isJson };
}

/** As text, where it is plain enough to have one. */
function textOf(value: unknown): string | null {
  try {
    return JSON.stringify(value)?.slice(0, 10_000) ?? null;
  } catch {
    return null;
  }
}

function guarded(tally: Tally, prey: Prey, isFrozen: boolean, attack: () => void): void {
  if (!isFrozen) {
    attack();
    return;
  }
  const before = prey.isJson ? textOf(deepFreeze(prey.value)) : deepFreeze(null);
  attack();
  if (prey.isJson) tally.expect(textOf(prey.value) === before, () => 'what went in was changed');
}

export class Assailant {
  readonly tally = new Tally();
  /** names of what was changed under everybody */
  readonly polluted = new Set<string>();
  readonly #lives: readonly Life[];
  readonly #assault: Assault;
  readonly #changes = watchGlobals();

  constructor(assault: Assault) {
    this.#assault = assault;
    this.#lives = livesOf(assault.lives);
  }

  /**
   * @param calls    how many calls in all, at least
   * @param progress told now and then how many were made
   */
  run(calls: number, progress: (done: number, total: number) => void): void {
    const { seed } = this.#assault;
    for (let attack = 0; this.tally.total < calls; attack += 1) {
      const random = seededRandom(seed + attack * 7919);
      this.#attack(attack, categories[attack % categories.length] as Category, random);
      if (attack % 1000 === 0) this.#lookAround();
      if (attack % 500 === 0) progress(Math.min(this.tally.total, calls), calls);
    }
    this.#lookAround();
  }

  #attack(attack: number, category: Category, random: Random): void {
    const { tally } = this;
    const [life, other] = [pick(random, this.#lives), pick(random, this.#lives)];
    if (category === 'streams') {
      tally.begin({ category, isMutant: true, attack });
      if (random() < 0.6) attackWithCommands(tally, life, random);
      else attackWithEvents(tally, life, other, random);
      return;
    }
    if (category === 'records') {
      tally.begin({ category, isMutant: true, attack });
      const prey = { ...tampered(random, life, other), isJson: true };
      guarded(tally, prey, this.#assault.isFrozen, () => attackRecord(tally, prey, life, random));
      return;
    }
    const target = pick(random, targets);
    const prey = preyOf(category, () => target.mutantOf(category, life, random), random);
    tally.begin({ category, isMutant: prey.paths !== null, attack });
    guarded(tally, prey, this.#assault.isFrozen, () => target.attack(tally, prey, life, random));
  }

  #lookAround(): void {
    for (const name of this.#changes()) this.polluted.add(name);
  }
}
