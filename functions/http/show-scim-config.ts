import type { showScimConfig as contract } from '../../shared/people/provisioning/scim/contract.ts';
import { showScimConfig } from '../../shared/people/provisioning/scim/show-scim-config.ts';
import type { Handler } from '../host/http.ts';

export const handleShowScimConfig: Handler<typeof contract> = async (_, { provisioner }) => showScimConfig(provisioner);
