import type { revokeToken as contract } from '../../shared/people/provisioning/contract.ts';
import { revokeProvisioningToken } from '../../shared/people/provisioning/revoke-provisioning-token.ts';
import type { Handler } from '../host/http.ts';

export const handleRevokeProvisioningToken: Handler<typeof contract> = (uses, { person, id }) =>
  revokeProvisioningToken(uses, person, id('token'));
