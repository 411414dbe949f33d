import type { showProvisioning as contract } from '../../shared/people/provisioning/contract.ts';
import { showProvisioning } from '../../shared/people/provisioning/show-provisioning.ts';
import type { Handler } from '../host/http.ts';

export const handleShowProvisioning: Handler<typeof contract> = (uses, { person }) => showProvisioning(uses, person);
