/** Mistakes in what a system takes: from whom, in which state, what may not be said, what is used up, and what it took before. */
import { type Command, type CommandType, commandTypes, type RefusalCode, submit } from 'orderchart';
import { commandSeen, eventsSeen, type Observation } from 'orderchart/oracle';
import { pick } from '../../../support/seeded-random.js';
import {
  type Answered,
  codesOf,
  commandOf,
  eventSeen,
  everyAnswer,
  fieldSeen,
  type Plant,
  possibleIn,
  roles,
  type Scene,
  settledAt,
  soon,
  taken,
} from '../scene.js';

const only = (outcome: Answered['outcome'], code: RefusalCode): boolean => codesOf(outcome).join() === code;

/** Takes a command of these that the rules refuse, and for a reason that fits. */
function takes(scene: Scene, types: readonly CommandType[], isIt: (one: Answered) => boolean): ReturnType<Plant> {
  const found = everyAnswer(scene.order, soon(scene), types).filter((one) => !one.outcome.ok && isIt(one));
  return found.length === 0 ? null : { mistake: taken(pick(scene.random, found).command, scene.order) };
}

/** Takes a command that the rules refuse for this one reason alone. */
const takesDespite =
  (code: RefusalCode, types: readonly CommandType[] = commandTypes): Plant =>
  (scene) =>
    takes(scene, types, ({ outcome }) => only(outcome, code));

const requestAnsweredByItsOpener = takesDespite('request.own', ['answerRequest']);
const withdrawnByTheOtherSide = takesDespite('request.notYours', ['withdrawRequest']);
const sentByTheWrongRole = takesDespite('role.wrong');

/** A stranger in the name of a side. */
const sentByAStranger: Plant = (scene) => {
  const possible = possibleIn(scene).filter(({ by }) => by !== 'support');
  if (possible.length === 0) return null;
  const command = { ...pick(scene.random, possible), party: 'mallory' } as Command;
  return only(submit(scene.order, command), 'party.wrong') ? { mistake: taken(command, scene.order) } : null;
};

/** What has no place where the order stands, whoever asks, and however long they wait. */
const misplaced: Readonly<Record<string, readonly CommandType[]>> = {
  awaitingRequirements: ['acceptDelivery', 'requestRevision', 'extendReview', 'deliver', 'requestExtension'],
  inProgress: ['acceptDelivery', 'requestRevision', 'extendReview', 'remindBuyer', 'skipRequirements', 'rate', 'tip'],
  inRevision: ['acceptDelivery', 'requestRevision', 'extendReview', 'remindBuyer', 'cancelBeforeStart', 'tip'],
  delivered: ['requestExtension', 'requestUpdate', 'proposeAdjustment', 'remindBuyer', 'cancelBeforeStart'],
};

/** A command of the right side that has no place where the order is. */
const outOfPlace: Plant = (scene) => {
  const place = /^\w+/.exec(scene.order.state)?.[0] as string;
  return takes(scene, misplaced[place] ?? [], ({ outcome }) =>
    codesOf(outcome).every((code) => !/^(role|party|request|rating)\./.test(code)),
  );
};

/** A second request while one is open (RES-3). */
const secondRequest = takesDespite('request.open', [
  'requestExtension',
  'requestUpdate',
  'proposeAdjustment',
  'requestCancellation',
]);

/** An answer where nothing was asked. */
const answerToNothing: Plant = (scene) => {
  const hadOne = scene.past.some(({ facts }) => facts.request !== null);
  if (hadOne || scene.order.facts.request !== null || !/^in(Progress|Revision)/.test(scene.order.state)) return null;
  return takes(scene, ['answerRequest', 'withdrawRequest'], ({ command }) => command.by !== 'support');
};

/** Whether the order is over because somebody said so. */
function wasEnded({ state, facts }: Scene['order']): boolean {
  const isAutomatic = facts.completion === 'automatic' || /silence|TimeOut/.test(facts.cancellation?.mode ?? '');
  return /^(completed|cancelled)/.test(state) && !isAutomatic;
}

/** Something is done to an order that was seen to be over. */
const changedAfterTheEnd: Plant = (scene) => {
  const { order, now } = scene;
  if (!wasEnded(order)) return null;
  const planted = takes(
    scene,
    commandTypes,
    ({ command, outcome }) =>
      command.by !== 'support' && codesOf(outcome).every((code) => /^order\.(finished|cancelled)$/.test(code)),
  );
  return planted === null ? null : { ...planted, before: settledAt(order, now).seen };
};

/** Something happens to an order that was seen to be over. */
const happenedAfterTheEnd: Plant = ({ order, now, random, seen }) => {
  const type = pick(random, ['delivery.made', 'revision.requested', 'cancellation.requested', 'refund.made']);
  if (!wasEnded(order) || seen.some((one) => one.kind === 'event' && one.type === type)) return null;
  return { before: settledAt(order, now).seen, mistake: eventSeen(order, now, type, 'seller') };
};

const revisionBeyondWhatWasBought = takesDespite('revisions.usedUp', ['requestRevision']);
const extensionBeyondWhatIsAllowed = takesDespite('review.extensionsUsedUp', ['extendReview']);

/** More revisions were used than there are. */
const moreRevisionsThanAllowed: Plant = ({ order, now, random }) => {
  const { revisionsAllowed } = order.facts;
  if (revisionsAllowed === null) return null;
  const mistakes = [
    fieldSeen(order, now, 'revisionsUsed', revisionsAllowed + 1),
    fieldSeen(order, now, 'revisionsLeft', -1),
  ];
  return { mistake: pick(random, mistakes) };
};

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

export const mistakesInTaking = {
  wrongParty: { requestAnsweredByItsOpener, withdrawnByTheOtherSide, sentByTheWrongRole, sentByAStranger },
  illegalTransition: { outOfPlace, secondRequest, answerToNothing },
  finishedOrderChanged: { changedAfterTheEnd, happenedAfterTheEnd },
  allowanceExceeded: { revisionBeyondWhatWasBought, extensionBeyondWhatIsAllowed, moreRevisionsThanAllowed },
  refundTooLarge: { refundAboveTheShare },
  boundExceeded: { beyondTheBounds },
  idReused: { keyUsedAgain },
  duplicateApplied: { doneAgain, happenedAgain, placedAgain },
} as const;
