import type { HttpRequest } from '@azure/functions';
import type { Arrival } from '../../shared/people/identity/complete-sign-in.ts';
import { deviceOf } from '../../shared/people/identity/device.ts';
import { readCookie } from './cookies.ts';

/** Where a sign-in comes from: the family of the browser, and the session that it carries until now. */
export const arrivalOf = (request: HttpRequest, cookieSuffix: string): Arrival => ({
  device: deviceOf(request.headers.get('user-agent')),
  former: readCookie(request, 'session', cookieSuffix),
});
