import type { addScimGroup as contract } from '../../shared/people/provisioning/scim/contract.ts';
import { addScimGroup } from '../../shared/people/provisioning/scim/add-scim-group.ts';
import type { Handler } from '../host/http.ts';
import { scimCreated } from '../host/scim-created.ts';

export const handleAddScimGroup: Handler<typeof contract> = async (uses, { provisioner, input }) =>
  scimCreated(await addScimGroup(uses, provisioner, input));
