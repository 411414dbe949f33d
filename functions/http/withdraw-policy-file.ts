import type { withdrawPolicyFile as contract } from '../../shared/claims/policy-files/contract.ts';
import { withdrawPolicyFile } from '../../shared/claims/policy-files/withdraw-policy-file.ts';
import type { Handler } from '../host/http.ts';

export const handleWithdrawPolicyFile: Handler<typeof contract> = (uses, { person, id }) =>
  withdrawPolicyFile(uses, person, id('policy'));
