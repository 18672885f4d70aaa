/**
 * An order as a virtual object. Restate runs one exclusive call at a time for each key, and carries a call that it took to its end,
 * however often that is cut off: it runs the handler again over what the journal has. So a handler must do the same again. It does,
 * for judging is pure and the clock is read through `ctx`; nothing here needs `ctx.run`.
 */
import './with-resolvers.js';
import * as restate from '@restatedev/restate-sdk';
import {
  advance,
  type CommandInput,
  fromRecord,
  type Instant,
  type Order,
  type OrderEvent,
  type OrderRecord,
  type Terms,
  toRecord,
} from 'orderchart';
import { type Judgement, judgeCommand, judgePlacement, type KeptAnswer, keyOf, placementKey } from 'orderchart/hosting';
import { type Answer, type OrderRequest, type StoredOrder, skewMs } from '../conformance/host.js';

/** The HTTP status of the one error that a handler gives: a record that can't be read. */
export const damagedStatus = 422;

/** What every command reads. The history and the answers have keys of their own, so that they may grow. */
interface Kept {
  readonly record: OrderRecord;
  /** the instant that a call of `wake` is on its way for; null where none is */
  readonly wakesAt: Instant | null;
}

const answerKey = (id: string) => `answer/${id}`;
const eventsKey = (firstSequence: number) => `events/${firstSequence}`;

function orderOf(id: string, { record }: Kept): Order {
  const read = fromRecord(record);
  if (read.ok) return read.order;
  const message = `the record of ${id} cannot be read: ${JSON.stringify(read.problems)}`;
  throw new restate.TerminalError(message, { errorCode: damagedStatus });
}

/** Sees to a call of `wake` at the order's deadline. One that is on its way for an earlier instant will see to the next. */
async function seeToWake(ctx: restate.ObjectContext, { wakeAt }: Order, wakesAt: Instant | null) {
  if (wakeAt === null || (wakesAt !== null && wakesAt <= wakeAt)) return wakesAt;
  const delay = Math.max(0, wakeAt - (await ctx.date.now()));
  ctx.objectSendClient(orderObject, ctx.key).wake(wakeAt, restate.rpc.sendOpts({ delay }));
  return wakeAt;
}

interface News extends Pick<Judgement, 'events'> {
  readonly order: Order;
  readonly answer?: { readonly to: string; readonly kept: KeptAnswer | null };
  /** for what a call of `wake` is on its way yet, where that is not what is stored */
  readonly wakesAt?: Instant | null;
}

async function keep(ctx: restate.ObjectContext, stored: Kept | null, { order, events, ...news }: News): Promise<void> {
  const before = stored?.wakesAt ?? null;
  const wakesAt = await seeToWake(ctx, order, news.wakesAt === undefined ? before : news.wakesAt);
  if (news.answer?.kept) ctx.set<KeptAnswer>(answerKey(news.answer.to), news.answer.kept);
  const [first] = events;
  if (first === undefined && wakesAt === before) return;
  if (first !== undefined) ctx.set(eventsKey(first.sequence), events);
  // For `RestateHost.tick`, which looks for it from outside.
  if (order.wakeAt === null) ctx.clear('wakeAt');
  else ctx.set('wakeAt', order.wakeAt);
  // The last: a reader may come between any two of these, and the record says what there is to read.
  ctx.set<Kept>('order', { record: toRecord(order), wakesAt });
}

async function place(
  ctx: restate.ObjectContext,
  { input, terms }: { input: OrderRequest; terms?: Terms | undefined },
): Promise<Answer> {
  const judged = judgePlacement(input, await ctx.get<KeptAnswer>(answerKey(placementKey)), terms);
  const { order, events, kept } = judged;
  if (order !== null) await keep(ctx, null, { order, events, answer: { to: placementKey, kept } });
  return judged.answer;
}

async function send(ctx: restate.ObjectContext, command: CommandInput): Promise<Answer | null> {
  const key = keyOf(command);
  const reads = [ctx.get<Kept>('order'), key === null ? null : ctx.get<KeptAnswer>(answerKey(key))] as const;
  const [before, known] = [await reads[0], await reads[1]];
  if (before === null) return null;
  const judged = judgeCommand(orderOf(ctx.key, before), command, known, { skewMs });
  const { order, events, kept } = judged;
  if (order !== null && key !== null) await keep(ctx, before, { order, events, answer: { to: key, kept } });
  return judged.answer;
}

async function get(ctx: restate.ObjectSharedContext): Promise<StoredOrder | null> {
  const kept = await ctx.get<Kept>('order');
  if (kept === null) return null;
  const events: OrderEvent[] = [];
  while (events.length < kept.record.sequence)
    events.push(...((await ctx.get<OrderEvent[]>(eventsKey(events.length + 1))) as OrderEvent[]));
  return { record: kept.record, events };
}

/** Settles what is due at an instant. */
async function settle(ctx: restate.ObjectContext, now: Instant): Promise<void> {
  const before = await ctx.get<Kept>('order');
  if (before !== null) await keep(ctx, before, advance(orderOf(ctx.key, before), now));
}

/** The timer: late or twice, it finds nothing to do; early, by clocks that differ, it sees to another call. */
async function wake(ctx: restate.ObjectContext, asked: Instant): Promise<void> {
  const before = await ctx.get<Kept>('order');
  if (before === null) return;
  const now = await ctx.date.now();
  const wakesAt = before.wakesAt === asked ? null : before.wakesAt;
  await keep(ctx, before, { ...advance(orderOf(ctx.key, before), now), wakesAt });
}

const { shared } = restate.handlers.object;

export const orderObject: restate.VirtualObjectDefinition<'order', OrderHandlers> = restate.object({
  name: 'order',
  handlers: { place, send, settle, wake, get: shared({ enableLazyState: false }, get) },
  options: {
    enableLazyState: true,
    // The answers are kept by the order: nobody looks at a call that has ended.
    journalRetention: 0,
    idempotencyRetention: 0,
    // Never given up, or the call would be lost: what is gone comes back, and a bug is mended. Restate's own number is 70.
    retryPolicy: {
      maxAttempts: Number.MAX_SAFE_INTEGER,
      initialInterval: 50,
      exponentiationFactor: 2,
      maxInterval: 2_000,
    },
  },
});

type OrderHandlers = {
  place: typeof place;
  send: typeof send;
  settle: typeof settle;
  wake: typeof wake;
  get: typeof get;
};
