/** Collects the places and steps of a walk as they are met. */
import { digestOf, type Graph, type Lanes, lanesOf, mixed } from './graph.js';
import type { Moment } from './projection.js';

/** What two moments have in common that are the same. */
interface Looks {
  readonly node: string;
  readonly whole: string;
}

export type Look = (moment: Moment) => Looks;

/** A moment that was met, once for all that look the same. */
export interface Place extends Looks {
  readonly moment: Moment;
  readonly lanes: Lanes;
  /** how it was first come to; null for the placement */
  readonly by: { readonly from: Place; readonly label: string } | null;
}

/** Where a moment leads in one step. */
export interface Way {
  readonly label: string;
  readonly to: Moment;
}

export class Collection {
  readonly places: Place[] = [];
  readonly #byLooks = new Map<string, Place>();
  /** breadth first: by a shortest way */
  readonly #firstAt = new Map<string, Place>();
  readonly #labels = new Map<string, Lanes>();
  readonly #edges = new Set<string>();
  readonly #sums: [number, number] = [0, 0];
  #steps = 0;

  constructor(
    readonly look: Look,
    readonly tell: ((step: string) => void) | undefined,
  ) {}

  #placeOf(moment: Moment, by: Place['by']): Place {
    const looks = this.look(moment);
    const known = this.#byLooks.get(looks.whole);
    if (known) return known;
    const place = { ...looks, moment, lanes: lanesOf(looks.whole), by };
    this.#byLooks.set(looks.whole, place);
    this.places.push(place);
    if (!this.#firstAt.has(place.node)) this.#firstAt.set(place.node, place);
    return place;
  }

  #note(from: Looks & { readonly lanes: Lanes }, label: string, to: Place): void {
    const lanes = this.#labels.get(label) ?? lanesOf(label);
    this.#labels.set(label, lanes);
    const [one, two] = mixed(from.lanes, lanes, to.lanes);
    this.#sums[0] = (this.#sums[0] + one) | 0;
    this.#sums[1] = (this.#sums[1] + two) | 0;
    this.#steps += 1;
    this.tell?.(`${from.whole}\t${label}\t${to.whole}`);
    if (label !== 'time' || from.node !== to.node) this.#edges.add(`${from.node}\t${label}\t${to.node}`);
  }

  /** The placement: before it there is nothing, which is a state, too. */
  begin({ label, to }: Way): void {
    this.#note({ node: 'nothing', whole: 'nothing', lanes: lanesOf('nothing') }, label, this.#placeOf(to, null));
  }

  step(from: Place, { label, to }: Way): void {
    this.#note(from, label, this.#placeOf(to, { from, label }));
  }

  graph(): Graph {
    const digest = digestOf(this.#sums);
    return { edges: [...this.#edges].sort(), states: this.places.length + 1, steps: this.#steps, digest };
  }

  wayTo(node: string): readonly string[] | null {
    const labels: string[] = [];
    let place = this.#firstAt.get(node);
    if (!place) return null;
    for (; place.by; place = place.by.from) labels.unshift(place.by.label);
    return labels;
  }
}
