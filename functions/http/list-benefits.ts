import type { listBenefits as contract } from '../../shared/claims/benefits/contract.ts';
import { listBenefits } from '../../shared/claims/benefits/list-benefits.ts';
import type { Handler } from '../host/http.ts';

export const handleListBenefits: Handler<typeof contract> = (uses, { person }) => listBenefits(uses, person);
