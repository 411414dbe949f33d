import { isEmployed } from './employment.ts';

/** Says whether somebody may be signed in at an instant: employed, and not shut out by HR or by the company's directory. */
export const maySignIn = (
  employee: Parameters<typeof isEmployed>[0] & { disabledAt: Date | null },
  now: Date,
): boolean => employee.disabledAt === null && isEmployed(employee, now);
