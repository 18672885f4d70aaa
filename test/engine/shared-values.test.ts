/** What the library gives away may be written to by anybody; so nothing that two callers get is the same, unless it is frozen. */
import { describe, expect, test } from 'vitest';
import {
  articleTerms,
  commandSchemas,
  commandTypes,
  deadlines,
  explain,
  factsOf,
  forecast,
  jsonSchemaOf,
  labels,
  metricsOf,
  orderDecider,
  parseCommand,
  parseTerms,
  placeOrder,
  ruleIds,
  rules,
  schemaNames,
  statuses,
  submit,
  tabsOf,
  toRecord,
} from '../../src/index.js';
import { atRest } from '../support/orders-at-rest.js';
import { anOrder, buyer, orderInput } from '../support/scenario.js';

type Found = Map<object, string>;

/** Every object inside a value that can be written to, with the path to it. */
function writable(value: unknown, path: string, found: Found = new Map()): Found {
  if (typeof value !== 'object' || value === null || found.has(value)) return found;
  if (!Object.isFrozen(value)) found.set(value, path);
  for (const [key, inner] of Object.entries(value)) writable(inner, `${path}.${key}`, found);
  return found;
}

const at = Date.parse('2026-03-09T12:00Z');
const roles = ['buyer', 'seller', 'support'] as const;
const withdrawn = anOrder.inProgress().after(buyer.requestsUpdate(), buyer.withdraws());
const starts = [
  withdrawn,
  anOrder,
  anOrder.inProgress(),
  anOrder.delivered(),
  anOrder.completed(),
  anOrder.cancelled(),
];

/** All that callers get of an order of their own: nobody else has it. */
function given(): unknown {
  const placement = placeOrder(orderInput());
  const lives = [...starts, ...atRest.map(([, start]) => start)].map((start) => start.place().history);
  const orders = starts.map((start) => start.place().order);
  const answers = orders.flatMap((order) =>
    commandTypes.map((type) => submit(order, { type, id: 'x', at, by: 'seller', party: 'Bea' } as never)),
  );
  const asked = orders.flatMap((order) => roles.flatMap((by) => explain(order, { by, at })));
  const refused = [{ type: 'explode' }, { type: 'tip' }, null].map((input) =>
    submit(starts[0]?.place().order as never, input as never),
  );
  const facts = orders.map((order) => [factsOf(order), tabsOf(order), toRecord(order), forecast(order)]);
  const rest = [metricsOf([], { now: at, window: 'x' }), jsonSchemaOf('Terms'), parseCommand(1), parseTerms({})];
  return { placement, lives, answers, asked, refused, facts, rest };
}

describe('what two callers get', () => {
  test('is not the same object, unless nobody can write to it', () => {
    const one = writable(given(), 'given');
    const other = writable(given(), 'given');
    const shared = [...one].filter(([object]) => other.has(object)).map(([, path]) => path);
    expect(shared).toEqual([]);
  });

  const common = {
    articleTerms,
    commandTypes,
    deadlines,
    labels,
    orderDecider,
    ruleIds,
    rules,
    schemaNames,
    statuses,
  };
  test.each(Object.entries(common))('%s, which all have in common, can be written to by nobody', (name, value) => {
    expect([...writable(value, name).values()]).toEqual([]);
  });

  test('D-26 · equal terms are one object, as long as a hundred others have not been read since', () => {
    const read = (name: string) => {
      const parsed = parseTerms({ ...articleTerms, name });
      return parsed.ok ? parsed.value : null;
    };
    let others = 0;
    const othersUntilForgotten = (): number => {
      const kept = read('kept');
      for (let count = 1; count <= 1000; count += 1) {
        others += 1;
        read(`other ${others}`);
        if (read('kept') !== kept) return count;
      }
      return Number.POSITIVE_INFINITY;
    };
    const first = read('kept');
    othersUntilForgotten(); // what other tests have read is forgotten, too; from here on there are two
    expect(othersUntilForgotten()).toBe(99);
    // What was read once is known for ever, and is not read again.
    expect((parseTerms(first) as { value: unknown }).value).toBe(first);
  });

  test('LATE-1 · whom an event concerns is one list for all events, but for those whom it leaves out', () => {
    const late = [anOrder.dueAt('2026-03-10T12:00Z'), anOrder.dueAt('2026-03-11T12:00Z')].map(
      (start) => forecast(start.place().order)[0],
    );
    expect(late.map((event) => event?.notify)).toEqual([
      ['buyer', 'seller'],
      ['buyer', 'seller'],
    ]);
    expect(late[0]?.notify).toBe(late[1]?.notify);
  });

  test('a schema stands for its command, whoever would like another', () => {
    expect(Object.isFrozen(commandSchemas)).toBe(true);
    expect(Object.keys(commandSchemas)).toEqual(commandTypes);
  });
});
