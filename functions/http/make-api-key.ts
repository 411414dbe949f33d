import type { makeApiKey as contract } from '../../shared/people/api-keys/contract.ts';
import { makeApiKey } from '../../shared/people/api-keys/make-api-key.ts';
import type { Handler } from '../host/http.ts';

export const handleMakeApiKey: Handler<typeof contract> = async (uses, { person, input }) => {
  const { key, token } = await makeApiKey(uses, person, input);
  return { key, token: token.reveal() };
};
