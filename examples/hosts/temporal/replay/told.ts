/**
 * A story of the kit as the histories that its workflow has after it, a run each: which timers it starts and cancels, and what it answers,
 * by `submit` and `advance` alone. Written without the workflow's code, so that the two can be compared.
 */
import { advance, type CommandInput, type Instant, type Order, submit } from 'orderchart';
import type { Judgement } from 'orderchart/hosting';
import type { Answer } from '../../conformance/host.js';
import type { Chance } from '../../conformance/random.js';
import { type Story, withTime } from '../../conformance/stories.js';
import { type Carried, newOrder, OrderState } from '../order-state.js';
import type { History } from './history.js';
import { RunWriter } from './run-writer.js';

/** One run of a workflow, and what the workflow has to make of it. */
export interface Told {
  /** of the order, and the number of the run */
  readonly id: string;
  readonly history: History;
  /** by the id of the update */
  readonly answers: ReadonlyMap<string, Answer | Instant | null>;
  /** how long each timer is set for, in turn (ms) */
  readonly sleeps: readonly number[];
  /** what the next run starts with */
  readonly carried: Carried;
  /** with all that time does, where this is the last run */
  readonly story: Story | null;
}

type Named = readonly [update: string, command: CommandInput];

class Teller {
  readonly answers = new Map<string, Answer | Instant | null>();
  readonly #run: RunWriter;
  readonly #state: OrderState;
  #order: Order;

  constructor(
    carried: Carried,
    workflowType: string,
    readonly number: number,
  ) {
    this.#state = new OrderState(carried);
    this.#order = this.#state.order;
    this.#run = new RunWriter(this.#order, carried, workflowType);
  }

  get wakesAt(): Instant | null {
    return this.#run.firesAt;
  }

  #settle(now: Instant): void {
    this.#order = advance(this.#order, now).order;
    this.#state.settle(now);
  }

  /** The deadlines that come before an instant, each at its time. */
  fireUntil(end: Instant): void {
    while (this.wakesAt !== null && this.wakesAt + 10 < end) {
      this.#run.fire();
      const task = this.#run.task();
      this.#settle(task.startedAt);
      this.#run.rest(task, this.#order.wakeAt);
    }
  }

  #judge(command: CommandInput): Answer {
    this.#state.send(command);
    const outcome = submit(this.#order, command);
    this.#order = outcome.order;
    const told = { at: Number(command.at), sequence: outcome.order.sequence };
    return outcome.ok ? { ok: true, ...told } : { ok: false, ...told, refusals: outcome.refusals };
  }

  /** Commands in one task. Where the worker was away, the timer may have fired before they came, and yet they are looked at first. */
  deliver(commands: readonly Named[], wasAway: boolean): void {
    this.#run.waitFor(Math.max(...commands.map(([, { at }]) => Number(at))));
    const asked = commands.map(([id, command]) => ({ id, name: 'send', value: command, answer: this.#judge(command) }));
    for (const { id, answer } of asked) this.answers.set(id, answer);
    if (wasAway) this.#run.fireIfDue(this.#order.wakeAt);
    const task = this.#run.task();
    this.#run.update(task, asked);
    this.#run.rest(task, this.#order.wakeAt);
  }

  /** Commands again, under other update ids, as they come when a run has gone on in another: nothing happens. */
  repeat(answered: ReadonlyMap<string, Answer | Instant | null>, commands: readonly Named[]): void {
    for (const [update, command] of commands) {
      const asked = { id: `${update}-again`, name: 'send', value: command, answer: answered.get(update) ?? null };
      this.answers.set(asked.id, asked.answer);
      this.#run.update(this.#run.task(), [asked]);
    }
  }

  /** The history has grown long: the order goes on in another run. */
  goOn(now: Instant = this.#order.facts.at, story: Story | null = null): Told {
    this.#settle(now);
    const task = this.#run.task(true);
    const { wakeAt } = this.#order;
    this.answers.set('settled', wakeAt);
    this.#run.update(task, [{ id: 'settled', name: 'settle', value: now, answer: wakeAt }]);
    this.#run.goOn(task);
    const { answers } = this;
    const { history, sleeps } = this.#run;
    return { id: `${this.#order.id}/${this.number}`, history, answers, sleeps, carried: this.#state.carried(), story };
  }
}

/**
 * Tells a story: the worker is there or away, deadlines come in time or late, commands alone or together, some of them twice, and now and
 * then the order goes on in another run.
 *
 * @param placed what was judged when the order was placed, and so what its workflow starts with
 * @param end when everything is over
 * @param workflowType by which another workflow is tried on the same histories
 */
export function tell(story: Story, placed: Judgement, end: Instant, chance: Chance, workflowType = 'order'): Told[] {
  const runs: Told[] = [];
  let teller = new Teller(newOrder(placed), workflowType, 1);
  const left = story.commands.map((command): Named => [`update-${command.id}`, command]);
  while (left.length > 0) {
    const together = left.splice(0, chance.next() < 0.2 ? 3 : 1);
    const isAway = chance.next() < 0.2;
    if (!isAway) teller.fireUntil(Number(together[0]?.[1].at));
    teller.deliver(together, isAway);
    if (chance.next() < 0.8) continue;
    const { answers } = teller;
    if (chance.next() < 0.5) {
      const run = teller.goOn();
      runs.push(run);
      teller = new Teller(run.carried, workflowType, runs.length + 1);
    }
    teller.repeat(answers, together);
  }
  if (chance.next() < 0.5) teller.fireUntil(end);
  return [...runs, teller.goOn(end, withTime(story, end))];
}
