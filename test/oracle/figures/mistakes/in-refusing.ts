/** Mistakes in what a system refuses. */
import { type Command, submit } from 'orderchart';
import { pick } from '../../../support/seeded-random.js';
import { atInstant, codesOf, everyAnswer, type Plant, possibleIn, refused, soon } from '../scene.js';

/** Reasons that are never the clock's: time would not take them away. */
const untrue = [null, ['party.wrong'], ['role.wrong'], ['refund.aboveShare']] as const;

/** Somebody is refused what the rules allow, with a reason or without. */
const refusedWhatIsAllowed: Plant = (scene) => {
  const possible = possibleIn(scene);
  if (possible.length === 0) return null;
  return { mistake: refused(pick(scene.random, possible), scene.order, pick(scene.random, untrue)) };
};

/** What is allowed until a deadline is refused a millisecond before it. */
const refusedAtTheLastMoment: Plant = (scene) => {
  const { order, next, now, random } = scene;
  if (next === null || next.at - 1 < now) return null;
  const possible = possibleIn(scene, next.at - 1);
  return possible.length === 0 ? null : { mistake: refused(pick(random, possible), order, null) };
};

/** The same command, sent again, is refused, although it was taken (D-27). */
const repetitionRefused: Plant = ({ acceptedBefore, order, random, now }) => {
  if (acceptedBefore.length === 0) return null;
  const command: Command = atInstant(pick(random, acceptedBefore), now);
  if (!submit(order, command).ok) return null;
  return { mistake: refused(command, order, pick(random, [null, ['command.idReused']])) };
};

const otherReasons = [
  'tip.tooLate',
  'refund.aboveShare',
  'revisions.usedUp',
  'party.wrong',
  'request.own',
  'order.cancelled',
];

/** Refused, and rightly so, but for a reason that does not hold. */
const refusedForAnotherReason: Plant = (scene) => {
  const { order, random } = scene;
  const impossible = everyAnswer(order, soon(scene)).filter(({ outcome }) => !outcome.ok);
  const { command, outcome } = pick(random, impossible);
  const code = pick(random, otherReasons);
  return codesOf(outcome).includes(code) ? null : { mistake: refused(command, order, [code]) };
};

export const mistakesInRefusing = {
  wronglyRefused: { refusedWhatIsAllowed, refusedAtTheLastMoment, repetitionRefused },
  wrongRefusal: { refusedForAnotherReason },
} as const;
