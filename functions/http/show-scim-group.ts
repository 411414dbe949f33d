import type { showScimGroup as contract } from '../../shared/people/provisioning/scim/contract.ts';
import { showScimGroup } from '../../shared/people/provisioning/scim/show-scim-group.ts';
import type { Handler } from '../host/http.ts';

export const handleShowScimGroup: Handler<typeof contract> = (uses, { provisioner, id, query }) =>
  showScimGroup(uses, provisioner, id('group'), query);
