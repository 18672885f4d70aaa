/** What the host needs of a store: streams, as Emmett has them, and the deadlines that are projected from them. */
import type { EventStore, ReadEventMetadataWithGlobalPosition } from '@event-driven-io/emmett';
import type { Instant } from 'orderchart';

export interface OrderStore {
  readonly events: EventStore<ReadEventMetadataWithGlobalPosition>;
  /** @returns the streams that are due, the longest waiting first */
  due(now: Instant): readonly string[];
  /** @returns the earliest deadline of all streams; null where none runs */
  earliest(): Instant | null;
  close(): void;
}
