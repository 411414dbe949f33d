import { remindRights } from '../../shared/protection/rights/remind-rights.ts';
import { every, inEachCompany } from '../host/timer.ts';

/** Hourly: a reminder is a matter of days, and one that is missed comes with the next. */
export const everyRemindRights = (): void =>
  every('remind-rights', '20 15 * * * *', 300, (uses) => inEachCompany(uses, (company) => remindRights(uses, company)));
