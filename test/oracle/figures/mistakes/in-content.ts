/** Mistakes in what a system lets somebody say. */
import { type CommandType, submit } from 'orderchart';
import { pick } from '../../../support/seeded-random.js';
import { codesOf, commandOf, everyAnswer, type Plant, roles, type Scene, soon, taken } from '../scene.js';

/** A command that would be taken, but for what is said. */
function says(scene: Scene, type: CommandType, content: object, code: RegExp): ReturnType<Plant> {
  const at = soon(scene);
  const sides = roles.filter((by) =>
    everyAnswer(scene.order, at, [type]).some(({ command, outcome }) => outcome.ok && command.by === by),
  );
  if (sides.length === 0) return null;
  const command = commandOf(type, pick(scene.random, sides), at, content);
  const codes = codesOf(submit(scene.order, command));
  return codes.length > 0 && codes.every((one) => code.test(one)) ? { mistake: taken(command, scene.order) } : null;
}

const refundAboveTheShare: Plant = (scene) =>
  says(scene, 'refundPartially', { amount: pick(scene.random, [6001, 9000, 10_001]) }, /^refund\.aboveShare$/);

const files = (...sizes: readonly number[]) =>
  sizes.map((bytes, index) => ({ name: `file-${index}`, bytes, portfolio: true }));

/** What may not be said with each command. */
const beyond: readonly (readonly [CommandType, (scene: Scene) => object, RegExp])[] = [
  ['deliver', () => ({ files: files(1_000_000_001), message: 'done' }), /fileTooLarge/],
  ['deliver', () => ({ files: [], message: 'done', confirmEmpty: false }), /emptyNotConfirmed/],
  ['deliver', () => ({ files: files(1, 2), message: 'done' }), /manyPortfolioFiles/],
  ['extendReview', () => ({ span: 'P5DT1S' }), /spanTooLong/],
  ['extendReview', () => ({ span: 'PT0S' }), /spanEmpty/],
  ['requestExtension', ({ order, now }) => ({ until: order.facts.dueAt ?? now, message: 'more time' }), /notLater/],
  ['refundPartially', () => ({ amount: 0 }), /malformed/],
  ['proposeAdjustment', () => ({ extras: [], revisions: 0, message: 'nothing' }), /adjustment.empty/],
  ['proposeAdjustment', () => ({ extras: [{ title: 'half', price: 1.5, days: 0 }], message: 'half' }), /malformed/],
  ['grantRevisions', () => ({ count: 0 }), /malformed/],
  ['rate', () => ({ stars: 6 }), /malformed/],
  ['tip', () => ({ amount: 1_000_000_000_001 }), /malformed|amount/],
];

const beyondTheBounds: Plant = (scene) => {
  const [type, content, code] = pick(scene.random, beyond);
  return says(scene, type, content(scene), code);
};

export const mistakesInContent = {
  refundTooLarge: { refundAboveTheShare },
  boundExceeded: { beyondTheBounds },
} as const;
