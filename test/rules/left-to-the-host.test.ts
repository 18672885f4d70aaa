import { describe, expect, test } from 'vitest';
import { commandTypes } from '../../src/index.js';
import { anOrder, given, may, mayNot, seller } from '../support/scenario.js';

const order = anOrder.dueAt('2026-03-10T12:00Z');

describe('D-54 · what is left to the host', () => {
  test.each([
    ['the approval of services', /approv|service|gig/i],
    ['the inbox', /message|inbox|contact|chat|conversation/i],
    ['the checklist before delivering', /check|confirm|review(?!$).*list/i],
    ['the files themselves', /file|upload|download|attach/i],
  ])('D-54 · no command is about %s', (_, pattern) => {
    expect(commandTypes.filter((type) => pattern.test(type))).toEqual([]);
  });

  test('D-54 · of a file only the name and the size are known, never what is in it', () => {
    const file = { name: 'logo.svg', bytes: 3 };
    given(order).then(may(seller.delivers({ files: [file] })));
    given(order).then(mayNot(seller.delivers({ files: [{ ...file, content: 'abc' } as never] }), 'command.malformed'));
  });
});
