/** Everything that the library can do, on many orders: what is asked here must ask nobody for the time. */
import * as core from 'orderchart';
import * as diagram from 'orderchart/diagram';
import * as verify from 'orderchart/verify';
import { placed } from '../situations/situations.js';
import { calendarGrounds, usualInput } from '../situations/terms.js';
import { hosts, keptBy } from '../sweeps/hosts.js';
import { type Life, randomLife } from '../sweeps/random-lives.js';

const hour = 3_600_000;
const roles: readonly core.Role[] = ['buyer', 'seller', 'support'];
const languages = ['en', 'fr'] as const;

/** An order after each of its commands, with its history. */
function stationsOf({ input, terms, commands }: Life): { order: core.Order; events: readonly core.OrderEvent[] }[] {
  const placement = core.placeOrder(input, terms);
  if (!placement.ok) return [];
  let station = { order: placement.order, events: [...placement.events] };
  return commands.map((command) => {
    const outcome = core.submit(station.order, command);
    station = { order: outcome.order, events: [...station.events, ...outcome.events] };
    return station;
  });
}

/** Every answer, with the parts of it that are computed when they are read. */
function explainFully(order: core.Order): void {
  for (const by of roles)
    for (const ability of core.explain(order, { by, at: order.facts.at })) {
      void ability.window;
      void ability.madePossibleBy;
      for (const refusal of ability.refusals) for (const language of languages) core.describeRefusal(refusal, language);
    }
}

function lookAt(order: core.Order, events: readonly core.OrderEvent[]): void {
  explainFully(order);
  core.forecast(order);
  core.nextDeadline(order);
  core.isDue(order, order.facts.at + hour);
  core.dueIndex([order]).due(order.facts.at + hour);
  core.advance(order, order.facts.at + 100 * hour);
  core.factsOf(order);
  core.stateOf(order, 'fulfilment');
  core.statusOf(order);
  core.tabsOf(order, { now: order.facts.at + hour, starred: true });
  core.replay(events);
  events.reduce<core.Order | null>(core.evolve, null);
  core.fromRecord(JSON.parse(core.canonicalJson(core.toRecord(order))));
  core
    .testClock(order)
    .advanceToNextDeadline()
    .advanceTo(order.facts.at + 500 * hour);
  verify.violationsOf(order);
}

/** Local times that there are twice, or not at all, and those in zones that changed sides. */
const ambiguous: readonly (readonly [zone: string, placedAt: string])[] = [
  ['Europe/Paris', '2026-10-22T02:30:00+02:00'],
  ['Europe/Paris', '2026-03-26T02:30:00+01:00'],
  ['America/New_York', '2026-10-29T01:30:00-04:00'],
  ['Australia/Lord_Howe', '2026-04-02T01:45:00+11:00'],
  ['Pacific/Apia', '2011-12-27T10:00:00-10:00'],
  ['America/St_Johns', '2010-11-04T00:00:30-02:30'],
];

function countDays(): void {
  const [ground] = calendarGrounds;
  if (ground === undefined) return;
  for (const [zone, placedAt] of ambiguous)
    for (const countedIn of ['calendarDays', 'businessDays'] as const) {
      const calendar = { zone, weekend: [6, 7], holidays: [] };
      const terms = core.termsWith({ calendar, delivery: { countedIn } }, ground.terms);
      const placement = core.placeOrder({ ...usualInput, placedAt, requirements: false }, terms);
      if (placement.ok) core.forecast(placement.order);
    }
}

const texts = [
  '2026-10-25T02:30:00+02:00',
  '2026-03-29T02:30+01:00',
  '2026-02-30T00:00:00Z',
  '24:00',
  '',
  '2026-03-10',
];

function parseTexts(): void {
  for (const text of texts) {
    core.InstantInput.safeParse(text);
    core.SpanInput.safeParse(text);
    core.describeSpan(text);
    core.parseCommand({ type: 'acceptDelivery', id: 'c', at: text, by: 'buyer', party: 'ana' });
    core.placeOrder({ ...usualInput, placedAt: text });
    core.metricsOf([], { now: text, window: 'P30D' });
  }
  for (const schema of core.schemaNames) core.jsonSchemaOf(schema);
  core.parseTerms(JSON.parse(core.canonicalJson(core.articleTerms)));
  core.Command.safeParse({});
}

function decide(): void {
  const { decide: decided, evolve, initialState } = core.orderDecider;
  const events = decided({ type: 'placeOrder', order: usualInput }, initialState());
  const order = events.reduce<core.Order | null>(evolve, null);
  try {
    decided({ type: 'acceptDelivery', id: 'c', at: usualInput.placedAt, by: 'buyer', party: 'ana' }, order);
  } catch (error) {
    if (!(error instanceof core.OrderRefused)) throw error;
  }
}

function draw(): void {
  for (const language of [undefined, ...languages])
    for (const region of [undefined, 'request'] as const)
      for (const drawn of [diagram.toMermaid, diagram.toStateMachineCat])
        drawn({
          rules: true,
          ...(language === undefined ? {} : { language }),
          ...(region === undefined ? {} : { region }),
        });
}

/** What a host does that keeps orders as live actors: it asks which deadline to send. */
function askForActor(): void {
  const order = placed(usualInput, core.articleTerms);
  const context = core.initialFacts(order.facts.order, core.articleTerms);
  const { value } = core.orderMachine.getInitialSnapshot({ input: context } as never, {} as never);
  core.dueClockEvent({ value, context }, context.at + 1000 * hour);
}

function prove(): void {
  verify.lintTerms(core.articleTerms);
  verify.explore(core.articleTerms, { mostStates: 60 });
}

/** @returns how many orders were looked at, each at every command of its life */
export function workload(lives: number): number {
  let stations = 0;
  const orders: core.Order[] = [];
  for (let seed = 0; seed < lives; seed += 1) {
    const life = randomLife(seed + 15_000);
    for (const host of hosts.slice(1)) keptBy(host, life, seed);
    for (const { order, events } of stationsOf(life)) {
      lookAt(order, events);
      orders.push(order);
      stations += 1;
    }
  }
  core.metricsOf(orders, { now: '2026-06-01T00:00:00Z', window: 'P60D' });
  for (const part of [countDays, parseTexts, decide, draw, askForActor, prove]) part();
  return stations;
}
