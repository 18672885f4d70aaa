/** Writes the reviewed tables anew, from what holds now: run it when a change of theirs was meant, and review the difference. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deadlines, orderMachine } from '../../src/index.js';
import { authorisationTable } from './authorisation-table.js';
import { transitionTable } from './transition-table.js';

const write = (name: string, text: string): void => writeFileSync(join(import.meta.dirname, name), text);

write('transitions.txt', transitionTable(orderMachine, deadlines));
write('authorisation.txt', authorisationTable());
