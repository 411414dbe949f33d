import type { showPolicyFile as contract } from '../../shared/claims/policy-files/contract.ts';
import { showPolicyFile } from '../../shared/claims/policy-files/show-policy-file.ts';
import type { Handler } from '../host/http.ts';

export const handleShowPolicyFile: Handler<typeof contract> = (uses, { person, id }) =>
  showPolicyFile(uses, person, id('policy'));
