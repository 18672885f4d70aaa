/** Emmett's event store in one SQLite file, through libsql. */
import { randomUUID } from 'node:crypto';
import {
  type AggregateStreamOptions,
  type AppendToStreamOptions,
  assertExpectedVersionMatchesCurrent,
  downcastRecordedMessages,
  type Event,
  type EventStore,
  type ReadEvent,
  type ReadEventMetadataWithGlobalPosition,
  type ReadStreamOptions,
  upcastRecordedMessages,
} from '@event-driven-io/emmett';
import type { SqliteFile } from '../embedded/sqlite-file.js';

type Metadata = ReadEventMetadataWithGlobalPosition;

/** The position of a stream can be taken once, whatever else goes wrong. */
export const messagesTable = `
  CREATE TABLE IF NOT EXISTS messages (
    global_position INTEGER PRIMARY KEY AUTOINCREMENT,
    stream TEXT NOT NULL,
    position INTEGER NOT NULL,
    id TEXT NOT NULL,
    type TEXT NOT NULL,
    data TEXT NOT NULL,
    metadata TEXT NOT NULL,
    UNIQUE (stream, position)
  ) STRICT;
`;

interface Row {
  readonly global_position: number;
  readonly position: number;
  readonly id: string;
  readonly type: string;
  readonly data: string;
  readonly metadata: string;
}

const messageOf = (streamName: string, row: Row): ReadEvent<Event, Metadata> => ({
  kind: 'Event',
  type: row.type,
  data: JSON.parse(row.data),
  metadata: {
    ...JSON.parse(row.metadata),
    streamName,
    messageId: row.id,
    streamPosition: BigInt(row.position),
    globalPosition: BigInt(row.global_position),
  },
});

export class LibsqlEventStore implements EventStore<Metadata> {
  /** @param beforeCommit projects what was appended, in the same transaction */
  constructor(
    readonly file: SqliteFile,
    readonly beforeCommit: (appended: readonly ReadEvent<Event, Metadata>[]) => void = () => {},
  ) {}

  async aggregateStream<State, E extends Event, Stored extends Event = E>(
    streamName: string,
    { evolve, initialState, read }: AggregateStreamOptions<State, E, Metadata, Stored>,
  ) {
    const { events, ...found } = await this.readStream<E, Stored>(streamName, read);
    return { ...found, state: events.reduce((state, event) => evolve(state, event as never), initialState()) };
  }

  async readStream<E extends Event, Stored extends Event = E>(
    streamName: string,
    options?: ReadStreamOptions<bigint, E, Stored>,
  ) {
    const rows = this.file.all<Row>(
      'SELECT global_position, position, id, type, data, metadata FROM messages WHERE stream = ? ORDER BY position',
      streamName,
    );
    const currentStreamVersion = BigInt(rows.length);
    assertExpectedVersionMatchesCurrent(currentStreamVersion, options?.expectedStreamVersion, 0n);
    const from = Number(options?.from ?? 0);
    const to = options?.maxCount === undefined ? options?.to : BigInt(from) + options.maxCount;
    const messages = rows
      .slice(from, to === undefined ? undefined : Number(to))
      .map((row) => messageOf(streamName, row));
    const events = upcastRecordedMessages(messages as never, options?.schema?.versioning) as ReadEvent<E, Metadata>[];
    return { currentStreamVersion, events, streamExists: rows.length > 0 };
  }

  async appendToStream<E extends Event, Stored extends Event = E>(
    streamName: string,
    events: E[],
    options?: AppendToStreamOptions<bigint, E, Stored>,
  ) {
    return this.file.alone(() => {
      const before = this.#version(streamName);
      assertExpectedVersionMatchesCurrent(before, options?.expectedStreamVersion, 0n);
      const stored = downcastRecordedMessages(events, options?.schema?.versioning) as unknown as Event[];
      const appended = stored.map((event, index) => this.#insert(streamName, Number(before) + index + 1, event));
      if (appended.length > 0) this.beforeCommit(appended);
      return { nextExpectedStreamVersion: before + BigInt(appended.length), createdNewStream: before === 0n };
    });
  }

  async streamExists(streamName: string): Promise<boolean> {
    return this.#version(streamName) > 0n;
  }

  #version(streamName: string): bigint {
    const row = this.file.get<{ version: number | null }>(
      'SELECT max(position) AS version FROM messages WHERE stream = ?',
      streamName,
    );
    return BigInt(row?.version ?? 0);
  }

  #insert(streamName: string, position: number, { type, data, ...event }: Event): ReadEvent<Event, Metadata> {
    const metadata = JSON.stringify('metadata' in event ? event.metadata : {});
    const row = { position, id: randomUUID(), type, data: JSON.stringify(data), metadata };
    const { global_position } = this.file.get<{ global_position: number }>(
      'INSERT INTO messages (stream, position, id, type, data, metadata) VALUES (?, ?, ?, ?, ?, ?) RETURNING global_position',
      streamName,
      ...Object.values(row),
    ) as { global_position: number };
    return messageOf(streamName, { ...row, global_position });
  }
}
