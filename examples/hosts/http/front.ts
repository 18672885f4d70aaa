/** The HTTP front: any host behind it. Who speaks comes from the token, when from the clock here, neither from the body. */
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { advance, explain, factsOf, forecast, fromRecord, type Instant, type Order, statusOf } from 'orderchart';
import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible';
import { type Answer, type Host, HostError } from '../conformance/host.js';
import { openApi } from './openapi.js';
import { failureProblem, problem, problemResponse, refusalProblem } from './problem.js';
import { type Speaker, speakerOf } from './tokens.js';

export interface FrontOptions {
  readonly host: Host;
  readonly key: Uint8Array;
  /** gives the instant (epoch ms, UTC) */
  readonly clock?: () => Instant;
  readonly mostBytes?: number;
  /** requests of one party in a minute */
  readonly mostPerMinute?: number;
}

type Env = { Variables: { speaker: Speaker } };
type Body = Readonly<Record<string, unknown>>;

const unreadable = () => problemResponse(problem(400, 'body.unreadable', 'The body has to be one JSON object.'));
const notFound = () => problemResponse(problem(404, 'order.notFound', 'There is no such order for you.'));

async function bodyOf(context: Context): Promise<Body | null> {
  const body: unknown = await context.req.json().catch(() => null);
  return typeof body === 'object' && body !== null && !Array.isArray(body) ? (body as Body) : null;
}

/** @returns the first name that is not the caller's to say */
const forbiddenIn = (body: Body, names: readonly string[]): Response | null => {
  const name = names.find((one) => Object.hasOwn(body, one));
  return name === undefined
    ? null
    : problemResponse(problem(400, 'body.notYours', `"${name}" is not for the caller to say.`));
};

const answered = (answer: Answer, status: 200 | 201): Response =>
  answer.ok ? Response.json(answer, { status }) : problemResponse(refusalProblem(answer.refusals));

const isPartyOf = (order: Order, { role, party }: Speaker): boolean =>
  role === 'support' || (role === 'buyer' ? order.facts.order.buyer : order.facts.order.seller.id) === party;

/** @param clock may be behind that of the front which the order's last event came by: then it is that event's instant */
function viewOf(order: Order, by: Speaker['role'], clock: Instant) {
  const at = Math.max(clock, order.facts.at);
  const now = advance(order, at).order;
  return {
    id: now.id,
    state: now.state,
    status: statusOf(now),
    sequence: now.sequence,
    facts: factsOf(now),
    forecast: forecast(now).map(({ type, at: when, rule }) => ({ type, at: when, rule })),
    abilities: explain(now, { by, at }),
  };
}

async function orderOf(host: Host, id: string, speaker: Speaker): Promise<Order | null> {
  const stored = await host.get(id);
  const read = stored === null ? null : fromRecord(stored.record);
  if (read !== null && !read.ok) throw new HostError('record.damaged', `the record of ${id} cannot be read`);
  return read !== null && isPartyOf(read.order, speaker) ? read.order : null;
}

/** Tokens and limits, before anything else is looked at. */
function guarded(app: Hono<Env>, { key, mostBytes = 1_000_000, mostPerMinute = 600 }: FrontOptions): void {
  const limiter = new RateLimiterMemory({ points: mostPerMinute, duration: 60 });
  app.use('/orders/*', async (context, next) => {
    const speaker = await speakerOf(context.req.header('authorization'), key);
    if (speaker === null)
      return problemResponse(problem(401, 'token.missing', 'A valid token is needed.'), {
        'www-authenticate': 'Bearer',
      });
    const used = await limiter.consume(`${speaker.role} ${speaker.party}`).catch((full: RateLimiterRes) => full);
    if (used.remainingPoints <= 0 && used.consumedPoints > mostPerMinute)
      return problemResponse(problem(429, 'rate.exceeded', 'Too many requests.'), {
        'retry-after': String(Math.ceil(used.msBeforeNext / 1000)),
      });
    context.set('speaker', speaker);
    return next();
  });
  const onError = () => problemResponse(problem(413, 'body.tooLarge', `A body has ${mostBytes} bytes at most.`));
  app.use('/orders/*', bodyLimit({ maxSize: mostBytes, onError }));
}

/** @returns the front, to be served by anything that serves `fetch` */
export function front(options: FrontOptions): Hono<Env> {
  const { host, clock = Date.now } = options;
  const app = new Hono<Env>();
  guarded(app, options);

  app.post('/orders', async (context) => {
    const body = await bodyOf(context);
    if (body === null) return unreadable();
    const { role, party } = context.get('speaker');
    if (role !== 'buyer') return problemResponse(problem(403, 'role.wrong', 'A buyer places an order.'));
    const forbidden = forbiddenIn(body, ['placedAt', 'buyer']);
    return forbidden ?? answered(await host.place({ ...body, buyer: party, placedAt: clock() } as never), 201);
  });

  app.post('/orders/:id/commands', async (context) => {
    const body = await bodyOf(context);
    if (body === null) return unreadable();
    const forbidden = forbiddenIn(body, ['at', 'by', 'party']);
    if (forbidden !== null) return forbidden;
    const { role, party } = context.get('speaker');
    const id = context.req.param('id');
    if ((await orderOf(host, id, { role, party })) === null) return notFound();
    const answer = await host.send(id, { ...body, at: clock(), by: role, party } as never);
    return answer === null ? notFound() : answered(answer, 200);
  });

  app.get('/orders/:id', async (context) => {
    const speaker = context.get('speaker');
    const order = await orderOf(host, context.req.param('id'), speaker);
    return order === null ? notFound() : context.json(viewOf(order, speaker.role, clock()));
  });

  app.get('/openapi.json', (context) => context.json(openApi()));
  app.notFound(() => problemResponse(problem(404, 'path.notFound', 'There is nothing here.')));
  app.onError((error) => {
    console.error(error);
    if (error instanceof HostError) return problemResponse(failureProblem(error));
    return problemResponse(problem(500, 'unexpected', 'Something went wrong here.'));
  });
  return app;
}
