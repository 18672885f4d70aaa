/** Model runs of fast-check: the library's own order beside a system of your own, through the same commands. */
import * as fc from 'fast-check';
import { type CommandType, commandTypes } from '../order/commands.js';
import type { OrderInput } from '../order/input.js';
import { articleTerms, type Terms } from '../terms/index.js';
import type { AsyncOrderDriver, OrderDriver } from './driver.js';
import { crashed, judgeAnswer, judgeSight, SystemDiverged } from './judgement.js';
import { modelOf, type OrderModel } from './order-model.js';
import { isWorthTrying, type Plan, plansOf, planText } from './plan.js';

/** What model runs are made of. */
export interface RunOptions {
  /** how many commands are planned at most; those that are not worth trying where the order stands are passed over. By default 200 */
  readonly maxCommands?: number;
  /** the commands that are sent, where your system has not all of them; by default all */
  readonly only?: readonly CommandType[];
}

abstract class Planned {
  constructor(protected readonly plan: Plan) {}

  check(model: Readonly<OrderModel>): boolean {
    return isWorthTrying(this.plan, model);
  }

  toString(): string {
    return planText(this.plan);
  }
}

const failure = (model: OrderModel, error: unknown): unknown =>
  error instanceof SystemDiverged ? error : crashed(model, error);

class OrderCommand extends Planned implements fc.Command<OrderModel, OrderDriver> {
  run(model: OrderModel, driver: OrderDriver): void {
    const done = model.do(this.plan);
    try {
      if (done.command === null) driver.advance(done.at);
      else judgeAnswer(model, done.outcome, driver.submit(done.command));
      judgeSight(model, driver.observe?.());
    } catch (error) {
      throw failure(model, error);
    }
  }
}

class AsyncOrderCommand extends Planned implements fc.AsyncCommand<OrderModel, AsyncOrderDriver> {
  async run(model: OrderModel, driver: AsyncOrderDriver): Promise<void> {
    const done = model.do(this.plan);
    try {
      if (done.command === null) await driver.advance(done.at);
      else judgeAnswer(model, done.outcome, await driver.submit(done.command));
      judgeSight(model, await driver.observe?.());
    } catch (error) {
      throw failure(model, error);
    }
  }
}

/** What `fc.modelRun` takes: where a run starts, and the commands to draw. */
export interface OrderCommands {
  readonly commands: fc.Arbitrary<Iterable<fc.Command<OrderModel, OrderDriver>>>;
  /** Places the order in both, and compares what they show. @throws RangeError where the rules would not place it */
  readonly setup: (input: OrderInput, terms?: Terms) => () => { model: OrderModel; real: OrderDriver };
}

/** What `fc.asyncModelRun` takes. */
export interface AsyncOrderCommands {
  readonly commands: fc.Arbitrary<Iterable<fc.AsyncCommand<OrderModel, AsyncOrderDriver>>>;
  readonly setup: (input: OrderInput, terms?: Terms) => () => Promise<{ model: OrderModel; real: AsyncOrderDriver }>;
}

const drawn = <C>({ only = commandTypes }: RunOptions, make: (plan: Plan) => C): fc.Arbitrary<C>[] => [
  plansOf(only).map(make),
];

const sized = ({ maxCommands = 200 }: RunOptions) => ({ maxCommands, size: 'max' as const });

/**
 * Commands for `fc.modelRun`: each is sent to the library's own order and to your system, and their answers and what they show are
 * compared. Most are such that the rules take them; the contents are the least and those at the bounds; now and then comes one that
 * nobody asked about, the last one again, or a wait. What differs is thrown as `SystemDiverged`, with the rule and the story.
 *
 * @param makeDriver makes a fresh system, for each run one
 * @example
 * const { commands, setup } = orderCommands(() => new ShopDriver());
 * fc.assert(fc.property(orderInputs(), commands, (input, run) => fc.modelRun(setup(input), run)));
 */
export const orderCommands = (makeDriver: () => OrderDriver, options: RunOptions = {}): OrderCommands => ({
  commands: fc.commands<OrderModel, OrderDriver>(
    drawn(options, (plan) => new OrderCommand(plan)),
    sized(options),
  ),
  setup:
    (input, terms = articleTerms) =>
    () => {
      const [model, real] = [modelOf(input, terms), makeDriver()];
      real.place(input, terms);
      judgeSight(model, real.observe?.());
      return { model, real };
    },
});

/** The same for `fc.asyncModelRun`, and a system that takes its time. */
export const asyncOrderCommands = (
  makeDriver: () => AsyncOrderDriver,
  options: RunOptions = {},
): AsyncOrderCommands => ({
  commands: fc.commands<OrderModel, AsyncOrderDriver, false>(
    drawn(options, (plan) => new AsyncOrderCommand(plan)),
    sized(options),
  ),
  setup:
    (input, terms = articleTerms) =>
    async () => {
      const [model, real] = [modelOf(input, terms), makeDriver()];
      await real.place(input, terms);
      judgeSight(model, await real.observe?.());
      return { model, real };
    },
});
