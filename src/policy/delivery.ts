/** Delivery: finished work reaches the buyer. */
import type { CommandOf, DeliveryContent } from '../order/commands.js';
import type { noDeliveryDates } from '../order/delivery-dates.js';
import type { Facts } from '../order/facts.js';
import { type Refusal, refuse } from '../order/refusals.js';

type Deliver = CommandOf<'deliver'>;
type SaveDraft = CommandOf<'saveDraft'>;

/**
 * « Dès que vous envoyez votre travail, le statut de la commande passe à « Livré » » (l.84)
 *
 * The countdown stops, what was left of it is kept (D-15), and the draft is dropped (D-50).
 *
 * @param onTime the verdict on the first delivery (D-16)
 * @rule DEL-1, DEL-5, REV-3, D-50
 */
export const delivered = (facts: Facts, command: Deliver, onTime: boolean) =>
  ({
    onTime,
    deliveries: facts.deliveries + 1,
    deliveredAt: facts.at,
    confirmedEmpty: command.files.length === 0,
    draft: null,
    dueAt: null,
    veryLateAt: null,
    veryLateCancelsAt: null,
    firstDeliveredAt: facts.firstDeliveredAt ?? facts.at,
    deliveryTimeLeft: facts.dueAt === null ? null : Math.max(0, facts.dueAt - facts.at),
  }) satisfies ReturnType<typeof redelivered> & typeof noDeliveryDates & Partial<Facts>; // one literal, held to both parts: spreads are slow

/**
 * A new version while the last one is being reviewed.
 *
 * @rule D-14
 */
export const redelivered = (facts: Facts, command: Deliver) =>
  ({
    deliveries: facts.deliveries + 1,
    deliveredAt: facts.at,
    confirmedEmpty: command.files.length === 0,
    draft: null,
  }) satisfies Partial<Facts>;

/** « Vous pouvez sauvegarder vos progrès en cliquant sur « Enregistrer le brouillon » » (l.78) @rule DEL-4, D-50 */
export const draftSaved = (_: Facts, { files, links, message, confirmEmpty }: SaveDraft) =>
  ({
    draft: {
      files,
      message,
      ...(links === undefined ? {} : { links }),
      ...(confirmEmpty === undefined ? {} : { confirmEmpty }),
    },
  }) satisfies Partial<Facts>;

type DeliveryFile = DeliveryContent['files'][number];

/** Place by place: every delivery comes by here, and to iterate costs several times as much. */
function countOf({ files }: DeliveryContent, isMeant: (file: DeliveryFile) => boolean): number {
  let count = 0;
  for (let place = 0; place < files.length; place += 1) if (isMeant(files[place] as DeliveryFile)) count += 1;
  return count;
}

const namesOf = ({ files }: DeliveryContent, isMeant: (file: DeliveryFile) => boolean): string[] =>
  files.filter(isMeant).map(({ name }) => name);

/**
 * « Chaque fichier est limité à 1 Go. » (l.74)
 *
 * @returns `delivery.fileTooLarge` with the names of the files above `terms.delivery.maximumFileBytes`
 * @rule DEL-2, D-51
 */
export function areFilesSmallEnough({ terms }: Facts, command: Deliver | SaveDraft): Refusal | null {
  const { maximumFileBytes } = terms.delivery;
  const isTooLarge = ({ bytes }: DeliveryFile): boolean => bytes > maximumFileBytes;
  if (countOf(command, isTooLarge) === 0) return null;
  return refuse('delivery.fileTooLarge', 'DEL-2', {
    files: namesOf(command, isTooLarge),
    maximumBytes: maximumFileBytes,
  });
}

const isForPortfolio = ({ portfolio }: DeliveryFile): boolean => portfolio === true;

/** « Vous pouvez choisir un fichier de livraison à présenter en exemple dans votre portfolio » (l.73) @rule DEL-2, D-51 */
export function hasOnePortfolioFile(_: Facts, command: Deliver | SaveDraft): Refusal | null {
  if (countOf(command, isForPortfolio) <= 1) return null;
  return refuse('delivery.manyPortfolioFiles', 'D-51', { files: namesOf(command, isForPortfolio) });
}

/**
 * « Si vous ne joignez pas de fichier, une confirmation vous sera demandée » (l.74)
 *
 * @rule DEL-3
 */
export const isEmptinessConfirmed = (_: Facts, command: Deliver): Refusal | null =>
  command.files.length > 0 || command.confirmEmpty === true ? null : refuse('delivery.emptyNotConfirmed', 'DEL-3');

/** The delivery is of this very instant: proves the raised event that opens its review. @rule D-14 */
export const isDeliveredNow = (facts: Facts): boolean => facts.deliveredAt === facts.at;
