import * as z from 'zod/mini';
import { named, sentence } from '../kernel/contract-types.ts';
import { endpoint } from '../kernel/endpoint.ts';

export const showHealth = endpoint({
  name: 'show-health',
  method: 'GET',
  path: 'health',
  summary:
    'Says whether the service can answer (it reaches its database), and whether a model may be asked, or why not.',
  act: 'anyone',
  output: z.object({
    ok: z.literal(true),
    /** `why` is null while it is on. */
    model: named('PartHealth', z.object({ on: z.boolean(), why: z.nullable(sentence) })),
  }),
  problems: ['service-away'],
});

export const showOpenApi = endpoint({
  name: 'show-openapi',
  method: 'GET',
  path: 'openapi.json',
  summary: 'This description of every route (OpenAPI 3.1).',
  act: 'anyone',
  raw: { output: ['application/json'] },
});
