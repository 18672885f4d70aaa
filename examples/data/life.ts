/** The life of one order as it gets written: every command is run at once, so that a story can't tell what isn't so. */
import {
  type CommandInput,
  type CommandType,
  type Instant,
  type Order,
  type OrderInput,
  placeOrder,
  type RefusalCode,
  submit,
} from '../../src/index.js';
import { termsOf } from '../main/terms-of.js';
import type { Chance } from './seeded.js';

type Role = CommandInput['by'];
type Envelope = 'type' | 'id' | 'at' | 'by' | 'party';

/** What a command says beyond who and when. */
export type Content<T extends CommandType> = Omit<Extract<CommandInput, { type: T }>, Envelope>;

export interface LogLine {
  readonly at: Instant;
  readonly order: string;
  readonly content: Readonly<Record<string, unknown>>;
}

type Say = <T extends CommandType>(type: T, content?: Content<T>) => void;

/** Who may speak in a story. */
export type Speakers = { readonly [R in Role]: Say };

const minute = 60_000;
export const minutes = (count: number): number => count * minute;
export const hours = (count: number): number => count * 60 * minute;
export const days = (count: number): number => count * 24 * 60 * minute;

const isoOf = (at: Instant): string => new Date(at).toISOString().replace('.000Z', 'Z');

export class Life {
  readonly lines: LogLine[] = [];
  order: Order;
  now: Instant;
  readonly #chance: Chance;
  readonly #agent: string;

  constructor(input: OrderInput, changes: object | undefined, chance: Chance, agent: string) {
    const placement = placeOrder(input, termsOf(changes));
    if (!placement.ok) throw new Error(`order ${input.id}: ${JSON.stringify(placement.refusals)}`);
    this.order = placement.order;
    this.now = input.placedAt;
    this.#chance = chance;
    this.#agent = agent;
    const order = { ...input, placedAt: isoOf(input.placedAt) };
    this.#write({ type: 'placeOrder', order, ...(changes === undefined ? {} : { terms: changes }) });
  }

  #write(content: LogLine['content']): void {
    this.lines.push({ at: this.now, order: this.order.id, content });
  }

  wait(span: number): void {
    this.now += span;
  }

  partyOf(by: Role): string {
    const { buyer, seller } = this.order.facts.order;
    return by === 'buyer' ? buyer : by === 'seller' ? seller.id : this.#agent;
  }

  /** @returns the codes of the refusals; none where the command was accepted */
  say(by: Role, type: CommandType, content: object = {}, more: { id?: string; party?: string } = {}): RefusalCode[] {
    const { id = this.#chance.hex(8), party = this.partyOf(by) } = more;
    const command = { type, id, at: isoOf(this.now), by, party, ...content };
    this.#write(command);
    const outcome = submit(this.order, command as CommandInput);
    this.order = outcome.order;
    return outcome.ok ? [] : outcome.refusals.map(({ code }) => code);
  }

  /** The last line again, a moment later: a retry, answered without effect (D-27). */
  sayAgain(): void {
    const last = this.lines.at(-1) as LogLine;
    if (last.content.type === 'placeOrder') return;
    this.#write({ ...last.content, at: isoOf(this.now) });
  }
}

/** What a story is told with. */
export interface Scene extends Speakers {
  readonly life: Life;
  wait(span: number): void;
  /** Whoever speaks now is refused, for this reason among others. */
  refuses(code: RefusalCode): Speakers;
}

function speakers(life: Life, expected: RefusalCode | null): Speakers {
  const as =
    (by: Role): Say =>
    (type, content = {} as never) => {
      const codes = life.say(by, type, content);
      const isAsTold = expected === null ? codes.length === 0 : codes.includes(expected);
      if (!isAsTold)
        throw new Error(`${by} ${type}: expected ${expected ?? 'no refusal'}, got ${codes.join() || 'none'}`);
      life.wait(minutes(1));
    };
  return { buyer: as('buyer'), seller: as('seller'), support: as('support') };
}

export const sceneOf = (life: Life): Scene => ({
  ...speakers(life, null),
  life,
  wait: (span) => life.wait(span),
  refuses: (code) => speakers(life, code),
});

/** A story: one order, told step by step. */
export interface Story {
  readonly title: string;
  readonly order?: Partial<Omit<OrderInput, 'id' | 'placedAt'>>;
  readonly terms?: object;
  tell(scene: Scene): void;
}
