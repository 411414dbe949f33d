import {
  createHmac,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  randomBytes,
  sign as signWith,
  timingSafeEqual,
  type KeyObject,
} from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { seconds } from './attributes.ts';

/** What tokens of Key Vault are asked for. */
export const resource = 'https://vault.azure.net';

/** The directory that the identity is of, the identity in it, and the application whose tokens AWS takes: what Entra has elsewhere. */
export const federation = {
  issuer: 'https://sts.windows.net/00000000-0000-4000-8000-00000000c1d1/',
  subject: '00000000-0000-4000-8000-00000000c1a1',
  audience: 'api://clvr-benefits-backup',
} as const;

export type Tokens = Readonly<{
  /** What a process must send to be given a token: it stands in its environment, as on App Service. */
  header: string;
  issue(): { token: string; expiresOn: number };
  accepts(token: string): boolean;
  /** A token for the application whose tokens AWS takes, signed so that others can verify it with `publicKeyPem` (JWT, RS256). */
  issueFederated(): { token: string; expiresOn: number };
  publicKeyPem: string;
}>;

/** The key that tokens for others are signed with, kept in the directory like the rest of the identity. */
function keptSigningKey(directory: string): KeyObject {
  const file = join(directory, 'identity-signing.pem');
  if (!existsSync(file)) {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    writeFileSync(file, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 });
  }
  return createPrivateKey(readFileSync(file, 'utf8'));
}

const encoded = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url');

/** Equal or not, in a time that does not tell how far. */
export function isSame(given: string, known: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(known)];
  return one.length === other.length && timingSafeEqual(one, other);
}

/**
 * Tokens of the one identity that there is on this machine. Its key and its header are kept in the directory, so that a process
 * that was running before a restart of the vault need not be restarted too.
 */
export function keptTokens(directory: string, lifetimeSeconds: number): Tokens {
  const file = join(directory, 'identity.json');
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  if (!existsSync(file)) {
    const made = { header: randomBytes(24).toString('base64url'), key: randomBytes(32).toString('base64url') };
    writeFileSync(file, JSON.stringify(made), { mode: 0o600 });
  }
  const { header, key } = JSON.parse(readFileSync(file, 'utf8')) as { header: string; key: string };
  const sign = (claims: string) => createHmac('sha256', key).update(claims).digest('base64url');
  const signingKey = keptSigningKey(directory);
  return {
    header,
    publicKeyPem: createPublicKey(signingKey).export({ type: 'spki', format: 'pem' }) as string,
    issueFederated() {
      const now = seconds();
      const expiresOn = now + lifetimeSeconds;
      const { issuer: iss, subject: sub, audience: aud } = federation;
      const claims = { iss, sub, oid: sub, aud, iat: now, nbf: now, exp: expiresOn };
      const body = `${encoded({ alg: 'RS256', typ: 'JWT' })}.${encoded(claims)}`;
      return { token: `${body}.${signWith('sha256', Buffer.from(body), signingKey).toString('base64url')}`, expiresOn };
    },
    issue() {
      const expiresOn = seconds() + lifetimeSeconds;
      const claims = Buffer.from(JSON.stringify({ aud: resource, exp: expiresOn })).toString('base64url');
      return { token: `${claims}.${sign(claims)}`, expiresOn };
    },
    accepts(token) {
      const [claims = '', signature = ''] = token.split('.');
      if (!isSame(signature, sign(claims))) return false;
      const { aud, exp } = JSON.parse(Buffer.from(claims, 'base64url').toString()) as { aud: string; exp: number };
      return aud === resource && exp > seconds();
    },
  };
}
