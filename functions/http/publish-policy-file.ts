import type { publishPolicyFile as contract } from '../../shared/claims/policy-files/contract.ts';
import { publishPolicyFile } from '../../shared/claims/policy-files/publish-policy-file.ts';
import type { Handler } from '../host/http.ts';

export const handlePublishPolicyFile: Handler<typeof contract> = (uses, { person, id, input }) =>
  publishPolicyFile(uses, person, id('policy'), input);
