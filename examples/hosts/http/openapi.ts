/** The description of the front, from the schemas of the library. */
import { jsonSchemaOf, type SchemaName } from 'orderchart';

interface Schema {
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly required?: readonly string[];
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly [key: string]: unknown;
}

/** What a caller may not say, for the front knows it: who speaks, from the token, and when, from its clock. */
function without(schema: Schema, names: readonly string[]): Schema {
  const { id: _, ...rest } = schema;
  const changed: Record<string, unknown> = { ...rest };
  if (schema.properties !== undefined)
    changed.properties = Object.fromEntries(
      Object.entries(schema.properties).filter(([name]) => !names.includes(name)),
    );
  if (schema.required !== undefined) changed.required = schema.required.filter((name) => !names.includes(name));
  for (const key of ['oneOf', 'anyOf'] as const) {
    const choices = schema[key];
    if (choices !== undefined) changed[key] = choices.map((choice) => without(choice, names));
  }
  return changed;
}

/** The library gives a document with one definition in it, and a reference to that. */
const schema = (name: SchemaName, ...names: readonly string[]): Schema => {
  const { [name]: definition = {} } = jsonSchemaOf(name).$defs as Readonly<Record<string, Schema>>;
  return without(definition, names);
};

const json = (reference: string) => ({
  'application/json': { schema: { $ref: `#/components/schemas/${reference}` } },
});
const problems = (...codes: readonly number[]) =>
  Object.fromEntries(
    codes.map((code) => [
      String(code),
      {
        description: {
          400: 'Not readable',
          401: 'No valid token',
          403: 'Not yours to say',
          404: 'No such order for you',
          409: 'Refused by the rules',
          413: 'Too large',
          429: 'Too often',
          500: 'It has to be mended here',
          503: 'The store failed; the same request may be sent again',
        }[code],
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    ]),
  );

const orderId = { name: 'id', in: 'path', required: true, schema: schema('OrderInput').properties?.id };

const answer = {
  type: 'object',
  properties: {
    ok: { const: true },
    at: { type: 'integer', description: 'The instant that it was judged at (epoch ms, UTC)' },
    sequence: { type: 'integer', description: 'Of the last event of the order after it' },
  },
  required: ['ok', 'at', 'sequence'],
};

const problemSchema = {
  type: 'object',
  properties: {
    type: { type: 'string', format: 'uri-reference' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    refusals: {
      type: 'array',
      items: {
        type: 'object',
        properties: { code: { type: 'string' }, rule: { type: 'string' }, parameters: { type: 'object' } },
        required: ['code', 'rule', 'parameters'],
      },
    },
  },
  required: ['type', 'title', 'status'],
};

const view = {
  type: 'object',
  properties: {
    id: { type: 'string' },
    state: { type: 'string' },
    status: { type: 'string' },
    sequence: { type: 'integer' },
    facts: { type: 'object', description: 'Dates, revisions, money' },
    forecast: { type: 'array', description: 'All that happens if nobody acts', items: { type: 'object' } },
    abilities: {
      type: 'array',
      description: 'Each command: whether the caller may send it, and why not',
      items: { type: 'object' },
    },
  },
  required: ['id', 'state', 'status', 'sequence', 'facts', 'forecast', 'abilities'],
};

/** @returns the whole front as an OpenAPI 3.1 document */
export const openApi = () => ({
  openapi: '3.1.0',
  info: { title: 'Orders', version: '1.0.0', description: 'Orders of a freelance marketplace, judged by orderchart' },
  security: [{ token: [] }],
  paths: {
    '/orders': {
      post: {
        operationId: 'placeOrder',
        summary: 'Place an order, as its buyer',
        requestBody: { required: true, content: json('OrderInput') },
        responses: {
          201: { description: 'Placed', content: json('Answer') },
          ...problems(400, 401, 403, 409, 413, 429, 500, 503),
        },
      },
    },
    '/orders/{id}/commands': {
      parameters: [orderId],
      post: {
        operationId: 'sendCommand',
        summary: 'Send a command; its id is the idempotency key',
        requestBody: { required: true, content: json('Command') },
        responses: {
          200: { description: 'Taken', content: json('Answer') },
          ...problems(400, 401, 403, 404, 409, 413, 429, 500, 503),
        },
      },
    },
    '/orders/{id}': {
      parameters: [orderId],
      get: {
        operationId: 'getOrder',
        summary: 'The order as it stands now, for the caller',
        responses: { 200: { description: 'The order', content: json('Order') }, ...problems(401, 404, 429, 500, 503) },
      },
    },
  },
  components: {
    securitySchemes: { token: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
    schemas: {
      OrderInput: schema('OrderInput', 'placedAt', 'buyer'),
      Command: schema('Command', 'at', 'by', 'party'),
      Order: view,
      Answer: answer,
      Problem: problemSchema,
    },
  },
});
