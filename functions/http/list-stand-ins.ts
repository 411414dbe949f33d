import type { listStandIns as contract } from '../../shared/claims/approvals/stand-ins/contract.ts';
import { listStandIns } from '../../shared/claims/approvals/stand-ins/list-stand-ins.ts';
import type { Handler } from '../host/http.ts';

export const handleListStandIns: Handler<typeof contract> = (uses, { person }) => listStandIns(uses, person);
