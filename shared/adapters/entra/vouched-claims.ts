import type { VouchedIdentity } from '../../people/identity/ports.ts';

type Claims = Readonly<Record<string, unknown>> & Readonly<{ iss: string }>;

const textIn = (claims: Claims, name: string): string | null => {
  const value = claims[name];
  return typeof value === 'string' && value !== '' ? value : null;
};

/**
 * Whom the checked claims of an id token vouch for. The subject is `oid`: the same person for every application of the directory,
 * as `sub` is not; an address says nothing, since a directory can give it to somebody else. The second factor stands in `acrs`
 * alone: v2.0 tokens carry no `amr`. Throws TypeError when the token names nobody.
 */
export function vouchedBy(claims: Claims, context: string): VouchedIdentity {
  const [subject, tenant] = [textIn(claims, 'oid'), textIn(claims, 'tid')];
  if (subject === null || tenant === null) throw new TypeError('a token that vouches for nobody');
  const contexts = claims['acrs'];
  const hint = textIn(claims, 'login_hint');
  return {
    issuer: claims.iss,
    subject,
    tenant,
    providerSession: textIn(claims, 'sid'),
    signOutHint: hint,
    loginHint: hint ?? textIn(claims, 'preferred_username'),
    secondFactor: Array.isArray(contexts) && contexts.includes(context),
  };
}
