/** From a parsed JSON value to the new order, against zod's parse of the same values alone. */
import { type CommandType, commandSchemas, parseCommand, submit } from 'orderchart';
import { byScale, type Figure } from '../figure.js';
import { writtenLoads } from '../loads.js';
import { compare, slowness, timesText } from '../rounds.js';

const figure: Figure = {
  async measure(effort) {
    const written = writtenLoads(byScale(effort, 200, 1_500));
    const valuesOf = () =>
      written.map(({ order, lines }) => ({
        order,
        values: lines.map((line) => JSON.parse(line) as { type: CommandType }),
      }));
    const commands = written.reduce((sum, { lines }) => sum + lines.length, 0);
    const ours = () => {
      const loads = valuesOf();
      return () => {
        let events = 0;
        for (const load of loads) {
          let { order } = load;
          for (const value of load.values) {
            const parsed = parseCommand(value);
            if (!parsed.ok) continue;
            const outcome = submit(order, parsed.command);
            events += outcome.events.length;
            order = outcome.order;
          }
        }
        return events;
      };
    };
    const theirs = () => {
      const loads = valuesOf();
      return () => {
        let at = 0;
        for (const { values } of loads)
          for (const value of values) at += (commandSchemas[value.type].parse(value) as { at: number }).at;
        return at;
      };
    };
    const comparison = await compare(ours, theirs, effort);
    return [
      {
        figure: 'parse-and-submit',
        what: '`parseCommand` and `submit`',
        against: "zod's parse of the same commands alone",
        ratios: slowness(comparison),
        bound: { atMost: 2 },
        stated: [timesText(comparison, commands, 'command')],
      },
    ];
  },
};

export default figure;
