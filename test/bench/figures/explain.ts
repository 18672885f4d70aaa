/** `explain` for the role that speaks next, windows and remedies not read, against `submit` of what it says. */
import { explain, submit } from 'orderchart';
import { askedAnew } from '../asked.js';
import { byScale, type Figure } from '../figure.js';
import { writtenLoads } from '../loads.js';
import { compare, slowness, timesText } from '../rounds.js';

const figure: Figure = {
  async measure(effort) {
    const written = writtenLoads(byScale(effort, 100, 1_000));
    const anew = askedAnew(written);
    const { length } = anew();
    const ours = () => {
      const asked = anew();
      return () => {
        let allowed = 0;
        for (const { order, command } of asked)
          for (const ability of explain(order, { by: command.by, at: command.at })) if (ability.allowed) allowed += 1;
        return allowed;
      };
    };
    const theirs = () => {
      const asked = anew();
      return () => {
        let events = 0;
        for (const { order, command } of asked) events += submit(order, command).events.length;
        return events;
      };
    };
    const comparison = await compare(ours, theirs, effort);
    return [
      {
        figure: 'explain',
        what: '`explain` for one role, windows not read',
        against: '`submit` of what that role says there',
        ratios: slowness(comparison),
        bound: { atMost: 5 },
        stated: [timesText(comparison, length, 'call'), 'an explanation answers for every command of the chart'],
      },
    ];
  },
};

export default figure;
