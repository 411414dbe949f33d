import type { revokeApiKey as contract } from '../../shared/people/api-keys/contract.ts';
import { revokeApiKey } from '../../shared/people/api-keys/revoke-api-key.ts';
import type { Handler } from '../host/http.ts';

export const handleRevokeApiKey: Handler<typeof contract> = (uses, { person, id }) =>
  revokeApiKey(uses, person, id('key'));
