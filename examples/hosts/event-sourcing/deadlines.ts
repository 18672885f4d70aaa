/** The projection that a timer needs: when each stream has to be looked at again. It can be made again from the streams. */
import type { ReadEvent, ReadEventMetadataWithGlobalPosition } from '@event-driven-io/emmett';
import type { Instant } from 'orderchart';
import type { OrderMetadata } from './order-stream.js';

/** @param appended what was appended together: the last message says when the order has to be looked at again */
export function deadlineIn(appended: readonly ReadEvent[]): { stream: string; wakeAt: Instant | null } {
  const { streamName, wakeAt = null } = (appended.at(-1) as ReadEvent).metadata as ReadEventMetadataWithGlobalPosition &
    OrderMetadata;
  return { stream: streamName, wakeAt };
}
