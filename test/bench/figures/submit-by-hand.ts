/** `submit` against a reducer that was written by hand for speed, and gives the same outputs (test/bench/hand.test.ts). */
import { byScale, type Figure } from '../figure.js';
import { type HandOrder, handOrderOf } from '../hand/order.js';
import { submitByHand } from '../hand/submit-by-hand.js';
import { loadsOf, submitAll, writtenLoads } from '../loads.js';
import { compare, slowness, timesText } from '../rounds.js';

const figure: Figure = {
  async measure(effort) {
    const written = writtenLoads(byScale(effort, 300, 2_200));
    const commands = written.reduce((sum, { lines }) => sum + lines.length, 0);
    const ours = () => {
      const loads = loadsOf(written);
      return () => submitAll(loads);
    };
    const placed = written.map(({ order }) => handOrderOf(order));
    // Not the same loop for both: a loop that calls two functions is compiled for neither.
    const theirs = () => {
      const loads = loadsOf(written).map(({ commands }, index) => ({ commands, order: placed[index] as HandOrder }));
      return () => {
        let events = 0;
        for (const load of loads) {
          let { order } = load;
          for (const command of load.commands) {
            const outcome = submitByHand(order, command);
            events += outcome.events.length;
            order = outcome.order;
          }
        }
        return events;
      };
    };
    const comparison = await compare(ours, theirs, effort);
    return [
      {
        figure: 'submit-by-hand',
        what: '`submit` of parsed commands, whole lives of orders',
        against: 'a hand-written reducer with the same rules and outputs',
        ratios: slowness(comparison),
        bound: { atMost: 1.5 },
        stated: [timesText(comparison, commands, 'command'), `${commands} commands`],
      },
    ];
  },
};

export default figure;
