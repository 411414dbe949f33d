import type { Role } from '../../kernel/roles.ts';

const minute = 60_000;
const hour = 60 * minute;

/** How long a session lasts without being used, and at most, in milliseconds. Who sees other people's claims gets less. */
export function sessionLimits(roles: readonly Role[]): Readonly<{ idle: number; absolute: number }> {
  const seesOthers = roles.some((role) => role !== 'employee');
  return seesOthers ? { idle: 30 * minute, absolute: 10 * hour } : { idle: 2 * hour, absolute: 24 * hour };
}
