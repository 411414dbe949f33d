import type { Cookie } from '@azure/functions';
import { staffLimits } from '../../shared/people/staff/staff-limits.ts';
import type { Secret } from '../../shared/platform/secret.ts';
import { writeCookie } from './cookies.ts';

/** The cookie of a member of staff's session: it lasts no longer than any of theirs does. */
export const staffCookie = (suffix: string, token: Secret): Cookie =>
  writeCookie('staff', suffix, token.reveal(), staffLimits.absolute / 1000);
