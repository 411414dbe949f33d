import { remindStaff } from '../../shared/trust/vendors/remind-staff.ts';
import { every } from '../host/timer.ts';

/** Once a day, in the morning in Sweden: what expires or is to be looked at in 60, 30 or 7 days. */
export const everyRemindOfVendors = (): void => every('remind-of-vendors', '0 20 5 * * *', 300, remindStaff);
