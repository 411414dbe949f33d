import type { listHolds as contract } from '../../shared/protection/retention/contract.ts';
import { listHolds } from '../../shared/protection/retention/list-holds.ts';
import type { Handler } from '../host/http.ts';

export const handleListHolds: Handler<typeof contract> = (uses, { person }) => listHolds(uses, person);
