import type { listWatchedSecrets as contract } from '../../shared/trust/secrets/contract.ts';
import { listWatchedSecrets } from '../../shared/trust/secrets/list-watched-secrets.ts';
import type { Handler } from '../host/http.ts';

export const handleListWatchedSecrets: Handler<typeof contract> = (uses, { staff }) => listWatchedSecrets(uses, staff);
