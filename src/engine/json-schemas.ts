/** The schemas of what goes in and what is stored, as JSON Schema (2020-12), for callers in any language. */
import * as z from 'zod';
import { Command } from '../order/commands.js';
import { OrderInput } from '../order/input.js';
import { Terms } from '../terms/index.js';
import { OrderRecord } from './record-schema.js';

const schemas = { Command, OrderInput, OrderRecord, Terms } as const satisfies Record<string, z.ZodType>;

export type SchemaName = keyof typeof schemas;
export const schemaNames = Object.freeze(Object.keys(schemas)) as readonly SchemaName[];

/**
 * @returns the JSON Schema of what the library takes under that name
 * @throws RangeError for a name that is none of `schemaNames`
 */
export function jsonSchemaOf(name: SchemaName): Record<string, unknown> {
  if (!schemaNames.includes(name)) throw new RangeError(`orderchart: the schemas are ${schemaNames.join(', ')}`);
  return z.toJSONSchema(schemas[name], { io: 'input' }) as Record<string, unknown>;
}
