/** `submit` against XState's `transition()` on the same chart: nothing but `transition()` is timed on the other side. */
import { judgedOf } from '../asked.js';
import { chartLifeOf, take } from '../chart-steps.js';
import { byScale, type Figure } from '../figure.js';
import { loadsOf, submitAll, writtenLoads } from '../loads.js';
import { compare, digits, speedUp, timesText } from '../rounds.js';

const figure: Figure = {
  async measure(effort) {
    const written = writtenLoads(byScale(effort, 40, 1_000));
    const lives = loadsOf(written).map(judgedOf).map(chartLifeOf);
    const ours = () => {
      const loads = loadsOf(written).map(judgedOf);
      return () => submitAll(loads);
    };
    const theirs = () => () => {
      let at = 0;
      for (const life of lives) {
        let { snapshot } = life;
        for (const event of life.events) snapshot = take(snapshot, event);
        at += snapshot.context.at;
      }
      return at;
    };
    const commands = loadsOf(written)
      .map(judgedOf)
      .flatMap((load) => load.commands).length;
    const macrosteps = lives.flatMap((life) => life.events).length;
    const comparison = await compare(ours, theirs, effort);
    return [
      {
        figure: 'submit-transition',
        what: '`submit` of parsed commands, whole lives of orders',
        against: 'XState `transition()` on the same chart',
        ratios: speedUp(comparison),
        bound: { atLeast: 100 },
        stated: [timesText(comparison, commands, 'command'), `${digits(macrosteps / commands)} macrosteps a command`],
      },
    ];
  },
};

export default figure;
