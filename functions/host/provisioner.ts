import type { HttpRequest } from '@azure/functions';
import { findProvisioner, type KnownProvisioner } from '../../shared/people/provisioning/find-provisioner.ts';
import type { Capabilities } from '../runtime.ts';

/** The directory whose bearer token the request carries; null without one that is good. */
export async function provisionerOf(uses: Capabilities, request: HttpRequest): Promise<KnownProvisioner | null> {
  const [, token] = /^Bearer +([\w-]+)$/i.exec(request.headers.get('authorization') ?? '') ?? [];
  return token ? findProvisioner(uses, token) : null;
}
