import * as z from 'zod/mini';
import { id, instant, named, typed } from '../../kernel/contract-types.ts';
import { endpoint } from '../../kernel/endpoint.ts';
import { keyScopes } from '../../kernel/key-scopes.ts';

const scopes = z.array(z.enum(keyScopes));

/** In one line: it stands in a list, in a mail and in its subject. */
const name = z.pipe(
  z.pipe(
    typed(60),
    z.transform((text) => text.replace(/\s+/g, ' ')),
  ),
  z.string().check(z.minLength(1), z.maxLength(60)),
);

export const apiKeyRow = named(
  'ApiKey',
  z.object({
    id,
    name: z.string(),
    scopes,
    state: z.enum(['valid', 'expired', 'revoked']),
    madeAt: instant,
    madeBy: z.string().check(z.meta({ description: 'the name of whoever made it' })),
    expiresAt: instant,
    lastUsedOn: z.nullable(z.string()).check(z.meta({ format: 'date', description: 'in Sweden' })),
    revokedAt: z.nullable(instant),
  }),
);
export type ApiKeyRow = z.output<typeof apiKeyRow>;

export const listApiKeys = endpoint({
  name: 'list-api-keys',
  method: 'GET',
  path: 'api-keys',
  summary: 'The company’s keys, the valid ones first, then those that ended within a year. Never a secret.',
  act: 'api-key.list',
  output: z.object({ items: z.array(apiKeyRow) }),
});

export const makeApiKey = endpoint({
  name: 'make-api-key',
  method: 'POST',
  path: 'api-keys',
  summary: 'Makes a key. Its token is in this answer and nowhere else, ever again.',
  act: 'api-key.make',
  input: z.object({
    name,
    scopes: scopes.check(z.minLength(1)),
    days: z.int().check(z.gte(1), z.lte(90), z.meta({ description: 'how long it is good for; 90 days at most' })),
  }),
  output: z.object({
    key: apiKeyRow,
    token: z.string().check(z.meta({ description: 'to be sent as Authorization: Bearer' })),
  }),
  status: 201,
  problems: ['too-many-keys'],
});

export const revokeApiKey = endpoint({
  name: 'revoke-api-key',
  method: 'POST',
  path: 'api-keys/{key}/revoke',
  summary: 'Ends a key at once. One that has been revoked already stays as it is.',
  act: 'api-key.revoke',
  output: apiKeyRow,
});

/** What systems outside call stands below v1: it stays as it is while they do. */
export const showApiKey = endpoint({
  name: 'show-api-key',
  method: 'GET',
  path: 'v1/key',
  summary: 'Which key this is, of which company, what it may do and until when.',
  act: 'api-key.show-itself',
  by: 'key',
  output: z.object({
    id,
    name: z.string(),
    scopes,
    expiresAt: instant,
    company: z.object({ id, name: z.string(), organisationNumber: z.string() }),
  }),
});
