import type { listScimTypes as contract } from '../../shared/people/provisioning/scim/contract.ts';
import { listScimTypes } from '../../shared/people/provisioning/scim/show-scim-config.ts';
import type { Handler } from '../host/http.ts';

export const handleListScimTypes: Handler<typeof contract> = async (_, { provisioner }) => listScimTypes(provisioner);
