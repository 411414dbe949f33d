import * as z from 'zod/mini';
import type { CallerKind, Endpoint } from '../kernel/endpoint.ts';
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
  if (by === 'signer') return ['signature-not-valid'];
  return by === 'key' ? ['key-not-valid', 'scope-missing'] : ['not-signed-in', 'not-allowed'];
}

/** What has to be shown to be let in: nothing, a company's key with one of some scopes, or what holds for the whole document. */
function securityOf({ act, by }: Endpoint): Json {
  if (act === 'anyone') return { security: [] };
  if (by === 'provisioner') return { security: [{ directory: [] }] };
  if (by === 'signer') return { security: [{ signature: [] }] };
  if (by !== 'key' || act === 'signed-in') return {};
  const scopes = scopesFor(act);
  return { security: (scopes === 'any' ? [[]] : scopes.map((scope) => [scope])).map((key) => ({ key })) };
}

/** Who shows something that no browser sends by itself. */
const byItself: ReadonlySet<CallerKind> = new Set<CallerKind>(['provisioner', 'key', 'signer']);

/** Problems that any route of a kind can answer with. */
const common = (endpoint: Endpoint): ProblemCode[] => [
  ...refusalsOf(endpoint),
  ...(endpoint.path.includes('{') ? (['not-found'] as const) : []),
  ...(endpoint.input ? (['body-not-json', 'input-invalid', 'body-too-large'] as const) : []),
  ...(endpoint.idempotent
    ? (['idempotency-key-invalid', 'idempotency-key-reused', 'idempotency-key-in-use'] as const)
    : []),
  ...(endpoint.method === 'GET' || byItself.has(endpoint.by ?? 'person') ? [] : (['cross-site'] as const)),
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

const header = (name: string, description: string, schema: Json, required = false): Json => ({
  name,
  in: 'header',
  required,
  description,
  schema,
});
const idempotencyKey = header(
  'Idempotency-Key',
  'Names the request: sent again under the same name within 24 hours, it is answered as it was the first time, with `Idempotent-Replayed: true`, and nothing is done twice.',
  { type: 'string', minLength: 1, maxLength: 255 },
);
const ifNoneMatch = header('If-None-Match', 'The ETag of an earlier answer: 304 where it is still the same.', {
  type: 'string',
});
const signedBy = [
  header('webhook-id', 'Names the message; the same when it is sent again.', { type: 'string', maxLength: 255 }, true),
  header('webhook-timestamp', 'Seconds since 1970, five minutes from now at most.', { type: 'string' }, true),
  header('webhook-signature', '`v1,` and the signature, in Base64.', { type: 'string' }, true),
];

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
    ...(endpoint.idempotent ? [idempotencyKey] : []),
    ...(endpoint.conditional ? [ifNoneMatch] : []),
    ...(endpoint.by === 'signer' ? signedBy : []),
  ];
}

/** What an answer says in its headers, beyond what every answer does. */
function headersOf({ conditional, idempotent }: Endpoint): Json {
  const text = { schema: { type: 'string' } };
  if (conditional) return { headers: { ETag: text } };
  return idempotent ? { headers: { 'Idempotent-Replayed': text } } : {};
}

function operationOf(endpoint: Endpoint, components: Components): Json {
  const { input, output, raw, status = 200, media = 'application/json', example } = endpoint;
  const shown = (of: unknown) => (of === undefined ? {} : { example: of });
  const body = input
    ? { [media]: { schema: schemaOf(input, 'input', components), ...shown(example?.input) } }
    : raw?.input
      ? { [raw.input]: {} }
      : null;
  const answer = output
    ? { [media]: { schema: schemaOf(output, 'output', components), ...shown(example?.output) } }
    : raw?.output && Object.fromEntries(raw.output.map((type) => [type, {}]));
  return {
    operationId: camel(endpoint.name),
    summary: endpoint.summary,
    ...securityOf(endpoint),
    'x-act': endpoint.act,
    ...(endpoint.about ? { 'x-about': endpoint.about } : {}),
    parameters: parametersOf(endpoint, components),
    ...(body ? { requestBody: { required: true, content: body } } : {}),
    responses: {
      [status]: { description: 'Done', ...(answer ? { content: answer } : {}), ...headersOf(endpoint) },
      ...(endpoint.conditional ? { 304: { description: 'The same as the ETag that was sent' } } : {}),
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
        signature: {
          type: 'apiKey',
          in: 'header',
          name: 'webhook-signature',
          description: 'Standard Webhooks 1.0.0, by a secret that HR has made at /payroll/api.',
        },
        key: { type: 'http', scheme: 'bearer', description: 'An API key that HR has made at /api-keys.' },
      },
    },
  };
}
