import { describe, expect, test } from 'vitest';
import { isSameCommand, referenceTo } from '../../src/engine/digest.js';
import { type Command, parseCommand } from '../../src/index.js';

const envelope = { id: 'c', at: Date.UTC(2026, 2, 1), by: 'seller', party: 'sam' };

function read(content: object): Command {
  const parsed = parseCommand({ ...envelope, ...content });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.command;
}

const delivery = { type: 'deliver', files: [{ name: 'a', bytes: 1 }], message: 'done' };

// biome-ignore format: a table
const table: readonly (readonly [what: string, one: object, other: object, isSame: boolean])[] = [
  ['the same',                          delivery,                                        delivery,                                                              true],
  ['another instant',                   delivery,                                        { ...delivery, at: envelope.at + 1 },                                  true],
  ['keys in another order',             delivery,                                        { message: 'done', files: [{ bytes: 1, name: 'a' }], type: 'deliver' }, true],
  ['a way that is said, or not',        { type: 'requestUpdate', by: 'buyer', message: 'm' }, { type: 'requestUpdate', by: 'buyer', message: 'm', via: 'orderPage' }, false],
  ['another word',                      delivery,                                        { ...delivery, message: 'Done' },                                      false],
  ['a file more',                       delivery,                                        { ...delivery, files: [...delivery.files, { name: 'b', bytes: 1 }] },  false],
  ['a file of another size',            delivery,                                        { ...delivery, files: [{ name: 'a', bytes: 2 }] },                     false],
  ['no files instead of one',           delivery,                                        { ...delivery, files: [], confirmEmpty: true },                        false],
  ['another party',                     delivery,                                        { ...delivery, party: 'tom' },                                         false],
  ['another role',                      delivery,                                        { ...delivery, by: 'buyer' },                                          false],
  ['answers under keys that are alike', { type: 'submitRequirements', answers: { a: 'x' } }, { type: 'submitRequirements', answers: { b: 'x' } },              false],
];

describe('D-27 · whether two commands say the same', () => {
  test.each(table)('%s', (_, one, other, isSame) => {
    const [first, second] = [referenceTo(read(one)), referenceTo(read(other))];
    expect(isSameCommand(first, second)).toBe(isSame);
    expect(isSameCommand(second, first)).toBe(isSame);
    // What a record brings back knows the digest only.
    const stored = JSON.parse(JSON.stringify(first)) as typeof first;
    expect(isSameCommand(stored, second)).toBe(isSame);
    expect(isSameCommand(second, stored)).toBe(isSame);
  });
});
