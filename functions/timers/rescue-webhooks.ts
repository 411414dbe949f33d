import { rescueWebhooks } from '../../shared/payroll/webhooks/rescue-webhooks.ts';
import { every, inEachCompany } from '../host/timer.ts';

/** Each minute: what is due and was lost has waited fifteen already. */
export const everyRescueWebhooks = (): void =>
  every('rescue-webhooks', '25 * * * * *', 120, (uses) =>
    inEachCompany(uses, (company) => rescueWebhooks(uses, company)),
  );
