/** The vectors that ship beside the package, lived by the package as it is built: both are found as a user finds them. */
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import * as built from 'orderchart';
import { vectorsIn } from './reading.js';
import { differences } from './replay.js';

const shipped = createRequire(import.meta.url).resolve('orderchart/vectors/transitions.json');
const vectors = vectorsIn(dirname(shipped));
const different = differences(built, vectors);

for (const difference of different) console.log(difference);
console.log(`${vectors.length} vectors, ${different.length} come out otherwise`);
process.exitCode = vectors.length > 0 && different.length === 0 ? 0 : 1;
