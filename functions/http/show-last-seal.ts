import type { showLastSeal as contract } from '../../shared/protection/audit-log/contract.ts';
import { showLastSeal } from '../../shared/protection/audit-log/show-last-seal.ts';
import type { Handler } from '../host/http.ts';

export const handleShowLastSeal: Handler<typeof contract> = (uses, { person }) => showLastSeal(uses, person);
