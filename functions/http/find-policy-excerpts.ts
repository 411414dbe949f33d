import type { findPolicyExcerpts as contract } from '../../shared/claims/policy-files/contract.ts';
import { findPolicyExcerpts } from '../../shared/claims/policy-files/find-policy-excerpts.ts';
import type { Handler } from '../host/http.ts';

export const handleFindPolicyExcerpts: Handler<typeof contract> = (uses, { person, input }) =>
  findPolicyExcerpts(uses, person, input);
