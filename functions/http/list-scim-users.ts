import type { listScimUsers as contract } from '../../shared/people/provisioning/scim/contract.ts';
import { listScimUsers } from '../../shared/people/provisioning/scim/list-scim-users.ts';
import type { Handler } from '../host/http.ts';

export const handleListScimUsers: Handler<typeof contract> = (uses, { provisioner, query }) =>
  listScimUsers(uses, provisioner, query);
