/**
 * orderchart: the lifecycle of a freelance marketplace's order. The only door of the core. Approval of services, the inbox,
 * checklists and files are the host's (D-54).
 */
export { type EventType, orderMachine } from './chart/index.js';
export type { Remedy, Who, Window } from './engine/abilities.js';
export { advance, forecast, isDue, nextDeadline, type RunningDeadline } from './engine/advance.js';
export { OrderRefused, orderDecider, type PlaceOrder } from './engine/decider.js';
export { canonicalJson } from './engine/digest.js';
export { type DueIndex, dueIndex, type WaitingOrder } from './engine/due-index.js';
export { type Ability, explain } from './engine/explain.js';
export { type Bucket, factsOf, type Money, type OrderFacts, stateOf } from './engine/facts-of.js';
export { jsonSchemaOf, type SchemaName, schemaNames } from './engine/json-schemas.js';
export { dueClockEvent, type OrderSnapshot } from './engine/live-actor.js';
export type { Order, OrderEvent, Outcome } from './engine/order.js';
export { type ParsedCommand, parseCommand } from './engine/parse.js';
export { parseTerms } from './engine/parse-terms.js';
export { type Placement, placeOrder } from './engine/place-order.js';
export { fromRecord, toRecord } from './engine/record.js';
export { OrderRecord } from './engine/record-schema.js';
export { evolve, replay } from './engine/replay.js';
export { submit } from './engine/submit.js';
export { type TestClock, testClock } from './engine/test-clock.js';
export {
  Command,
  type CommandInput,
  type CommandInputOf,
  type CommandOf,
  type CommandType,
  commandSchemas,
  commandTypes,
} from './order/commands.js';
export { type DeadlineName, deadlines } from './order/deadlines.js';
export type { ChartEvent } from './order/events.js';
export type { Facts, OpenRequest } from './order/facts.js';
export { initialFacts } from './order/initial-facts.js';
export { OrderInput } from './order/input.js';
export type { Problem, Refusal, RefusalCode, RefusalParameters } from './order/refusals.js';
export type { Actor, Party, Role } from './order/roles.js';
export { type RuleId, ruleIds, rules } from './order/rules.js';
export { articleTerms, SellerTier, Terms, type TermsChanges, termsWith } from './terms/index.js';
export { type Instant, InstantInput, type InstantText, type Span, SpanInput } from './time/index.js';
export type { Labels, StatePath } from './view/label-types.js';
export { type Language, labels } from './view/labels.js';
export { type Metrics, metricsOf, type Rate } from './view/metrics.js';
export { describeRefusal, describeSpan } from './view/refusal-text.js';
export { type Status, statuses, statusOf } from './view/status.js';
export { type HostFlags, type MobileTab, tabsOf, type WebTab } from './view/tabs.js';
