/** docs/schemas/*.json: what goes in and what is stored, as JSON Schema. */
import { jsonSchemaOf, schemaNames } from '../../src/engine/json-schemas.js';
import type { Document } from './document.js';

export const schemaFiles = (): readonly Document[] =>
  schemaNames.map((name) => ({
    path: `docs/schemas/${name}.json`,
    content: `${JSON.stringify(jsonSchemaOf(name), null, 2)}\n`,
  }));
