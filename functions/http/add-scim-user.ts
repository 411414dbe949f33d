import { linkDirectoryPerson } from '../../shared/people/provisioning/link-directory-person.ts';
import { addScimUser } from '../../shared/people/provisioning/scim/add-scim-user.ts';
import type { addScimUser as contract } from '../../shared/people/provisioning/scim/contract.ts';
import type { Handler } from '../host/http.ts';
import { scimCreated } from '../host/scim-created.ts';

export const handleAddScimUser: Handler<typeof contract> = async (uses, { provisioner, input }) => {
  const user = await addScimUser(uses, provisioner, input);
  await linkDirectoryPerson(uses, provisioner, user);
  return scimCreated(user);
};
