import type { Cookie, HttpRequest } from '@azure/functions';

/** The cookies there are: sessions’ tokens and tickets of sign-ins under way, staff’s of their own, and what marks a browser for BankID. */
export const cookieNames = ['session', 'signin', 'bankid', 'device', 'staff', 'staffsignin'] as const;
export type CookieName = (typeof cookieNames)[number];

const fullName = (name: CookieName, suffix: string): string => `__Host-clvr_${name}${suffix}`;

/** Reads one of our cookies; null when the request does not carry it. */
export function readCookie(request: HttpRequest, name: CookieName, suffix: string): string | null {
  const wanted = fullName(name, suffix);
  for (const part of (request.headers.get('cookie') ?? '').split(';')) {
    const [key, ...value] = part.trim().split('=');
    if (key === wanted) return decoded(value.join('='));
  }
  return null;
}

/** A value that is no percent-encoding is not one we wrote. */
function decoded(value: string): string | null {
  try {
    return decodeURIComponent(value);
  } catch {
    return null;
  }
}

/**
 * A cookie of ours: `__Host-` (this host alone, whole path), Secure, HttpOnly and SameSite=Strict, without exception.
 * `seconds` 0 removes it.
 */
export function writeCookie(name: CookieName, suffix: string, value: string, seconds: number): Cookie {
  return {
    name: fullName(name, suffix),
    value,
    path: '/',
    secure: true,
    httpOnly: true,
    sameSite: 'Strict',
    maxAge: seconds,
  };
}
