import { submit } from 'orderchart';
import { type Answer, HostError, type HostSetup, type RunningHost } from '../host.js';
import { asJudged, Broken, type Case, hold, nothingWrong, type Trial } from '../kit.js';
import { Chance } from '../random.js';
import { differenceFrom, drawStory, placed, type Story } from '../stories.js';

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** A host that is started again as often as it is killed. */
class Phoenix {
  kills = 0;
  /** questions that a kill left without an answer */
  cutOff = 0;
  isDying = false;
  answers = 0;
  /** ms from each start to the first answer */
  readonly recoveries: number[] = [];
  #host: Promise<RunningHost>;

  constructor(
    readonly setup: HostSetup,
    readonly begin: () => Promise<RunningHost>,
  ) {
    this.#host = this.#start();
  }

  async #start(): Promise<RunningHost> {
    const startedAt = performance.now();
    try {
      const host = await this.begin();
      await host.get('nobody');
      this.recoveries.push(performance.now() - startedAt);
      return host;
    } catch (error) {
      throw new Broken(`it did not start after ${this.kills} kills: ${String(error)}`);
    }
  }

  async kill(): Promise<void> {
    const host = await this.#host;
    this.isDying = true;
    await host.kill();
    this.kills += 1;
    this.#host = this.#start();
    this.isDying = false;
    await this.#host;
  }

  /** Waits for the next process: the one that was asked is dead. */
  async #revived(): Promise<void> {
    const dead = this.#host;
    while (this.#host === dead && this.isDying) await wait(1);
  }

  /** Asks until there is an answer. */
  async insist<T>(ask: (host: RunningHost, tries: number) => Promise<T>): Promise<T> {
    for (let tries = 0; ; tries += 1) {
      try {
        const answer = await ask(await this.#host, tries);
        this.answers += 1;
        return answer;
      } catch (error) {
        if (!(error instanceof HostError && error.code === 'connection.lost')) throw error;
        this.cutOff += 1;
        await this.#revived();
      }
    }
  }
}

interface Told extends Story {
  readonly answers: readonly Answer[];
}

/** Tells a story, and whoever was cut off asks again by a clock that went on. @returns what has to be there, by the answers */
async function tell(phoenix: Phoenix, { input, commands }: Story): Promise<Told> {
  const answer = await phoenix.insist((host, tries) =>
    host.place({ ...input, placedAt: Number(input.placedAt) + tries }),
  );
  hold(answer.ok, `${input.id}: a fine placement was refused`);
  let { order, events } = placed({ ...input, placedAt: answer.at });
  const answers: Answer[] = [];
  for (const command of commands) {
    const again = (tries: number) => ({ ...command, at: Number(command.at) + tries });
    const answer = await phoenix.insist((host, tries) => host.send(input.id, again(tries)));
    hold(answer !== null, `${input.id}: it was answered for, and is gone`);
    const outcome = submit(order, asJudged(command, answer));
    hold(outcome.ok === answer.ok, `${command.type} (${command.id}) got ${JSON.stringify(answer)} after a kill`);
    order = outcome.order;
    events = [...events, ...outcome.events];
    answers.push(answer);
  }
  return { input, commands, order, events, answers };
}

/** The answers outlive the kills, too: of the orders that were told, some forty are asked everything again. */
async function askAgain(phoenix: Phoenix, told: readonly Told[]): Promise<void> {
  const some = told.filter((_, index) => index % Math.ceil(told.length / 40) === 0);
  for (const { input, commands, answers } of some)
    for (const [index, command] of commands.entries()) {
      const again = await phoenix.insist((host) => host.send(input.id, command));
      const isSame = JSON.stringify(again) === JSON.stringify(answers[index]);
      hold(isSame, `${command.type} (${command.id}) is answered otherwise, now that all kills are over`);
    }
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

/** How long a process may take to answer, before it is killed without having done so (ms). */
const patience = 5_000;

async function untilAnswers(phoenix: Phoenix, answers: number): Promise<void> {
  const startedAt = performance.now();
  while (phoenix.answers < answers && performance.now() - startedAt < patience) await wait(1);
}

async function run({ setup, scale, figures, start }: Trial): Promise<string> {
  const phoenix = new Phoenix(setup, start);
  const chance = new Chance(scale.seed);
  const told: Told[] = [];
  let isOver = false;
  const lane = async (name: number) => {
    for (let index = 0; !isOver; index += 1) {
      const story = drawStory(`killed-${name}-${index}`, scale.seed + name * 10_000 + index, 8);
      told.push(await tell(phoenix, story));
    }
  };
  const lanes = Array.from({ length: 8 }, (_, name) => lane(name));
  const killing = (async () => {
    while (phoenix.kills < scale.kills) {
      // Some are killed at once, most while they work: a slow one gets on, too.
      await untilAnswers(phoenix, phoenix.answers + chance.below(8));
      await wait(chance.below(60));
      await phoenix.kill();
    }
  })();
  try {
    await Promise.race([killing, ...lanes]);
  } finally {
    isOver = true;
    await Promise.allSettled([killing, ...lanes]);
  }
  await Promise.all([killing, ...lanes]);
  for (const story of told)
    nothingWrong(differenceFrom(story, await phoenix.insist((host) => host.get(story.input.id))));
  await askAgain(phoenix, told);
  figures.killsSurvived = phoenix.kills;
  figures.recoveryMs = Math.round(median(phoenix.recoveries));
  return `${phoenix.kills} kills, ${told.length} orders with 8 commands each, ${phoenix.cutOff} questions cut off and asked again`;
}

export const kills: Case = {
  name: 'killed at random points, it loses nothing and doubles nothing',
  excuse: ({ isDurable }) => (isDurable ? null : 'it keeps nothing beyond its process'),
  run,
};
