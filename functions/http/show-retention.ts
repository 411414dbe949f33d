import type { showRetention as contract } from '../../shared/protection/retention/contract.ts';
import { showRetention } from '../../shared/protection/retention/show-retention.ts';
import type { Handler } from '../host/http.ts';

export const handleShowRetention: Handler<typeof contract> = (uses, { person }) => showRetention(uses, person);
