import { trustAddresses } from '../shared/trust/addresses.ts';

// What the edge says with every answer: the Application Gateway in Azure and the local edge read the same table.

/** Where a page of ours may take things from. Nothing inline, nothing foreign, nothing framed by others. */
const contentSecurityPolicy = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self'",
  'font-src': "'self'",
  'connect-src': "'self'",
  'manifest-src': "'self'",
  'form-action': "'self'",
  'frame-ancestors': "'none'",
  'base-uri': "'none'",
};

/** Browser abilities: the camera takes receipts, nothing else is used. */
const permissions = {
  camera: '(self)',
  microphone: '()',
  geolocation: '()',
  payment: '()',
  usb: '()',
  serial: '()',
  hid: '()',
  midi: '()',
  'display-capture': '()',
  'screen-wake-lock': '()',
  'browsing-topics': '()',
};

/** Set on every answer, whatever the answer said itself. Two years and subdomains, as preload lists ask (hstspreload.org). */
export const headersOfEveryAnswer: Readonly<Record<string, string>> = {
  'strict-transport-security': 'max-age=63072000; includeSubDomains; preload',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'permissions-policy': Object.entries(permissions)
    .map(([name, who]) => `${name}=${who}`)
    .join(', '),
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};

/** Set on documents (`text/html`) that bring no policy of their own. */
export const headersOfDocuments: Readonly<Record<string, string>> = {
  'content-security-policy': Object.entries(contentSecurityPolicy)
    .map(([name, sources]) => `${name} ${sources}`)
    .join('; '),
};

/** Set on everything else that brings no policy of its own: opened as a page, it runs, loads and is framed by nothing. */
export const headersOfOtherAnswers: Readonly<Record<string, string>> = {
  'content-security-policy': "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
};

/** Addresses outside /api that the API answers, because a standard or people look for them there, and where it does. */
export const addressesOfTheApi: Readonly<Record<string, string>> = {
  '/.well-known/security.txt': '/api/security.txt',
  ...trustAddresses,
};

/**
 * Headers a client may not bring: they are the gateway's own to say, or would pass for Azure's. Compared by prefix, in lower case.
 * Of them the edge writes `x-forwarded-for` anew, with the one address that it sees itself: limits count by it, and nothing else does.
 */
export const headersClientsMayNotSend: readonly string[] = [
  'forwarded',
  'x-forwarded-',
  'x-original-',
  'x-real-ip',
  'x-client-ip',
  'x-azure-',
  'x-arr-',
  'x-appgw-',
  'x-ms-client-principal',
  'x-functions-',
];

/** Bytes of a request body the edge lets through: the largest file, and room around it. */
export const largestBody = 12 * 1024 * 1024;
