import type { Provisioner } from '../../../platform/actor.ts';
import { authorise } from '../../../platform/authorise.ts';
import { listOf } from '../page.ts';
import { config, schemas, types } from './describe.ts';

/** What this service can do. Throws Problem `not-allowed`. */
export function showScimConfig(actor: Provisioner): Record<string, unknown> {
  authorise(actor, 'directory.read');
  return config;
}

/** The types of resources, as a ListResponse. Throws Problem `not-allowed`. */
export function listScimTypes(actor: Provisioner): Record<string, unknown> {
  authorise(actor, 'directory.read');
  return listOf(types, types.length, 1);
}

/** The attributes that are kept, as a ListResponse, which Entra ID asks for. Throws Problem `not-allowed`. */
export function listScimSchemas(actor: Provisioner): Record<string, unknown> {
  authorise(actor, 'directory.read');
  return listOf(schemas, schemas.length, 1);
}
