import { join } from 'node:path';
import type { IssuedCertificate } from '../certificates.ts';
import type { S3Options } from '../peers/s3.ts';
import { s3AccessKeyId, s3Buckets, s3Region } from './app-settings.ts';
import type { KeptState } from './kept-state.ts';

/** What the local S3 is started with: its keys, and the buckets that the infrastructure code makes elsewhere. */
export const s3Wishes = ({ directory, passwords }: KeptState, tls: IssuedCertificate): S3Options => ({
  directory: join(directory, 's3'),
  port: 0,
  tls,
  region: s3Region,
  keys: { accessKeyId: s3AccessKeyId, secretAccessKey: passwords.s3.reveal() },
  buckets: Object.values(s3Buckets),
});
