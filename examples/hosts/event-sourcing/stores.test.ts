/** Both stores keep what the host relies on: versions that hold, whoever comes second, and deadlines that follow the streams. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { isExpectedVersionConflictError, STREAM_DOES_NOT_EXIST } from '@event-driven-io/emmett';
import { replay } from 'orderchart';
import { HostError } from '../conformance/host.js';
import { Chance } from '../conformance/random.js';
import { began, commandOf, orderRequest } from '../conformance/stories.js';
import { EventSourcingHost } from './event-sourcing-host.js';
import { libsqlStore } from './libsql-store.js';
import { memoryStore } from './memory-store.js';
import type { OrderStore } from './order-store.js';

const folder = mkdtempSync(join(tmpdir(), 'orderchart-streams-'));
after(() => rmSync(folder, { recursive: true, force: true }));
let files = 0;
const fileStore = () => {
  files += 1;
  return libsqlStore(join(folder, `${files}.db`));
};

const input = { ...orderRequest('one', new Chance(1)), requirements: false };
const draft = (id: string, at = began + 1_000) => commandOf('saveDraft', id, at, 'seller', new Chance(1));
const tooEarly = commandOf('acceptDelivery', 'too early', began + 1_000, 'buyer', new Chance(1));
const message = (type: string) => ({ type, data: { type }, metadata: { wakeAt: null } });

/** Lets others in between reading and appending, as a network does. */
function slow({ events, ...store }: OrderStore): OrderStore & { conflicts: number } {
  const contested = {
    ...store,
    conflicts: 0,
    events: {
      aggregateStream: (...given) => events.aggregateStream(...given),
      readStream: (...given) => events.readStream(...given),
      streamExists: (...given) => events.streamExists(...given),
      async appendToStream(...given) {
        await new Promise((resolve) => setImmediate(resolve));
        return events.appendToStream(...given).catch((error: unknown) => {
          contested.conflicts += Number(isExpectedVersionConflictError(error));
          throw error;
        });
      },
    } as OrderStore['events'],
  };
  return contested;
}

for (const [name, make] of Object.entries({ 'in memory': memoryStore, 'in a file': fileStore }))
  describe(`a store ${name}`, () => {
    test('a stream is made once', async () => {
      const { events, close } = make();
      const create = () =>
        events.appendToStream('order-a', [message('made')], { expectedStreamVersion: STREAM_DOES_NOT_EXIST });
      const results = await Promise.allSettled([create(), create(), create()]);
      assert.deepEqual(results.map(({ status }) => status).sort(), ['fulfilled', 'rejected', 'rejected']);
      assert.equal((await events.readStream('order-a')).currentStreamVersion, 1n);
      close();
    });

    test('whoever has read an older version appends nothing, and spoils nothing', async () => {
      const { events, close } = make();
      await events.appendToStream('order-a', [message('first'), message('second')]);
      const stale = events.appendToStream('order-a', [message('lost')], { expectedStreamVersion: 1n });
      await assert.rejects(stale, isExpectedVersionConflictError);
      await events.appendToStream('order-a', [message('third')], { expectedStreamVersion: 2n });
      const { events: read, ...found } = await events.readStream('order-a');
      assert.deepEqual(
        read.map(({ type, metadata }) => [type, metadata.streamPosition]),
        [
          ['first', 1n],
          ['second', 2n],
          ['third', 3n],
        ],
      );
      assert.deepEqual(found, { currentStreamVersion: 3n, streamExists: true });
      close();
    });

    test('200 commands at once through two hosts are one line, though each reads before others have stored', async () => {
      const store = slow(make());
      const hosts = [new EventSourcingHost(store), new EventSourcingHost(store)];
      await hosts[0]?.place(input);
      const sent = Array.from({ length: 200 }, (_, index) => hosts[index % 2]?.send('one', draft(`draft-${index}`)));
      const answers = await Promise.all(sent);
      assert.ok(answers.every((answer) => answer?.ok));
      assert.equal(new Set(answers.map((answer) => answer?.sequence)).size, 200);
      assert.equal(replay((await hosts[0]?.get('one'))?.events ?? []).sequence, 202);
      assert.ok(store.conflicts > 0, `${store.conflicts} conflicts`);
      store.close();
    });

    test('D-49 · a refusal is no event of the order, and is answered the same for ever', async () => {
      const store = make();
      const host = new EventSourcingHost(store);
      await host.place(input);
      const first = await host.send('one', tooEarly);
      assert.equal(first?.ok, false);
      assert.equal((await host.get('one'))?.events.length, 2);
      await host.send('one', commandOf('deliver', 'delivery', began + 2_000, 'seller', new Chance(1)));
      assert.deepEqual(await host.send('one', { ...tooEarly, at: began + 3_000 }), first);
      host.close();
    });

    test('D-02 · the deadlines follow the streams', async () => {
      const store = make();
      const host = new EventSourcingHost(store);
      assert.equal(store.earliest(), null);
      await host.place(input);
      const wakeAt = replay((await host.get('one'))?.events ?? []).wakeAt as number;
      assert.equal(store.earliest(), wakeAt);
      assert.deepEqual(store.due(wakeAt - 1), []);
      assert.deepEqual(store.due(wakeAt), ['order-one']);
      await host.tick(wakeAt);
      assert.deepEqual(store.due(wakeAt), []);
      host.close();
    });
  });

test('a stream with a hole is reported, nothing is added to it, and no other waits for it', async () => {
  const store = fileStore();
  const host = new EventSourcingHost(store);
  await host.place(input);
  await host.place({ ...input, id: 'two' });
  store.file.run(
    'UPDATE messages SET data = replace(data, ?, ?) WHERE stream = ? AND position = 2',
    '"sequence":2',
    '"sequence":3',
    'order-one',
  );
  const isDamaged = (error: unknown) => error instanceof HostError && error.code === 'record.damaged';
  await assert.rejects(host.send('one', draft('draft')), isDamaged);
  await assert.rejects(host.get('one'), isDamaged);
  await assert.rejects(host.tick(began + 30 * 86_400_000), isDamaged);
  assert.equal((await store.events.readStream('order-one')).currentStreamVersion, 2n);
  assert.equal((await host.get('two'))?.events.at(-1)?.type, 'order.veryLate');
  host.close();
});
