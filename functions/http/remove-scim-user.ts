import type { removeScimUser as contract } from '../../shared/people/provisioning/scim/contract.ts';
import { removeScimUser } from '../../shared/people/provisioning/scim/remove-scim-user.ts';
import type { Handler } from '../host/http.ts';

export const handleRemoveScimUser: Handler<typeof contract> = (uses, { provisioner, id }) =>
  removeScimUser(uses, provisioner, id('user'));
