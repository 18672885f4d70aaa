/**
 * Does Emmett's PostgreSQL store let two creations of one stream through? `npm run two-creations -- [ROUNDS]`, on a server of its own, or on
 * that of DATABASE_URL, where it leaves Emmett's tables.
 */
import { randomUUID } from 'node:crypto';
import {
  type ExpectedStreamVersion,
  isExpectedVersionConflictError,
  STREAM_DOES_NOT_EXIST,
} from '@event-driven-io/emmett';
import { getPostgreSQLEventStore, type PostgresEventStore } from '@event-driven-io/emmett-postgresql';
import { TemporaryServer, whyNoServer } from '../postgres/temporary-server.js';

/** @returns whether the store took it */
async function creates(store: PostgresEventStore, stream: string, expectedStreamVersion: ExpectedStreamVersion) {
  try {
    await store.appendToStream(stream, [{ type: 'made', data: {} }], { expectedStreamVersion });
    return true;
  } catch (error) {
    if (isExpectedVersionConflictError(error)) return false;
    throw error;
  }
}

type Way = (create: (store: PostgresEventStore) => Promise<boolean>, stores: readonly PostgresEventStore[]) => unknown;

const atOnce: Way = (create, stores) => Promise.all(stores.map(create));
const inTurn: Way = async (create, stores) => {
  for (const store of stores) await create(store);
};

/** @returns in how many rounds the store took both creations */
async function takenTwice(
  stores: readonly PostgresEventStore[],
  name: string,
  way: Way,
  expected: ExpectedStreamVersion,
  rounds: number,
): Promise<number> {
  let twice = 0;
  for (let round = 0; round < rounds; round += 1) {
    let taken = 0;
    await way(async (store) => {
      const isTaken = await creates(store, `${name}-${round}`, expected);
      taken += Number(isTaken);
      return isTaken;
    }, stores);
    if (taken === 0) throw new Error('neither creation was taken');
    twice += Number(taken === 2);
  }
  return twice;
}

async function run(url: string, rounds: number): Promise<void> {
  // Two pools, as two processes have them.
  const stores = [getPostgreSQLEventStore(url), getPostgreSQLEventStore(url)];
  try {
    await stores[0]?.schema.migrate();
    for (const [wayName, way] of Object.entries({ 'at once': atOnce, 'one after the other': inTurn }))
      for (const expected of [STREAM_DOES_NOT_EXIST, 0n]) {
        const twice = await takenTwice(stores, randomUUID(), way, expected, rounds);
        console.log(
          `two creations ${wayName}, expected version ${expected}: both taken in ${twice} of ${rounds} rounds`,
        );
      }
  } finally {
    for (const store of stores) await store.close();
  }
}

const rounds = Number(process.argv[2] ?? 1_000);
const { DATABASE_URL } = process.env;
const reason = DATABASE_URL === undefined ? whyNoServer() : null;
if (reason !== null) console.log(`not run: ${reason}`);
else {
  const server = DATABASE_URL === undefined ? await TemporaryServer.open() : null;
  const stop = () => void server?.close().finally(() => process.exit(130));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop);
  try {
    await run(server?.url ?? (DATABASE_URL as string), rounds);
  } finally {
    await server?.close();
  }
}
