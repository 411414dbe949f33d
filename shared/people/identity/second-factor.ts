import type { Role } from '../../kernel/roles.ts';

/** Those who see other people's money or decide about it. Employees are not asked for more than their employer asks. */
export const rolesOfTwoFactors: ReadonlySet<Role> = new Set(['manager', 'hr', 'finance', 'salary']);

/** Whether who has these roles is signed in with a confirmed second factor only (OWASP ASVS 5.0 V6.3.3). */
export const needsSecondFactor = (roles: readonly Role[]): boolean => roles.some((role) => rolesOfTwoFactors.has(role));
