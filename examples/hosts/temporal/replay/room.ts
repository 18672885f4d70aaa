/** How much an order may grow. */
import type { CommandInput } from 'orderchart';
import { judgePlacement } from 'orderchart/hosting';
import { type Case, hold } from '../../conformance/index.js';
import { Chance } from '../../conformance/random.js';
import { began, commandOf, orderRequest } from '../../conformance/stories.js';
import { newOrder, OrderState } from '../order-state.js';
import { theEnd } from './drawn.js';

const draft = (index: number): CommandInput =>
  ({
    ...commandOf('saveDraft', `draft-${index}`, began + index, 'seller', new Chance(1)),
    ...{ message: 'x'.repeat(200) },
  }) as CommandInput;

/** what Temporal takes as the input of a run */
const mostInBytes = 2 * 1024 * 1024;

const megabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1)} MB`;

export const fits: Case = {
  name: 'an order that has no room left says so before Temporal does',
  async run() {
    const input = { ...orderRequest('full', new Chance(1)), requirements: false };
    const state = new OrderState(newOrder(judgePlacement(input, null)));
    const first = draft(0);
    let taken = 0;
    while (state.hasRoomFor(draft(taken))) {
      hold(state.send(draft(taken)).ok, 'a draft was refused');
      taken += 1;
    }
    hold(state.hasRoomFor(first), 'what was answered before must be answered again');
    state.settle(theEnd);
    const size = Buffer.byteLength(JSON.stringify(state.carried()));
    hold(size < mostInBytes, `${size} bytes are more than Temporal takes`);
    return `${taken} commands of 200 characters, ${megabytes(size)} with all deadlines; Temporal takes ${megabytes(mostInBytes)}`;
  },
};
