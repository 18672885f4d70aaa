/** Mistakes of a system that forgets what it did. */
import { type Command, submit } from 'orderchart';
import { commandSeen, eventsSeen, type Observation } from 'orderchart/oracle';
import { pick } from '../../../support/seeded-random.js';
import { only, type Plant, possibleIn, taken } from '../scene.js';

/** The key of a command that was taken, used for another one that would be taken under its own. */
const keyUsedAgain: Plant = (scene) => {
  const { acceptedBefore, order, random } = scene;
  const possible = acceptedBefore.length === 0 ? [] : possibleIn(scene);
  if (possible.length === 0) return null;
  const command = { ...pick(random, possible), id: pick(random, acceptedBefore).id } as Command;
  return only(submit(order, command), 'command.idReused') ? { mistake: taken(command, order) } : null;
};

/** The same command is taken again (D-27), and what it did happens again. */
const doneAgain: Plant = (scene) => {
  const { order, random } = scene;
  const possible = possibleIn(scene);
  if (possible.length === 0) return null;
  const command = pick(random, possible);
  const outcome = submit(order, command);
  const events = eventsSeen(outcome.events);
  const own = events.filter((one) => one.kind === 'event' && one.by !== 'clock');
  if (own.length === 0) return null;
  const again = commandSeen(command, submit(outcome.order, command));
  return { before: [commandSeen(command, outcome), ...events, again], mistake: pick(random, own) as Observation };
};

/** An event that was seen is seen again. */
const happenedAgain: Plant = ({ seen }) => {
  const last = seen.at(-1);
  return last?.kind === 'event' && last.type !== 'earnings.available' ? { mistake: last } : null;
};

/** The order is placed once more. */
const placedAgain: Plant = ({ seen }) => ({ mistake: seen[0] as Observation });

export const mistakesTwice = {
  idReused: { keyUsedAgain },
  duplicateApplied: { doneAgain, happenedAgain, placedAgain },
} as const;
