import { giveUpScans } from '../../shared/claims/receipts/give-up-scans.ts';
import { every, inEachCompany } from '../host/timer.ts';

export const everyGiveUpScans = (): void =>
  every('give-up-scans', '5,35 * * * * *', 60, (uses) => inEachCompany(uses, (company) => giveUpScans(uses, company)));
