/** Time zones that are none, and odd ones that are. */
import { always, type Maker, mostly } from './random.js';

// biome-ignore format: a table
const zones: readonly string[] = [
  '', ' ', 'UTC+25', 'UTC+1', '+99:99', '+01:00', 'Europe/Atlantis', 'Europe/paris', 'EUROPE/PARIS', 'Europe/Paris ',
  'Paris', 'local', 'system', 'default', 'utc', 'GMT', 'Z', 'Etc/GMT+14', 'Etc/GMT+15', 'Etc/GMT-14', 'EST5EDT',
  'Factory', 'posixrules', 'Europe/Paris\u0000', 'Europe\\Paris', '../../etc/passwd', '/etc/localtime',
  'Europe/../Europe/Paris', '__proto__', 'constructor', 'toString', 'America/Argentina/Buenos_Aires',
  'Africa/Casablanca', 'Pacific/Apia', 'Antarctica/Troll', 'Asia/Pyongyang', 'Eurоpe/Paris', 'a'.repeat(64),
  'a'.repeat(65), 'A/'.repeat(32), 'A'.repeat(100_000),
];

/** Zones that are unknown, empty, an offset, a path, 100,000 characters; and odd ones that exist. */
export const hostileZone: Maker = mostly(zones.map(always), [always(null), always(1), always(['Europe/Paris'])]);
