/** Traps on everything that tells the time, draws a random number, sets a timer, or speaks to the outside. */

/** One call that should not have been made: what was called, and from where. */
export interface Trapped {
  readonly what: string;
  readonly stack: string;
}

type Callable = (...args: unknown[]) => unknown;
type Owner = Record<string, unknown>;

/** Functions that may not be called at all, by the object that has them. */
const forbidden: readonly (readonly [owner: string, object: unknown, names: readonly string[]])[] = [
  ['Date', Date, ['now']],
  ['Math', Math, ['random']],
  ['performance', performance, ['now', 'mark', 'measure']],
  ['process.hrtime', process.hrtime, ['bigint']], // before its owner is replaced
  ['process', process, ['hrtime', 'uptime', 'nextTick', 'cpuUsage']],
  ['crypto', crypto, ['getRandomValues', 'randomUUID']],
  ['console', console, ['log', 'warn', 'error', 'info', 'debug', 'trace']],
  [
    'globalThis',
    globalThis,
    ['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'clearTimeout', 'clearInterval', 'fetch'],
  ],
];

export class Traps {
  readonly trapped: Trapped[] = [];
  private readonly undo: (() => void)[] = [];

  private note(what: string): void {
    this.trapped.push({ what, stack: new Error(what).stack ?? '' });
  }

  private replace(owner: Owner, name: string, value: unknown): void {
    const original = Object.getOwnPropertyDescriptor(owner, name);
    Object.defineProperty(owner, name, { value, configurable: true, writable: true });
    this.undo.push(() => {
      if (original === undefined) delete owner[name];
      else Object.defineProperty(owner, name, original);
    });
  }

  private trapCall(label: string, owner: Owner, name: string): void {
    const real = owner[name] as Callable;
    if (typeof real !== 'function') return;
    const note = (): void => this.note(`${label}.${name}`);
    function trap(this: unknown, ...args: unknown[]): unknown {
      note();
      return Reflect.apply(real, this === undefined ? owner : this, args);
    }
    this.replace(owner, name, Object.assign(trap, real));
  }

  /** `new Date()` and `Date()` tell the time; a date with arguments does not. */
  private trapDate(): void {
    const note = (what: string): void => this.note(what);
    const trap = new Proxy(Date, {
      construct(target, args, newTarget) {
        if (args.length === 0) note('new Date()');
        return Reflect.construct(target, args, newTarget);
      },
      apply(target, self, args) {
        note('Date()');
        return Reflect.apply(target, self, args);
      },
    });
    this.replace(globalThis as unknown as Owner, 'Date', trap);
  }

  /** A formatter that is given nothing formats the time. */
  private trapFormats(): void {
    const note = (what: string): void => this.note(what);
    const { prototype } = Intl.DateTimeFormat;
    const format = Object.getOwnPropertyDescriptor(prototype, 'format')?.get as () => Callable;
    const original = Object.getOwnPropertyDescriptor(prototype, 'format') as PropertyDescriptor;
    Object.defineProperty(prototype, 'format', {
      ...original,
      get(this: Intl.DateTimeFormat) {
        const real = format.call(this);
        return (date?: unknown) => {
          if (date === undefined) note('DateTimeFormat.format()');
          return real(date);
        };
      },
    });
    this.undo.push(() => Object.defineProperty(prototype, 'format', original));
    const parts = prototype.formatToParts as Callable;
    function trap(this: unknown, date?: unknown): unknown {
      if (date === undefined) note('DateTimeFormat.formatToParts()');
      return parts.call(this, date);
    }
    this.replace(prototype as unknown as Owner, 'formatToParts', trap);
  }

  /** Sets the traps. What is called through them still works. */
  set(): this {
    for (const [label, owner, names] of forbidden) for (const name of names) this.trapCall(label, owner as Owner, name);
    this.trapDate();
    this.trapFormats();
    return this;
  }

  /** Takes them away, the last first. */
  release(): void {
    for (const undo of this.undo.splice(0).reverse()) undo();
  }
}

/** Calls what is trapped, once each, to see that it is. @returns how many there are */
export function springAll(): number {
  const springs: readonly (() => unknown)[] = [
    () => Date.now(),
    () => new Date(),
    () => Date(),
    () => Math.random(),
    () => performance.now(),
    () => process.hrtime(),
    () => process.hrtime.bigint(),
    () => crypto.randomUUID(),
    () => clearTimeout(setTimeout(() => undefined, 0)),
    () => clearInterval(setInterval(() => undefined, 1000)),
    () => clearImmediate(setImmediate(() => undefined)),
    () => queueMicrotask(() => undefined),
    () => new Intl.DateTimeFormat('en').format(),
    () => new Intl.DateTimeFormat('en').formatToParts(),
  ];
  for (const spring of springs) spring();
  return springs.length + 2; // clearing the two timers is trapped, too
}
