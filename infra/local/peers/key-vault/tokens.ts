import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { seconds } from './attributes.ts';

/** What tokens of Key Vault are asked for. */
export const resource = 'https://vault.azure.net';

export type Tokens = Readonly<{
  /** What a process must send to be given a token: it stands in its environment, as on App Service. */
  header: string;
  issue(): { token: string; expiresOn: number };
  accepts(token: string): boolean;
}>;

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
  return {
    header,
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
