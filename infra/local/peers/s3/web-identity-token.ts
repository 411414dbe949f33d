import { createPublicKey, verify } from 'node:crypto';
import { S3Failure } from './failure.ts';

/** Whose tokens are taken in place of keys: what an identity provider of IAM and the trust policies of its roles say elsewhere. */
export type Trust = Readonly<{ issuer: string; audience: string; subject: string; publicKeyPem: string }>;

type Claims = Readonly<{ iss?: unknown; aud?: unknown; sub?: unknown; exp?: unknown; nbf?: unknown }>;

const invalid = (message: string) => new S3Failure(400, 'InvalidIdentityToken', message);
const decoded = (part: string): unknown => JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));

/**
 * Holds a token to its signature (RS256 and nothing else), its issuer, its audience, its times and its subject. Throws S3Failure, with the
 * codes of STS: `InvalidIdentityToken`, `ExpiredTokenException`, `AccessDenied`.
 */
export function requireTrusted(token: string, trust: Trust): void {
  const [head = '', body = '', signature = '', ...more] = token.split('.');
  let claims: Claims;
  try {
    const { alg } = decoded(head) as { alg?: unknown };
    if (alg !== 'RS256' || more.length > 0) throw invalid('The ID Token provided is not a valid JWT.');
    const key = createPublicKey(trust.publicKeyPem);
    if (!verify('sha256', Buffer.from(`${head}.${body}`), key, Buffer.from(signature, 'base64url')))
      throw invalid("Couldn't verify the signature");
    claims = decoded(body) as Claims;
  } catch (error) {
    throw error instanceof S3Failure ? error : invalid('The ID Token provided is not a valid JWT.');
  }
  const now = Date.now() / 1000;
  if (claims.iss !== trust.issuer) throw invalid('No OpenIDConnect provider found in your account');
  if (claims.aud !== trust.audience) throw invalid('Incorrect token audience');
  if (typeof claims.exp !== 'number' || claims.exp <= now) throw new S3Failure(400, 'ExpiredTokenException');
  if (typeof claims.nbf === 'number' && claims.nbf > now + 300) throw invalid('The token is not good yet');
  if (claims.sub !== trust.subject)
    throw new S3Failure(403, 'AccessDenied', 'Not authorized to perform sts:AssumeRoleWithWebIdentity');
}
