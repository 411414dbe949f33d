import { rescueClaims } from '../../shared/claims/evaluation/rescue-claims.ts';
import { every, inEachCompany } from '../host/timer.ts';

export const everyRescueClaims = (): void =>
  every('rescue-claims', '15 * * * * *', 120, (uses) => inEachCompany(uses, (company) => rescueClaims(uses, company)));
