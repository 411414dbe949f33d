import type { listScimGroups as contract } from '../../shared/people/provisioning/scim/contract.ts';
import { listScimGroups } from '../../shared/people/provisioning/scim/list-scim-groups.ts';
import type { Handler } from '../host/http.ts';

export const handleListScimGroups: Handler<typeof contract> = (uses, { provisioner, query }) =>
  listScimGroups(uses, provisioner, query);
