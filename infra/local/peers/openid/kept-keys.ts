import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exportJWK, generateKeyPair, type JWK } from 'jose';

export interface KeptKeys {
  /** Private signing key, RS256. All tenants share it, as in Entra. */
  readonly signing: JWK;
  /** Signs the provider's own cookies. */
  readonly cookie: string;
}

/** The keys in `<directory>/keys.json`, made at first use: tokens and sessions outlive a restart. */
export async function keptKeys(directory: string): Promise<KeptKeys> {
  const file = join(directory, 'keys.json');
  if (!existsSync(file)) {
    mkdirSync(directory, { recursive: true });
    const { privateKey } = await generateKeyPair('RS256', { extractable: true });
    const signing = { ...(await exportJWK(privateKey)), kid: randomUUID(), use: 'sig', alg: 'RS256' };
    const keys: KeptKeys = { signing, cookie: randomBytes(32).toString('base64url') };
    writeFileSync(`${file}.new`, JSON.stringify(keys), { mode: 0o600 });
    renameSync(`${file}.new`, file);
  }
  return JSON.parse(readFileSync(file, 'utf8')) as KeptKeys;
}
