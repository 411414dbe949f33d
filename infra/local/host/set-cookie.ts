import type { HttpCookie } from './core-types.ts';

const sameSites = { none: undefined, lax: 'lax', strict: 'strict', explicitNone: 'none' } as const;

/**
 * One Set-Cookie header as ASP.NET writes it for the host: the value percent-encoded, the path `/` unless the function
 * gave one, and the attributes in its order and spelling.
 */
export function setCookie(cookie: HttpCookie): string {
  const { expires, maxAge, domain, path, secure, httpOnly } = cookie;
  const sameSite = sameSites[cookie.sameSite ?? 'none'];
  const parts = [
    `${cookie.name}=${escapeData(cookie.value)}`,
    expires?.value && `expires=${new Date(expires.value.seconds * 1000).toUTCString()}`,
    typeof maxAge?.value === 'number' && `max-age=${Math.trunc(maxAge.value)}`,
    domain?.value && `domain=${domain.value}`,
    `path=${path?.value ?? '/'}`,
    secure?.value && 'secure',
    sameSite && `samesite=${sameSite}`,
    httpOnly?.value && 'httponly',
  ];
  return parts.filter(Boolean).join('; ');
}

/** .NET's Uri.EscapeDataString: all but the unreserved characters of RFC 3986. */
function escapeData(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
}
