/**
 * The adapter contract: what a host has to be able to do. `at` of a command is the instant that the host's front read from its
 * own clock (epoch ms, UTC, or ISO 8601).
 */
import type { CommandInput, Instant, OrderEvent, OrderInput, OrderRecord, Terms } from 'orderchart';
import type { Answer } from 'orderchart/hosting';

/** An order as it is placed; `placedAt` comes from the host's front, too. */
export type OrderRequest = Omit<OrderInput, 'placedAt'> & { readonly placedAt: Instant | string };

export type { Answer };

/** An order as the host keeps it. */
export interface StoredOrder {
  readonly record: OrderRecord;
  /** all that happened, in sequence, from `order.placed` on */
  readonly events: readonly OrderEvent[];
}

export interface Host {
  /**
   * Places an order. The same placement again (`placedAt` apart) gives the first answer; another one under an id that is in use
   * is refused with `command.idReused`.
   */
  place(input: OrderRequest, terms?: Terms): Promise<Answer>;
  /**
   * Submits a command: reads the order, judges, and stores order, events and answer together, or nothing at all. `command.id` is
   * the idempotency key; the same command again (`at` apart, for a second try reads the clock again) gives the first answer, be
   * it a refusal. A clock that is behind the order's last event by `skewMs` at most counts as that event's instant.
   *
   * @returns the answer with the instant that it was judged at, and the sequence that the order had after it; null where there is no
   *   such order
   * @throws HostError where the store failed: nothing was stored then, or all of it, and the same command may be sent again. Where the
   *   connection was lost, all of it may be stored yet
   */
  send(order: string, command: CommandInput): Promise<Answer | null>;
  /** @returns the order as it is stored; null where there is none */
  get(order: string): Promise<StoredOrder | null>;
  /** What the timer does: settles every order that is due at an instant. Early, late, twice: the history is the same. */
  tick(now: Instant): Promise<void>;
}

/** Why a host could not answer. */
export type HostErrorCode = 'store.full' | 'store.busy' | 'store.failed' | 'record.damaged' | 'connection.lost';

export class HostError extends Error {
  override readonly name = 'HostError';
  constructor(
    readonly code: HostErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** A clock that is behind by this much, in ms, does not matter: what every host of the kit forgives. */
export const skewMs = 5_000;

/** A host that runs, and what only the kit does to it. */
export interface RunningHost extends Host {
  /** Ends it without a warning: SIGKILL where it is a process. */
  kill(): Promise<void>;
  /** Makes something fail, or work again. */
  fail(fault: string, isOn: boolean): Promise<void>;
  /** Starts the host's own timer on the real clock. */
  wake(): Promise<void>;
}

/** How the kit starts a host. Every start is of the same store, until `forget`. */
export interface HostSetup {
  readonly name: string;
  start(): Promise<RunningHost>;
  /** Empties the store; nothing runs then. */
  forget(): Promise<void>;
  /** whether two may run on one store at once */
  readonly isShared: boolean;
  /** whether it keeps its orders when it is killed */
  readonly isDurable: boolean;
  /** whether the kit can damage a record in its store: `damageFault` */
  readonly isDamageable?: boolean;
  /** what the kit can make fail, and the error that has to come of it */
  readonly faults: Readonly<Record<string, HostErrorCode>>;
}
