import type { Cookie, HttpRequest } from '@azure/functions';
import type { SignedIn } from '../../shared/people/bankid/sign-in-at.ts';
import { endFormerSession } from '../../shared/people/identity/end-former-session.ts';
import type { Capabilities } from '../runtime.ts';
import { readCookie, writeCookie } from './cookies.ts';
import { response } from './http.ts';

const day = 24 * 60 * 60;

/** The ticket of the sign-in by BankID that this browser began. */
export const bankidTicket = ({ configuration }: Capabilities, request: HttpRequest): string | null =>
  readCookie(request, 'bankid', configuration.cookieSuffix);

/** The browser's lasting mark, by which BankID tells devices apart, and the cookie that keeps it as long as browsers let it. */
export function deviceMark(
  { configuration, randomness }: Capabilities,
  request: HttpRequest,
): { value: string; cookie: Cookie } {
  const known = readCookie(request, 'device', configuration.cookieSuffix);
  const value = known && /^[\w-]{43}$/.test(known) ? known : randomness.bytes(32).toString('base64url');
  return { value, cookie: writeCookie('device', configuration.cookieSuffix, value, 400 * day) };
}

export const ticketCookie = ({ configuration }: Capabilities, value: string): Cookie =>
  writeCookie('bankid', configuration.cookieSuffix, value, value === '' ? 0 : 15 * 60);

/** How a sign-in stands, with the session's cookie where it has just begun; the one that the browser held before ends with it. */
export async function signedInAnswer(uses: Capabilities, request: HttpRequest, { view, session }: SignedIn) {
  const { cookieSuffix } = uses.configuration;
  const former = session && readCookie(request, 'session', cookieSuffix);
  if (former) await endFormerSession(uses, former);
  return response({
    status: 200,
    headers: { 'cache-control': 'no-store' },
    jsonBody: view,
    cookies: session ? [writeCookie('session', cookieSuffix, session.reveal(), day)] : [],
  });
}
