import { linkDirectoryPerson } from '../../shared/people/provisioning/link-directory-person.ts';
import type { patchScimUser as contract } from '../../shared/people/provisioning/scim/contract.ts';
import { patchScimUser } from '../../shared/people/provisioning/scim/patch-scim-user.ts';
import type { Handler } from '../host/http.ts';

export const handlePatchScimUser: Handler<typeof contract> = async (uses, { provisioner, id, input }) => {
  const user = await patchScimUser(uses, provisioner, id('user'), input);
  await linkDirectoryPerson(uses, provisioner, user);
  return user;
};
