import type { makeToken as contract } from '../../shared/people/provisioning/contract.ts';
import { makeProvisioningToken } from '../../shared/people/provisioning/make-provisioning-token.ts';
import type { Handler } from '../host/http.ts';

export const handleMakeProvisioningToken: Handler<typeof contract> = (uses, { person, input }) =>
  makeProvisioningToken(uses, person, input);
