import {
  type CommandInput,
  type CommandType,
  commandTypes,
  type Order,
  type OrderEvent,
  parseCommand,
  replay,
  submit,
  toRecord,
} from 'orderchart';
import { check, commandSeen, eventsSeen, type ObservationInput, placementSeen, readingsOf } from 'orderchart/oracle';
import type { Answer, RunningHost, StoredOrder } from '../host.js';
import { asJudged, type Case, hold, nothingWrong, type Trial } from '../kit.js';
import { Chance } from '../random.js';
import { began, commandOf, differenceFrom, orderRequest, placed } from '../stories.js';

export interface Answered {
  readonly command: CommandInput;
  readonly answer: Answer;
}

/** The order of the answers is that of their sequences; a refusal was judged on what the acceptance before it had left. */
export const inOrder = (answered: readonly Answered[]): Answered[] =>
  [...answered].sort((a, b) => a.answer.sequence - b.answer.sequence || Number(b.answer.ok) - Number(a.answer.ok));

/** @returns the trace of a history, as somebody saw it who only knows what was answered */
function traceOf(
  order: Order,
  answered: readonly Answered[],
  events: readonly OrderEvent[],
  end: Order,
): ObservationInput[] {
  const trace: ObservationInput[] = [placementSeen(order)];
  let told = 0;
  const tellUpTo = (sequence: number) => {
    trace.push(...eventsSeen(events.filter((event) => event.sequence > told && event.sequence <= sequence)));
    told = Math.max(told, sequence);
  };
  tellUpTo(order.sequence);
  for (const { command, answer } of answered) {
    trace.push(commandSeen(asJudged(command, answer), { ...answer, order }));
    tellUpTo(answer.sequence);
  }
  tellUpTo(end.sequence);
  return [...trace, ...readingsOf(end, end.facts.at)];
}

/** @returns what is wrong with the history that these answers tell; null where there is one line of events that explains all */
export function historyProblem(
  order: Order,
  answered: readonly Answered[],
  stored: StoredOrder,
  skewMs = 0,
): string | null {
  const events = stored.events;
  if (events.some(({ sequence }, index) => sequence !== index + 1)) return 'the sequences of the events have a hole';
  if (events.some(({ at }, index) => at < (events[index - 1]?.at ?? 0))) return 'time went back in the history';
  const end = replay(events);
  if (toRecord(end).digest !== stored.record.digest) return 'the record is not that of the history';
  const verdict = check(traceOf(order, answered, events, end), { skewMs });
  return verdict.verdict === 'conforms'
    ? null
    : `the oracle says: ${verdict.verdict}, ${JSON.stringify(verdict).slice(0, 400)}`;
}

async function sendAll(
  hosts: readonly RunningHost[],
  order: string,
  commands: readonly CommandInput[],
): Promise<Answered[]> {
  const sent = commands.map(async (command, index) => {
    const answer = await (hosts[index % hosts.length] as RunningHost).send(order, command);
    hold(answer !== null, `${command.type}: the order was not there`);
    return { command, answer };
  });
  return Promise.all(sent);
}

const endings: readonly CommandType[] = [
  'cancelOrder',
  'cancelBeforeStart',
  'deliver',
  'requestCancellation',
  'cancelLate',
  'recordChargeback',
];

/** What the library makes of the commands in the order that the answers tell. */
function judgedAgain(
  start: { order: Order; events: OrderEvent[] },
  answered: readonly Answered[],
  commands: readonly CommandInput[],
) {
  let { order, events } = start;
  for (const { command, answer } of answered) {
    const outcome = submit(order, asJudged(command, answer));
    hold(
      outcome.ok === answer.ok,
      `${command.type} (${command.id}) was ${answer.ok ? 'taken' : 'refused'}; in its place in the history it had to be ${outcome.ok ? 'taken' : 'refused'}`,
    );
    order = outcome.order;
    events = [...events, ...outcome.events];
  }
  return { input: orderRequest('crowd', new Chance(1)), commands, order, events };
}

async function run({ scale, setup, start }: Trial): Promise<string> {
  const hosts = [await start(), ...(setup.isShared ? [await start()] : [])];
  const chance = new Chance(scale.seed);
  const input = { ...orderRequest('crowd', chance), requirements: false };
  await (hosts[0] as RunningHost).place(input);
  const at = began + 3_600_000;
  const drawn = Array.from({ length: scale.crowd }, (_, index) => {
    const id = `crowd-${index}`;
    if (chance.next() < 0.5) return commandOf('saveDraft', id, at, 'seller', chance);
    const types = commandTypes.filter((name) => index >= scale.crowd * 0.95 || !endings.includes(name));
    return commandOf(chance.of(types), id, at, chance.of(['buyer', 'seller', 'support'] as const), chance);
  });
  hold(
    drawn.every((command) => parseCommand(command).ok),
    'the kit made a command that is none',
  );
  const answered = inOrder(await sendAll(hosts, 'crowd', drawn));
  const accepted = answered.filter(({ answer }) => answer.ok);
  hold(
    new Set(accepted.map(({ answer }) => answer.sequence)).size === accepted.length,
    'two commands were taken at the same place of the history',
  );
  const stored = await (hosts[0] as RunningHost).get('crowd');
  nothingWrong(differenceFrom(judgedAgain(placed(input), answered, drawn), stored));
  nothingWrong(historyProblem(placed(input).order, answered, stored as StoredOrder));
  const again = inOrder(await sendAll([...hosts].reverse(), 'crowd', drawn));
  hold(JSON.stringify(again) === JSON.stringify(answered), 'a second try of all of them was answered otherwise');
  return `${drawn.length} at once${hosts.length > 1 ? ' through two processes' : ''}: ${accepted.length} taken, the oracle accepts the history`;
}

export const crowd: Case = { name: 'commands at once on one order give one linear history', run };
