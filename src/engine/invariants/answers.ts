/** How commands are answered: twice the same, refused, accepted. */
import type { Command } from '../../order/commands.js';
import type { CommandReference } from '../../order/events.js';
import { rolesOf } from '../chart-index.js';
import { referenceTo } from '../digest.js';
import type { Order } from '../order.js';
import { recall } from '../remembered.js';
import type { Answered, AnswerInvariant, ChangeInvariant } from './answered.js';

const isUnchanged = ({ before, outcome }: Answered): boolean => outcome.order === before && outcome.events.length === 0;

/** The first reason of a refusal. */
const codeOf = ({ outcome }: Answered): string => outcome.refusals?.[0]?.code ?? '';

/** Whether the command says what the one under its id said. Digests cost more than commands, and few ids come twice. */
const isTheSame = (known: CommandReference, { cause }: Answered): boolean =>
  known.digest === referenceTo(cause as Command).digest;

const speaksForItself = ({ facts: { order } }: Order, { by, party }: Command): boolean =>
  by === 'support' || party === (by === 'buyer' ? order.buyer : order.seller.id);

/** What is refused before any deadline is settled. */
const settlesNothing: readonly string[] = [
  'command.malformed',
  'command.unknown',
  'command.idReused',
  'time.regression',
];

/** @returns whether deadlines up to the instant of the command are settled after it (D-49) */
export const isSettled = (answered: Answered): boolean =>
  answered.isRefused ? !settlesNothing.includes(codeOf(answered)) : answered.known === null;

/** How every command is answered. */
export const answers: readonly AnswerInvariant[] = [
  {
    number: 31,
    where: 'outcome',
    expected: 'for a command that was accepted before: yes, the very same order, and no events',
    holds: (answered) =>
      answered.known === null || !isTheSame(answered.known, answered) || (!answered.isRefused && isUnchanged(answered)),
  },
  {
    number: 32,
    where: 'outcome.refusals',
    expected: 'command.idReused for the id of another command, and the very same order',
    holds: (answered) =>
      answered.known === null ||
      isTheSame(answered.known, answered) ||
      (answered.isRefused && isUnchanged(answered) && codeOf(answered) === 'command.idReused'),
  },
  {
    number: 33,
    where: 'outcome.events',
    expected: 'of a refusal: events of the clock alone, none where it settles nothing, and a reason',
    holds: (answered) =>
      !answered.isRefused ||
      (codeOf(answered) !== '' &&
        answered.outcome.events.every(({ by, command }) => by === 'clock' && command === null) &&
        (isUnchanged(answered) || isSettled(answered))),
  },
  {
    number: 34,
    where: 'outcome.events',
    expected: 'at least one event of the command that was accepted',
    holds: ({ accepted, outcome }) =>
      accepted === null || outcome.events.some(({ command }) => command?.id === accepted.id),
  },
];

/** How a command is answered that did something. It holds by itself of a step that left the order as it was. */
export const changes: readonly ChangeInvariant[] = [
  {
    number: 33,
    where: 'outcome.order',
    expected: 'the very same order where nothing happened, and another one where something did',
    holds: ({ before, outcome }) => (outcome.order === before) === (outcome.events.length === 0),
  },
  {
    number: 38,
    where: 'cause',
    expected: 'accepted from a role that may send it, and from the party that has this role',
    holds: ({ accepted, before }) =>
      accepted === null || (rolesOf(accepted.type).includes(accepted.by) && speaksForItself(before, accepted)),
  },
  {
    number: 40,
    where: 'outcome.order.remembered',
    expected: 'an accepted command more, and nothing forgotten',
    holds: ({ accepted, before: { remembered }, outcome: { order } }) =>
      accepted === null
        ? order.remembered === remembered
        : order.remembered.count === remembered.count + 1 && recall(order.remembered, accepted.id) !== null,
  },
];
