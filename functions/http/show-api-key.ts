import type { showApiKey as contract } from '../../shared/people/api-keys/contract.ts';
import { showApiKey } from '../../shared/people/api-keys/show-api-key.ts';
import type { Handler } from '../host/http.ts';

export const handleShowApiKey: Handler<typeof contract> = (uses, { key }) => showApiKey(uses, key);
