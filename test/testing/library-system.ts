/** The library itself as a system under test: it keeps the rules, and tests make what differs from it in one thing. */
import { advance, type Command, type Order, type Outcome, placeOrder, submit } from '../../src/index.js';
import type { Answer, OrderDriver } from '../../src/testing/index.js';

export class LibrarySystem implements OrderDriver {
  protected order!: Order;

  place(...[input, terms]: Parameters<OrderDriver['place']>): void {
    const placement = placeOrder(input, terms);
    if (!placement.ok) throw new Error('refused');
    this.order = placement.order;
  }

  submit(command: Command): Answer {
    return this.judge(command);
  }

  advance(at: number): void {
    this.order = advance(this.order, at).order;
  }

  protected judge(command: Command): Outcome {
    const outcome = submit(this.order, command);
    this.order = outcome.order;
    return outcome;
  }
}
