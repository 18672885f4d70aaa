import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Validator } from '@seriousme/openapi-schema-validator';
import { HostError } from '../conformance/host.js';
import { MemoryHost } from '../conformance/memory-host.js';
import { type FrontOptions, front } from './front.js';
import { type Speaker, tokenFor } from './tokens.js';

const key = new TextEncoder().encode('a secret of more than 32 bytes, for tests only');
const buyer: Speaker = { role: 'buyer', party: 'bea' };
const seller: Speaker = { role: 'seller', party: 'sam' };
const stranger: Speaker = { role: 'buyer', party: 'ben' };
const placedAt = Date.UTC(2040, 0, 2, 9);

const input = {
  id: 'o1',
  seller: { id: 'sam', tier: 'levelOne' },
  origin: 'gig',
  deliveryTime: 'P3D',
  revisions: 1,
  shipping: false,
  requirements: false,
  price: { amount: 10_000, currency: 'EUR' },
};
const delivery = { type: 'deliver', id: 'd1', files: [{ name: 'a.svg', bytes: 9 }], message: 'Here it is' };

// biome-ignore lint/suspicious/noExplicitAny: what came over the wire has no type yet
type Json = any;

function opened(options: Partial<FrontOptions> = {}) {
  const time = { now: placedAt };
  const app = front({ host: new MemoryHost(), key, clock: () => time.now, ...options });
  const ask = async (who: Speaker | null, method: string, path: string, body?: unknown) => {
    const headers: Record<string, string> = who === null ? {} : { authorization: `Bearer ${await tokenFor(who, key)}` };
    const response = await app.request(path, {
      method,
      headers,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return {
      status: response.status,
      kind: response.headers.get('content-type'),
      json: (await response.json()) as Json,
    };
  };
  return { time, ask };
}

describe('the front', () => {
  test('an order is placed, delivered and looked at', async () => {
    const { ask, time } = opened();
    assert.equal((await ask(buyer, 'POST', '/orders', input)).status, 201);
    time.now += 3_600_000;
    const taken = await ask(seller, 'POST', '/orders/o1/commands', delivery);
    assert.deepEqual([taken.status, taken.json.at], [200, time.now]);
    const { json } = await ask(buyer, 'GET', '/orders/o1');
    assert.equal(json.status, 'delivered');
    assert.ok(json.forecast.length > 0);
    assert.ok(json.abilities.find((one: Json) => one.command === 'acceptDelivery').allowed);
    assert.ok(
      !(await ask(seller, 'GET', '/orders/o1')).json.abilities.find((one: Json) => one.command === 'acceptDelivery')
        .allowed,
    );
  });

  test('the same request again, an hour later, gives the first answer', async () => {
    const { ask, time } = opened();
    const first = await ask(buyer, 'POST', '/orders', input);
    const taken = await ask(seller, 'POST', '/orders/o1/commands', delivery);
    time.now += 3_600_000;
    assert.deepEqual(await ask(buyer, 'POST', '/orders', input), first);
    assert.deepEqual(await ask(seller, 'POST', '/orders/o1/commands', delivery), taken);
  });

  test('a clock that is behind the one that an order was placed by closes nothing to its buyer', async () => {
    const { ask, time } = opened();
    await ask(buyer, 'POST', '/orders', input);
    const here = await ask(buyer, 'GET', '/orders/o1');
    time.now -= 2_000;
    assert.deepEqual(await ask(buyer, 'GET', '/orders/o1'), here);
  });

  test('a refusal is a problem with its codes', async () => {
    const { ask } = opened();
    await ask(buyer, 'POST', '/orders', input);
    const refused = await ask(buyer, 'POST', '/orders/o1/commands', delivery);
    assert.deepEqual([refused.status, refused.kind], [403, 'application/problem+json']);
    assert.equal(refused.json.type, '/problems/role.wrong');
    assert.equal(refused.json.refusals[0].code, 'role.wrong');
    const early = await ask(buyer, 'POST', '/orders/o1/commands', { type: 'acceptDelivery', id: 'a1' });
    assert.equal(early.status, 409);
    assert.equal((await ask(buyer, 'POST', '/orders/o1/commands', { type: 'fly', id: 'f1' })).status, 400);
  });

  test('who speaks and when is not for the body to say', async () => {
    const { ask } = opened();
    assert.equal((await ask(buyer, 'POST', '/orders', { ...input, placedAt })).json.type, '/problems/body.notYours');
    await ask(buyer, 'POST', '/orders', input);
    for (const lie of [{ at: 0 }, { by: 'support' }, { party: 'sam' }])
      assert.equal((await ask(buyer, 'POST', '/orders/o1/commands', { ...delivery, ...lie })).status, 400);
  });

  test('without a valid token, and for an order of others, there is nothing', async () => {
    const { ask } = opened();
    await ask(buyer, 'POST', '/orders', input);
    assert.equal((await ask(null, 'GET', '/orders/o1')).status, 401);
    assert.equal((await ask(stranger, 'GET', '/orders/o1')).status, 404);
    assert.equal((await ask(stranger, 'POST', '/orders/o1/commands', { type: 'acceptDelivery', id: 'a' })).status, 404);
    assert.equal((await ask(seller, 'POST', '/orders', { ...input, id: 'o2' })).status, 403);
  });

  test('a token of another key, or of no role, is none', async () => {
    const app = front({ host: new MemoryHost(), key });
    const other = await tokenFor(buyer, new TextEncoder().encode('another secret of more than 32 bytes, too'));
    const odd = await tokenFor({ role: 'clock' as never, party: 'x' }, key);
    const old = await tokenFor(buyer, key, '-1s');
    for (const token of [other, odd, old, 'x.y.z'])
      assert.equal((await app.request('/orders/o1', { headers: { authorization: `Bearer ${token}` } })).status, 401);
  });

  test('too large a body and too many requests are turned away', async () => {
    const { ask } = opened({ mostBytes: 1_000, mostPerMinute: 3 });
    assert.equal((await ask(buyer, 'POST', '/orders', { ...input, id: 'x'.repeat(2_000) })).status, 413);
    assert.equal((await ask(buyer, 'POST', '/orders', input)).status, 201);
    assert.equal((await ask(buyer, 'GET', '/orders/o1')).status, 200);
    assert.equal((await ask(buyer, 'GET', '/orders/o1')).status, 429);
    assert.equal((await ask(seller, 'GET', '/orders/o1')).status, 200);
  });

  test('a body that is no JSON object is said to be none', async () => {
    const { ask } = opened();
    for (const body of [[], 'text', 7]) assert.equal((await ask(buyer, 'POST', '/orders', body)).status, 400);
  });

  test('a store that fails is a 503 with its code, an order that can’t be read is none, and what the store said stays here', async () => {
    class Damaged extends MemoryHost {
      override async get(): Promise<never> {
        throw new HostError('record.damaged', 'the record of o1: a secret');
      }
    }
    const damaged = await opened({ host: new Damaged() }).ask(buyer, 'GET', '/orders/o1');
    assert.deepEqual([damaged.status, damaged.json.type], [500, '/problems/record.damaged']);
    assert.ok(!JSON.stringify(damaged.json).includes('secret'));
    class Full extends MemoryHost {
      override async place(): Promise<never> {
        throw new HostError('store.full', 'there is no room left');
      }
    }
    const answer = await opened({ host: new Full() }).ask(buyer, 'POST', '/orders', input);
    assert.deepEqual([answer.status, answer.json.type], [503, '/problems/store.full']);
  });

  test('its description is valid OpenAPI 3.1 and has no instant or role to send', async () => {
    const { json } = await opened().ask(null, 'GET', '/openapi.json');
    const { valid, errors } = await new Validator().validate(json);
    assert.ok(valid, JSON.stringify(errors));
    const { Command } = json.components.schemas;
    const choices = Command.oneOf ?? Command.anyOf;
    assert.equal(choices.length, 23);
    for (const { properties } of choices)
      assert.ok(properties.id && !properties.at && !properties.by && !properties.party);
  });
});
