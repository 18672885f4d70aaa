/** What holds of every command and of every deadline: retries change nothing, and time may pass in one leap. */
import type { Command, Instant } from '../../../src/index.js';
import type { Shown, Step } from '../vector.js';
import type { Showing } from './showing.js';

const hour = 3_600_000;
const day = 24 * hour;

/** The command that a step says, where it says one. */
export const commandOf = (step: Step | null): Command | null =>
  step !== null && 'command' in step ? (step.command as Command) : null;

const stepsOf = ({ situation, step }: Showing): readonly Step[] =>
  step === null ? situation.path : [...situation.path, step];

function law(showing: Showing, shows: Shown, path: readonly Step[], step: Step): Showing {
  const { ground, order, now } = showing.situation;
  return { shows, situation: { ground, order, now, path }, step, cost: path.length };
}

/** Each command that is taken, and again an hour later (D-27). */
function retries(showings: readonly Showing[]): readonly Showing[] {
  const taken = new Map<string, Showing>();
  for (const showing of showings) {
    const command = 'transition' in showing.shows ? commandOf(showing.step) : null;
    const known = command === null ? undefined : taken.get(command.type);
    if (command !== null && (known === undefined || showing.cost < known.cost)) taken.set(command.type, showing);
  }
  return [...taken.values()].map((showing) => {
    const command = commandOf(showing.step) as Command;
    const again = { command: { ...command, at: command.at + hour } };
    return law(showing, { law: 'retry', of: command.type }, stepsOf(showing), again);
  });
}

/** Each deadline, with everything after it: nobody looks for three years (D-02). */
const leaps = (showings: readonly Showing[]): readonly Showing[] =>
  showings.flatMap((showing) => {
    const { shows, situation, step } = showing;
    if (!('deadline' in shows) || shows.offset !== 0 || shows.of !== null) return [];
    const { at } = step as { readonly at: Instant };
    return [
      law(showing, { law: 'lateTick', of: `${shows.deadline} in ${shows.in}` }, situation.path, {
        at: at + 1_000 * day,
      }),
    ];
  });

export const laws = (showings: readonly Showing[]): readonly Showing[] => [...retries(showings), ...leaps(showings)];
