import type { HttpRequest } from '@azure/functions';
import { findSession } from '../../shared/people/identity/find-session.ts';
import type { Person } from '../../shared/platform/actor.ts';
import type { Capabilities } from '../runtime.ts';
import { readCookie } from './cookies.ts';

/** The person whose session the request carries; null without one that is good. */
export async function personOf(uses: Capabilities, request: HttpRequest): Promise<Person | null> {
  const token = readCookie(request, 'session', uses.configuration.cookieSuffix);
  return token ? findSession(uses, token) : null;
}
