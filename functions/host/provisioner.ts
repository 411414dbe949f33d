import type { HttpRequest } from '@azure/functions';
import { findProvisioner, type KnownProvisioner } from '../../shared/people/provisioning/find-provisioner.ts';
import type { Capabilities } from '../runtime.ts';
import { bearerToken } from './bearer.ts';

/** The directory whose bearer token the request carries; null without one that is good. */
export async function provisionerOf(uses: Capabilities, request: HttpRequest): Promise<KnownProvisioner | null> {
  const token = bearerToken(request);
  return token === null ? null : findProvisioner(uses, token);
}
