import type { removeScimGroup as contract } from '../../shared/people/provisioning/scim/contract.ts';
import { removeScimGroup } from '../../shared/people/provisioning/scim/remove-scim-group.ts';
import type { Handler } from '../host/http.ts';

export const handleRemoveScimGroup: Handler<typeof contract> = (uses, { provisioner, id }) =>
  removeScimGroup(uses, provisioner, id('group'));
