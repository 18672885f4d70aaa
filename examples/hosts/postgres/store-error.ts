/** Which error of the contract an error of PostgreSQL is, by its SQLSTATE. */
import { HostError, type HostErrorCode } from '../conformance/host.js';
import { patienceMs } from './database.js';

/** The first five characters, or fewer for a whole class (PostgreSQL, appendix A). */
const states: readonly (readonly [string, HostErrorCode, string])[] = [
  ['53100', 'store.full', 'the disk of the database is full'],
  ['55P03', 'store.busy', `another session has held the order for ${patienceMs} ms`],
  ['53300', 'store.busy', 'the server takes no more connections'],
  ['57P', 'connection.lost', 'the server ended the connection'],
  ['25P03', 'connection.lost', 'the server ended a transaction that stood still'],
  ['08', 'connection.lost', 'the connection to the server broke'],
];

/** The driver's own errors have no SQLSTATE: a socket's have the name of a call, and the others say it in words. */
const isOfTheConnection = (error: Error & { syscall?: string }): boolean =>
  error.syscall !== undefined || /^Connection terminated|connection error|timeout/i.test(error.message);

export function hostError(error: unknown): HostError {
  if (error instanceof HostError) return error;
  const { code = '', message } = error as Error & { code?: string };
  const known = states.find(([state]) => code.startsWith(state));
  if (known !== undefined) return new HostError(known[1], `${known[2]}: ${message}`, { cause: error });
  if (isOfTheConnection(error as Error))
    return new HostError('connection.lost', `the server cannot be reached: ${message}`, { cause: error });
  return new HostError('store.failed', `the database failed: ${message}`, { cause: error });
}
