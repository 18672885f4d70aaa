/** Mistakes in what a system takes: from whom, in which state, and beyond what was bought. */
import { type Command, type CommandType, commandTypes, type RefusalCode, submit } from 'orderchart';
import { pick } from '../../../support/seeded-random.js';
import {
  type Answered,
  codesOf,
  eventSeen,
  everyAnswer,
  fieldSeen,
  only,
  type Plant,
  possibleIn,
  type Scene,
  settledAt,
  soon,
  taken,
} from '../scene.js';

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

export const mistakesInTaking = {
  wrongParty: { requestAnsweredByItsOpener, withdrawnByTheOtherSide, sentByTheWrongRole, sentByAStranger },
  illegalTransition: { outOfPlace, secondRequest, answerToNothing },
  finishedOrderChanged: { changedAfterTheEnd, happenedAfterTheEnd },
  allowanceExceeded: { revisionBeyondWhatWasBought, extensionBeyondWhatIsAllowed, moreRevisionsThanAllowed },
} as const;
