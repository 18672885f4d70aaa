import type { CommandInput } from 'orderchart';
import { submit } from 'orderchart';
import { HostError, type HostErrorCode, type RunningHost } from '../host.js';
import { type Case, hold, nothingWrong, type Trial } from '../kit.js';
import { Chance } from '../random.js';
import { began, commandOf, differenceFrom, orderRequest, placed } from '../stories.js';

const draft = (id: string, index: number): CommandInput =>
  ({
    ...commandOf('saveDraft', id, began + 1_000 + index, 'seller', new Chance(1)),
    ...{ message: 'x'.repeat(9_000) },
  }) as CommandInput;

/** Sends until something fails: a full disk may have room for a little yet. */
async function sendUntilItFails(
  host: RunningHost,
  order: string,
  taken: CommandInput[],
): Promise<[CommandInput, Error]> {
  for (let index = 0; index < 2_000; index += 1) {
    const command = draft(`${order}-${taken.length}`, taken.length);
    try {
      await host.send(order, command);
      taken.push(command);
    } catch (error) {
      return [command, error as Error];
    }
  }
  throw new Error('nothing failed');
}

async function tryFault(host: RunningHost, fault: string, code: HostErrorCode): Promise<string> {
  const order = `fault-${fault}`;
  const input = { ...orderRequest(order, new Chance(1)), requirements: false };
  await host.place(input);
  const taken: CommandInput[] = [];
  await host.send(order, draft(`${order}-0`, 0));
  taken.push(draft(`${order}-0`, 0));
  await host.fail(fault, true);
  const [command, error] = await sendUntilItFails(host, order, taken);
  hold(error instanceof HostError && error.code === code, `${fault}: the error was ${String(error)}, not ${code}`);
  const story = () => {
    let { order: now, events } = placed(input);
    for (const one of taken) {
      const outcome = submit(now, one);
      now = outcome.order;
      events = [...events, ...outcome.events];
    }
    return { input, commands: taken, order: now, events };
  };
  const unchanged = async () => nothingWrong(differenceFrom(story(), await host.get(order)));
  // A store that is away cannot be read, either.
  await unchanged().catch((other: unknown) => hold(other instanceof HostError && other.code === code, String(other)));
  await host.fail(fault, false);
  // Where only the answer was lost, all of it may be done, or be done yet.
  if (code !== 'connection.lost') await unchanged();
  const answer = await host.send(order, command);
  hold(answer?.ok === true, `${fault}: once it was mended, the same command was not taken`);
  taken.push(command);
  await unchanged();
  return `${fault}: ${code}`;
}

/** The command arrives, the answer does not: as many times as it is asked, it is done once. */
async function loseAnswers({ setup, start }: Trial): Promise<string> {
  if (!setup.isDurable) return '';
  let host = await start();
  const input = { ...orderRequest('unheard', new Chance(1)), requirements: false };
  await host.place(input);
  let { order, events } = placed(input);
  let lost = 0;
  for (let index = 0; index < 3; index += 1) {
    const command = draft(`unheard-${index}`, index);
    const unheard = host.send('unheard', command).catch((error: unknown) => error);
    // The first is never heard of, the others perhaps.
    if (index > 0) await new Promise((resolve) => setTimeout(resolve, index * 10));
    await host.kill();
    const heard = await unheard;
    const isLost = heard instanceof HostError && heard.code === 'connection.lost';
    hold(isLost || !(heard instanceof Error), `a lost connection gave ${String(heard)}`);
    lost += Number(isLost);
    host = await start();
    hold((await host.send('unheard', command))?.ok === true, 'after a lost connection the command was not taken');
    const outcome = submit(order, command);
    order = outcome.order;
    events = [...events, ...outcome.events];
  }
  nothingWrong(differenceFrom({ input, commands: [], order, events }, await host.get('unheard')));
  hold(lost > 0, 'the kit was too slow to drop a connection');
  return `${lost} of 3 connections dropped before the answer: connection.lost`;
}

export const faults: Case = {
  name: 'a full disk or a dropped connection gives a clear error and no half state',
  excuse: ({ faults, isDurable }) =>
    Object.keys(faults).length > 0 || isDurable ? null : 'it has no disk and no connection',
  async run(trial) {
    const host = await trial.start();
    // Nothing is due. But what works in the background must not end the process when the store fails, either.
    await host.wake();
    const told: string[] = [];
    for (const [fault, code] of Object.entries(trial.setup.faults)) told.push(await tryFault(host, fault, code));
    // The next one may want the store for itself.
    await host.kill();
    return [...told, await loseAnswers(trial)].filter((text) => text !== '').join('; ');
  },
};
