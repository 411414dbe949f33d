import { remindApprovers } from '../../shared/claims/approvals/remind-approvers.ts';
import { every, inEachCompany } from '../host/timer.ts';

/** Hourly: a reminder is a matter of days, and one that is missed comes with the next. */
export const everyRemindApprovers = (): void =>
  every('remind-approvers', '40 10 * * * *', 300, (uses) =>
    inEachCompany(uses, (company) => remindApprovers(uses, company)),
  );
