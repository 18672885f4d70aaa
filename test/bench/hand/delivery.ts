/** Delivery: finished work reaches the buyer, and a review opens. */
import type { CommandOf, DeliveryContent } from '../../../src/order/commands.js';
import type { Facts } from '../../../src/order/facts.js';
import type { Refusal } from '../../../src/order/refusals.js';
import { closeByDelivery } from './closing.js';
import type { MutableFacts } from './copy-facts.js';
import { isLate } from './dates.js';
import { type Draft, end, take, tell } from './draft.js';
import { notNow } from './not-now.js';
import { toBuyer, toNobody } from './notified.js';
import { endOf } from './numbers.js';
import { also, bareRefusal, notSeller, outOfRange, type Reasons, refusal } from './reasons.js';
import { ifNotRunning } from './requirements.js';
import { openReview } from './review.js';
import { Fulfilment, isUnderWay } from './state.js';

type Files = DeliveryContent['files'];

function ifTooLarge({ terms }: Facts, files: Files): Refusal | null {
  const { maximumFileBytes } = terms.delivery;
  let large: string[] | null = null;
  for (const { name, bytes } of files)
    if (bytes > maximumFileBytes) {
      large ??= [];
      large.push(name);
    }
  return large === null
    ? null
    : refusal('delivery.fileTooLarge', 'DEL-2', { files: large, maximumBytes: maximumFileBytes });
}

function ifManySamples(files: Files): Refusal | null {
  let samples = 0;
  for (const { portfolio } of files) if (portfolio === true) samples += 1;
  if (samples <= 1) return null;
  const names = files.filter(({ portfolio }) => portfolio === true).map(({ name }) => name);
  return refusal('delivery.manyPortfolioFiles', 'D-51', { files: names });
}

const notConfirmed = bareRefusal('delivery.emptyNotConfirmed', 'DEL-3');

const ifEmpty = ({ files, confirmEmpty }: CommandOf<'deliver'>): Refusal | null =>
  files.length > 0 || confirmEmpty === true ? null : notConfirmed;

/** @rule DEL-1, DEL-2, DEL-3, D-51, D-53 */
export function deliver(draft: Draft, command: CommandOf<'deliver'>): Reasons {
  const { fulfilment } = draft;
  const isNewVersion = fulfilment === Fulfilment.delivered;
  if (!isNewVersion && !isUnderWay(fulfilment)) return notNow(draft, command);
  const reviewEnds = endOf(draft.numbers.reviewWindow, draft.at);
  let reasons = also(null, notSeller(draft));
  reasons = also(reasons, outOfRange(reviewEnds));
  reasons = also(reasons, ifTooLarge(draft.facts, command.files));
  reasons = also(reasons, ifManySamples(command.files));
  reasons = also(reasons, ifEmpty(command));
  if (reasons !== null) return reasons;
  const facts = take(draft);
  if (isNewVersion) replaceDelivery(draft, facts, command);
  else makeDelivery(draft, facts, command);
  closeByDelivery(draft, facts);
  openReview(draft, facts, reviewEnds);
  end(draft);
  return null;
}

function handOver(facts: MutableFacts, { files }: CommandOf<'deliver'>): void {
  facts.deliveries += 1;
  facts.deliveredAt = facts.at;
  facts.confirmedEmpty = files.length === 0;
  facts.draft = null;
}

/** The countdown stops, and the first delivery settles whether the order is on time. @rule DEL-1, REV-3, D-15, D-16 */
function makeDelivery(draft: Draft, facts: MutableFacts, command: CommandOf<'deliver'>): void {
  const { at, dueAt } = facts;
  handOver(facts, command);
  facts.onTime ??= !isLate(facts);
  facts.firstDeliveredAt ??= at;
  facts.deliveryTimeLeft = dueAt === null ? null : Math.max(0, dueAt - at);
  facts.dueAt = null;
  facts.veryLateAt = null;
  facts.veryLateCancelsAt = null;
  const rule = draft.fulfilment <= Fulfilment.veryLate ? 'DEL-1' : 'REV-3';
  draft.fulfilment = Fulfilment.delivered;
  tell(draft, 'delivery.made', rule, toBuyer(draft.by), {
    onTime: facts.onTime,
    deliveries: facts.deliveries,
    deliveredAt: at,
    confirmedEmpty: facts.confirmedEmpty,
    draft: null,
    dueAt: null,
    veryLateAt: null,
    veryLateCancelsAt: null,
    firstDeliveredAt: facts.firstDeliveredAt,
    deliveryTimeLeft: facts.deliveryTimeLeft,
  });
}

/** @rule D-14 */
function replaceDelivery(draft: Draft, facts: MutableFacts, command: CommandOf<'deliver'>): void {
  handOver(facts, command);
  const { deliveries, deliveredAt, confirmedEmpty } = facts;
  tell(draft, 'delivery.replaced', 'D-14', toBuyer(draft.by), { deliveries, deliveredAt, confirmedEmpty, draft: null });
}

/** @rule DEL-4, D-50 */
export function saveDraft(draft: Draft, command: CommandOf<'saveDraft'>): Reasons {
  let reasons = also(null, notSeller(draft));
  reasons = also(reasons, ifNotRunning(draft.fulfilment));
  reasons = also(reasons, ifTooLarge(draft.facts, command.files));
  reasons = also(reasons, ifManySamples(command.files));
  if (reasons !== null) return reasons;
  const { files, message, links, confirmEmpty } = command;
  const content: { -readonly [K in keyof DeliveryContent]: DeliveryContent[K] } = { files, message };
  if (links !== undefined) content.links = links;
  if (confirmEmpty !== undefined) content.confirmEmpty = confirmEmpty;
  take(draft).draft = content;
  tell(draft, 'draft.saved', 'DEL-4', toNobody, { draft: content });
  end(draft);
  return null;
}
