import type { showOwnRights as contract } from '../../shared/protection/rights/contract.ts';
import { showOwnRights } from '../../shared/protection/rights/show-own-rights.ts';
import type { Handler } from '../host/http.ts';

export const handleShowOwnRights: Handler<typeof contract> = (uses, { person }) => showOwnRights(uses, person);
