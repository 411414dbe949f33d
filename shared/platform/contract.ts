import * as z from 'zod/mini';
import { named, sentence } from '../kernel/contract-types.ts';
import { endpoint } from '../kernel/endpoint.ts';

/** `why` is null while it is on. */
const partHealth = named('PartHealth', z.object({ on: z.boolean(), why: z.nullable(sentence) }));

export const showHealth = endpoint({
  name: 'show-health',
  method: 'GET',
  path: 'health',
  summary:
    'Says whether the service can answer (it reaches its database), whether a model may be asked, and whether all secrets and keys are young enough, or why not.',
  act: 'anyone',
  output: z.object({
    ok: z.literal(true),
    model: partHealth,
    secrets: partHealth,
  }),
  problems: ['service-away'],
});

export const showOpenApi = endpoint({
  name: 'show-openapi',
  method: 'GET',
  path: 'openapi.json',
  summary: 'This description of every route (OpenAPI 3.1), or of those whose path begins with `under`.',
  act: 'anyone',
  query: z.object({ under: z.optional(z.string().check(z.maxLength(60))) }),
  raw: { output: ['application/json'] },
});

/** Served at /.well-known/security.txt as well, where it is looked for: the edge leads there. */
export const showSecurityContact = endpoint({
  name: 'show-security-contact',
  method: 'GET',
  path: 'security.txt',
  summary: 'Whom to tell of a weakness, and how (RFC 9116).',
  act: 'anyone',
  raw: { output: ['text/plain'] },
});
