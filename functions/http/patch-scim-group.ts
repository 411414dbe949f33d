import type { patchScimGroup as contract } from '../../shared/people/provisioning/scim/contract.ts';
import { patchScimGroup } from '../../shared/people/provisioning/scim/patch-scim-group.ts';
import type { Handler } from '../host/http.ts';

export const handlePatchScimGroup: Handler<typeof contract> = (uses, { provisioner, id, input }) =>
  patchScimGroup(uses, provisioner, id('group'), input);
