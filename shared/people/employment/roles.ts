import { roles, type Role } from '../../kernel/roles.ts';

/** The same roles in the table's order, each once, `employee` always among them: whoever works here has benefits. */
export const rolesFrom = (...some: readonly (readonly Role[])[]): Role[] =>
  roles.filter((role) => role === 'employee' || some.some((these) => these.includes(role)));

export const sameRoles = (one: readonly Role[], other: readonly Role[]): boolean =>
  rolesFrom(one).join() === rolesFrom(other).join();

/**
 * What somebody is from now on: what HR gave by hand, and what the directory's groups give. Where nobody else is left in HR, the
 * last one stays there whatever the groups say: a company without HR could not let anybody in again.
 */
export function rolesAfter(
  now: readonly Role[],
  {
    given,
    fromGroups,
    othersInHr,
  }: Readonly<{ given: readonly Role[]; fromGroups: readonly Role[]; othersInHr: number }>,
): Role[] {
  const stays: Role[] = now.includes('hr') && othersInHr === 0 ? ['hr'] : [];
  return rolesFrom(given, fromGroups, stays);
}
