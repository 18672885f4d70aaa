import { expect, test } from 'vitest';
import type * as z from 'zod';
import { commandSchemas, commandTypes } from '../../src/index.js';
import { contentKeysOf } from '../../src/order/commands.js';

const envelope = ['type', 'id', 'at', 'by', 'party'];

test.each(commandTypes)('what a %s may say is what its schema has beside who, when and about which order', (type) => {
  const { shape } = commandSchemas[type] as unknown as z.ZodObject;
  expect(contentKeysOf(type)).toEqual(Object.keys(shape).filter((key) => !envelope.includes(key)));
});
