import type { Role } from '../../kernel/roles.ts';

/** Those who see other people's money or decide about it. Employees are not asked for more than their employer asks. */
export const rolesOfTwoFactors: ReadonlySet<Role> = new Set(['manager', 'hr', 'finance', 'salary']);
