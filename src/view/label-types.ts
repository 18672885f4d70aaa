/** What every language has to say: complete by type, so that a new command or event without a word does not compile. */
import type { EventType, orderMachine } from '../chart/index.js';
import type { CommandType } from '../order/commands.js';
import type { DeadlineName } from '../order/deadlines.js';
import type { RaisedType } from '../order/events.js';
import type { RefusalCode } from '../order/refusals.js';
import type { TransitionActor } from '../order/roles.js';
import type { Status } from './status.js';
import type { MobileTab, WebTab } from './tabs.js';

type PathOf<Value> = Value extends string
  ? Value
  : { [Key in keyof Value & string]: Key | `${Key}.${PathOf<NonNullable<Value[Key]>>}` }[keyof Value & string];

/** Every state of the chart by its path, regions included: `fulfilment.inProgress.late`. */
export type StatePath = PathOf<ReturnType<typeof orderMachine.getInitialSnapshot>['value']>;

/** A region of the chart. */
export type RegionName = Exclude<StatePath, `${string}.${string}`>;

export type SpanUnit = 'weeks' | 'days' | 'hours' | 'minutes' | 'seconds';

type Words<Name extends string> = Readonly<Record<Name, string>>;

/** The words of one language. */
export interface Labels {
  /** the exact labels of the statuses (D-35) */
  readonly statuses: Words<Status>;
  readonly tabs: { readonly web: Words<WebTab>; readonly mobile: Words<MobileTab> };
  readonly states: Words<StatePath>;
  readonly commands: Words<CommandType>;
  readonly deadlines: Words<DeadlineName>;
  /** what happened, and what the regions of the chart tell one another */
  readonly events: Words<EventType | RaisedType>;
  /** who acts: a role, the clock, or the order itself */
  readonly roles: Words<TransitionActor>;
  /** a sentence for each refusal, its parameters in braces */
  readonly refusals: Words<RefusalCode>;
  /** a length of time: one of the unit, and many */
  readonly spans: Readonly<Record<SpanUnit, readonly [one: string, many: string]>>;
  readonly words: Words<'none' | 'input' | 'anyState'>;
}
