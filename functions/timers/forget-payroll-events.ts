import { forgetEvents } from '../../shared/payroll/partners/inbound/forget-events.ts';
import { every, inEachCompany } from '../host/timer.ts';

/** Nightly: what is kept for a month can wait a day to be forgotten. */
export const everyForgetPayrollEvents = (): void =>
  every('forget-payroll-events', '50 40 2 * * *', 300, (uses) =>
    inEachCompany(uses, (company) => forgetEvents(uses, company)),
  );
