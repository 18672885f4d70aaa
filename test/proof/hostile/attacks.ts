/** Where hostile input can enter: each attack sends one value through every function that takes its kind. */
import {
  Command,
  type CommandType,
  commandSchemas,
  commandTypes,
  fromRecord,
  type Order,
  OrderInput,
  OrderRecord,
  orderDecider,
  parseCommand,
  parseTerms,
  placeOrder,
  submit,
  Terms,
  termsWith,
} from 'orderchart';
import { lintTerms } from 'orderchart/verify';
import { pick, type Random } from '../../support/seeded-random.js';
import { isOrderRefused, isShort, judgeProblems, judgeRefusals, type Prey } from './judged.js';
import type { Life } from './lives.js';
import { judgeOrder, liveWith } from './living.js';
import { isSealed } from './seal.js';
import type { Tally } from './tally.js';

export type Attack = (tally: Tally, prey: Prey, life: Life, random: Random) => void;

const settlesNothing = ['command.malformed', 'command.unknown', 'command.idReused', 'time.regression'];

function attackSubmit(tally: Tally, prey: Prey, order: Order, random: Random): void {
  const outcome = tally.call('submit', () => submit(order, prey.value as never));
  if (outcome === undefined) return;
  if (outcome.ok) {
    liveWith(tally, outcome.order, random, 1);
    return;
  }
  judgeRefusals(tally, outcome.refusals, prey, random);
  const isSettled = outcome.events.length > 0;
  const mayBeSettled = outcome.refusals.every(({ code }) => !settlesNothing.includes(code));
  tally.expect(isSettled ? mayBeSettled : outcome.order === order, () => 'a refused command changed the order');
  if (isSettled) judgeOrder(tally, outcome.order);
}

const schemaOf = (value: unknown, random: Random) => {
  const type = (value as { type?: CommandType } | null)?.type as CommandType;
  return commandSchemas[commandTypes.includes(type) ? type : pick(random, commandTypes)];
};

/** Instead of a command. */
export const attackCommand: Attack = (tally, prey, { order }, random) => {
  const { value } = prey;
  const parsed = tally.call('parseCommand', () => parseCommand(value));
  if (parsed?.ok === false) judgeProblems(tally, parsed.problems, prey);
  attackSubmit(tally, prey, order, random);
  if (random() < 0.5) tally.call('decide', () => orderDecider.decide(value as never, order), isOrderRefused);
  else tally.call('decide', () => orderDecider.decide(value as never, null), isOrderRefused);
  if (!prey.isJson || !isShort(value)) return;
  tally.call('Command.safeParse', () => Command.safeParse(value).error);
  tally.call('commandSchemas', () => schemaOf(value, random).safeParse(value).error);
};

/** Instead of an order to place. */
export const attackPlacement: Attack = (tally, prey, { order }, random) => {
  const { value } = prey;
  const placement = tally.call('placeOrder', () => placeOrder(value as never, order.facts.terms));
  if (placement?.ok === false) judgeRefusals(tally, placement.refusals, prey, random);
  if (placement?.ok === true) liveWith(tally, placement.order, random, 1);
  tally.call('decide', () => orderDecider.decide({ type: 'placeOrder', order: value } as never, null), isOrderRefused);
  if (prey.isJson && isShort(value)) tally.call('OrderInput.safeParse', () => OrderInput.safeParse(value).error);
};

/** Instead of terms. */
export const attackTerms: Attack = (tally, prey, { input }, random) => {
  const { value } = prey;
  const parsed = tally.call('parseTerms', () => parseTerms(value));
  if (parsed?.ok === false) judgeProblems(tally, parsed.problems, prey);
  const findings = tally.call('lintTerms', () => lintTerms(value));
  tally.expect(
    parsed?.ok === true || (findings?.length ?? 0) > 0,
    () => 'lintTerms finds nothing in what are no terms',
  );
  const placement = tally.call('placeOrder', () => placeOrder(input.value as never, value as never));
  if (placement?.ok === true) liveWith(tally, placement.order, random, 2);
  if (!prey.isJson || !isShort(value)) return;
  tally.call('Terms.safeParse', () => Terms.safeParse(value).error);
  const changed = tally.call('termsWith', () => termsWith(value as never));
  tally.call('parseTerms', () => parseTerms(changed));
};

/** Instead of a stored record; what is believed must be an order in every way. */
export const attackRecord: Attack = (tally, prey, _, random) => {
  const { value } = prey;
  const back = tally.call('fromRecord', () => fromRecord(value));
  if (back?.ok === false) judgeProblems(tally, back.problems, { ...prey, paths: null });
  if (back?.ok === true) {
    tally.forgeries += 1;
    if (!isSealed(value)) tally.fail('fromRecord believes a record whose digest is not that of the rest');
    liveWith(tally, back.order, random);
  }
  if (prey.isJson && random() < 0.2 && isShort(value))
    tally.call('OrderRecord.safeParse', () => OrderRecord.safeParse(value).error);
};
