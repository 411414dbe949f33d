import * as z from 'zod/mini';
import type { Endpoint } from '../kernel/endpoint.ts';
import { scopesFor } from '../kernel/roles.ts';
import { problemCodes, type ProblemCode } from '../kernel/problem-codes.ts';

type Json = Record<string, unknown>;

/** Named schemas, each described once and referred to. */
type Components = Record<string, Json>;

/** Describes a schema; the named ones in it go to the components, where every route refers to them. */
function schemaOf(schema: z.ZodMiniType, io: 'input' | 'output', components: Components): Json {
  const described = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  const moved = JSON.parse(JSON.stringify(described).replaceAll('"#/$defs/', '"#/components/schemas/')) as Json;
  const { $schema: _, $defs, ...rest } = moved;
  Object.assign(components, $defs);
  return rest;
}

const camel = (name: string): string => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** How somebody is refused who is not known, or may not. */
function refusalsOf({ act, by }: Endpoint): ProblemCode[] {
  if (act === 'anyone') return [];
  return by === 'key' ? ['key-not-valid', 'scope-missing'] : ['not-signed-in', 'not-allowed'];
}

/** What has to be shown to be let in: nothing, a company's key with one of some scopes, or what holds for the whole document. */
function securityOf({ act, by }: Endpoint): Json {
  if (act === 'anyone') return { security: [] };
  if (by === 'provisioner') return { security: [{ directory: [] }] };
  if (by !== 'key' || act === 'signed-in') return {};
  const scopes = scopesFor(act);
  return { security: (scopes === 'any' ? [[]] : scopes.map((scope) => [scope])).map((key) => ({ key })) };
}

/** Problems that any route of a kind can answer with. */
const common = (endpoint: Endpoint): ProblemCode[] => [
  ...refusalsOf(endpoint),
  ...(endpoint.path.includes('{') ? (['not-found'] as const) : []),
  ...(endpoint.input ? (['body-not-json', 'input-invalid', 'body-too-large'] as const) : []),
  ...(endpoint.method === 'GET' || endpoint.by === 'provisioner' || endpoint.by === 'key'
    ? []
    : (['cross-site'] as const)),
  'too-many-requests',
  'unexpected',
  'service-away',
];

function problemResponses(endpoint: Endpoint): Json {
  const codes = [...new Set([...common(endpoint), ...(endpoint.problems ?? [])])];
  const statuses = [...new Set(codes.map((code) => problemCodes[code].status))].sort((a, b) => a - b);
  return Object.fromEntries(
    statuses.map((status) => {
      const here = codes.filter((code) => problemCodes[code].status === status);
      const content =
        endpoint.by === 'provisioner'
          ? { [endpoint.media!]: { schema: { $ref: '#/components/schemas/ScimError' } } }
          : { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };
      return [String(status), { description: here.join(', '), content }];
    }),
  );
}

function parametersOf(endpoint: Endpoint, components: Components): Json[] {
  const inPath = [...endpoint.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: name === 'page' ? { type: 'integer', minimum: 0 } : { type: 'string', format: 'uuid' },
  }));
  const query = endpoint.query ? (schemaOf(endpoint.query, 'input', components)['properties'] as Json) : {};
  return [
    ...inPath,
    ...Object.entries(query).map(([name, schema]) => ({ name, in: 'query', required: false, schema })),
  ];
}

function operationOf(endpoint: Endpoint, components: Components): Json {
  const { input, output, raw, status = 200, media = 'application/json' } = endpoint;
  const body = input
    ? { [media]: { schema: schemaOf(input, 'input', components) } }
    : raw?.input
      ? { [raw.input]: {} }
      : null;
  const answer = output
    ? { [media]: { schema: schemaOf(output, 'output', components) } }
    : raw?.output && Object.fromEntries(raw.output.map((type) => [type, {}]));
  return {
    operationId: camel(endpoint.name),
    summary: endpoint.summary,
    ...securityOf(endpoint),
    'x-act': endpoint.act,
    parameters: parametersOf(endpoint, components),
    ...(body ? { requestBody: { required: true, content: body } } : {}),
    responses: {
      [status]: { description: 'Done', ...(answer ? { content: answer } : {}) },
      ...problemResponses(endpoint),
    },
  };
}

const problem = {
  description: 'RFC 9457, with the same in both languages under `languages`.',
  type: 'object',
  required: ['type', 'status', 'code', 'title', 'detail'],
  properties: {
    type: { type: 'string', format: 'uri' },
    status: { type: 'integer' },
    code: { type: 'string', enum: Object.keys(problemCodes) },
    title: { type: 'string' },
    detail: { type: 'string' },
    errors: { type: 'array', items: { type: 'object' } },
    languages: { type: 'object' },
  },
};

const scimError = {
  description: 'RFC 7644 §3.12.',
  type: 'object',
  required: ['schemas', 'status', 'detail'],
  properties: {
    schemas: { type: 'array', items: { const: 'urn:ietf:params:scim:api:messages:2.0:Error' } },
    status: { type: 'string' },
    scimType: { type: 'string' },
    detail: { type: 'string' },
  },
};

/** Describes endpoints as an OpenAPI 3.1 document, generated from the very contracts that requests are parsed by. */
export function describeApi(endpoints: readonly Endpoint[], publicOrigin: string): Json {
  const paths: Record<string, Json> = {};
  const components: Components = { Problem: problem, ScimError: scimError };
  for (const endpoint of [...endpoints].sort((a, b) => (a.path < b.path ? -1 : 1))) {
    const path = `/${endpoint.path}`;
    paths[path] = { ...paths[path], [endpoint.method.toLowerCase()]: operationOf(endpoint, components) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'CLVR Benefits',
      version: '1',
      description: 'Claims for benefits: a receipt in, a decided claim out.',
    },
    servers: [{ url: `${publicOrigin}/api` }],
    security: [{ session: [] }],
    paths,
    components: {
      schemas: Object.fromEntries(Object.entries(components).sort(([a], [b]) => (a < b ? -1 : 1))),
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: '__Host-clvr_session' },
        directory: {
          type: 'http',
          scheme: 'bearer',
          description: 'the token that HR made for the company’s directory',
        },
        key: { type: 'http', scheme: 'bearer', description: 'An API key that HR has made at /api-keys.' },
      },
    },
  };
}
