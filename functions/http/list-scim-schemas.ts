import type { listScimSchemas as contract } from '../../shared/people/provisioning/scim/contract.ts';
import { listScimSchemas } from '../../shared/people/provisioning/scim/show-scim-config.ts';
import type { Handler } from '../host/http.ts';

export const handleListScimSchemas: Handler<typeof contract> = async (_, { provisioner }) =>
  listScimSchemas(provisioner);
