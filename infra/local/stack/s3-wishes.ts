import { join } from 'node:path';
import type { IssuedCertificate } from '../certificates.ts';
import type { KeyVaultReady } from '../peers/key-vault.ts';
import type { S3Options } from '../peers/s3.ts';
import { s3Buckets, s3Region } from './app-settings.ts';
import type { KeptState } from './kept-state.ts';
import { backupRules, rolesFor } from './s3-policies.ts';

/** What the local S3 is started with: what the infrastructure code makes elsewhere, and whose tokens it takes in place of keys. */
export const s3Wishes = (
  { directory, passwords }: KeptState,
  tls: IssuedCertificate,
  { federation }: KeyVaultReady,
): S3Options => ({
  directory: join(directory, 's3'),
  port: 0,
  tls,
  region: s3Region,
  keys: { accessKeyId: 'administrator', secretAccessKey: passwords.s3.reveal() },
  buckets: Object.values(s3Buckets),
  rules: { [s3Buckets.backup]: backupRules },
  roles: rolesFor(s3Buckets),
  trust: federation,
});
