/** Prints a token for each role: `npm run token`, or `npm run token -- buyer bea` for one. For development only. */
import { keyFrom, type Speaker, tokenFor } from './tokens.js';

const [role, party] = process.argv.slice(2);
const everybody: readonly Speaker[] = [
  { role: 'buyer', party: 'bea' },
  { role: 'seller', party: 'sam' },
  { role: 'support', party: 'kim' },
];
const wanted = role === undefined ? everybody : [{ role, party: party ?? 'somebody' } as Speaker];
for (const speaker of wanted)
  console.log(`${speaker.role} ${speaker.party}\n${await tokenFor(speaker, keyFrom(process.env))}\n`);
