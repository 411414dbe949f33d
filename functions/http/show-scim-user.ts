import type { showScimUser as contract } from '../../shared/people/provisioning/scim/contract.ts';
import { showScimUser } from '../../shared/people/provisioning/scim/show-scim-user.ts';
import type { Handler } from '../host/http.ts';

export const handleShowScimUser: Handler<typeof contract> = (uses, { provisioner, id }) =>
  showScimUser(uses, provisioner, id('user'));
