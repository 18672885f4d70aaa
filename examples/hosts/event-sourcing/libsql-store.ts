/** Streams and deadlines in one file. Several processes may share it. */

import { SqliteFile } from '../embedded/sqlite-file.js';
import { deadlineIn } from './deadlines.js';
import { LibsqlEventStore, messagesTable } from './libsql-event-store.js';
import type { OrderStore } from './order-store.js';

const deadlinesTable = `
  CREATE TABLE IF NOT EXISTS deadlines (
    stream TEXT PRIMARY KEY,
    wake_at INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX IF NOT EXISTS deadlines_by_instant ON deadlines (wake_at);
`;

/** @param path of the file; it is made where there is none */
export function libsqlStore(path: string): OrderStore & { readonly file: SqliteFile } {
  const file = new SqliteFile(path, messagesTable + deadlinesTable);
  const events = new LibsqlEventStore(file, (appended) => {
    const { stream, wakeAt } = deadlineIn(appended);
    if (wakeAt === null) file.run('DELETE FROM deadlines WHERE stream = ?', stream);
    else file.run('INSERT OR REPLACE INTO deadlines VALUES (?, ?)', stream, wakeAt);
  });
  return {
    file,
    events,
    due: (now) =>
      file
        .all<{ stream: string }>('SELECT stream FROM deadlines WHERE wake_at <= ? ORDER BY wake_at', now)
        .map(({ stream }) => stream),
    earliest: () => file.get<{ at: number | null }>('SELECT min(wake_at) AS at FROM deadlines')?.at ?? null,
    close: () => file.close(),
  };
}
