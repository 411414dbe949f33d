import type { listApiKeys as contract } from '../../shared/people/api-keys/contract.ts';
import { listApiKeys } from '../../shared/people/api-keys/list-api-keys.ts';
import type { Handler } from '../host/http.ts';

export const handleListApiKeys: Handler<typeof contract> = (uses, { person }) => listApiKeys(uses, person);
