import type { HttpRequest } from '@azure/functions';
import { isId } from '../../shared/kernel/ids.ts';
import { Problem } from '../../shared/kernel/problem.ts';
import { findStaff } from '../../shared/people/staff/find-staff.ts';
import type { Staff, Visitor } from '../../shared/platform/actor.ts';
import { findVisitor } from '../../shared/protection/access/find-visitor.ts';
import type { Capabilities } from '../runtime.ts';
import { readCookie } from './cookies.ts';

/** The member of staff whose session the request carries; null without one that is good. A person's session is none of theirs. */
export async function staffOf(uses: Capabilities, request: HttpRequest): Promise<Staff | null> {
  const token = readCookie(request, 'staff', uses.configuration.cookieSuffix);
  return token ? findStaff(uses, token) : null;
}

/**
 * The member of staff as a visitor of the company that the path names; null without a session. Throws Problem `not-found` without
 * a grant, as for no company, and `access-over` when theirs has ended.
 */
export async function visitorOf(uses: Capabilities, request: HttpRequest): Promise<Visitor | null> {
  const staff = await staffOf(uses, request);
  if (!staff) return null;
  const company = request.params['company'];
  if (!isId(company)) throw new Problem('not-found');
  return findVisitor(uses, staff, company);
}
