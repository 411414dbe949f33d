import type { AwsKeys } from '../shared/adapters/aws/aws-keys.ts';
import { s3BackupReader } from '../shared/adapters/s3/backup-reader.ts';
import { s3BackupWriter } from '../shared/adapters/s3/backup-writer.ts';
import { connectS3, type S3Connection } from '../shared/adapters/s3/connect-s3.ts';
import { s3FileRemover } from '../shared/adapters/s3/file-remover.ts';
import { s3StoredHow } from '../shared/adapters/s3/stored-how.ts';
import type { Configuration } from '../shared/platform/configuration.ts';

type Settings = Configuration['s3'];

/** Milliseconds that one try of a part of sixteen MiB may take. */
const patience = 60_000;

/**
 * The store of backups, each duty with a role of its own: whoever writes neither reads nor removes. A try is one question; the adapters ask again
 * by themselves.
 */
export function openBackupStore(settings: Settings, keysOf: (role: string) => AwsKeys) {
  const connect = (duty: 'backupWriter' | 'backupReader' | 'backupRemover'): S3Connection =>
    connectS3(settings, keysOf(settings.roles[duty]), { attempts: 1, patience });
  const bucket = settings.buckets.backup;
  const readerConnection = connect('backupReader');
  const reader = s3BackupReader(readerConnection, bucket);
  return {
    backupWriter: s3BackupWriter(connect('backupWriter'), bucket),
    backupReader: reader,
    storedVersions: reader,
    storedHow: s3StoredHow(readerConnection, bucket, settings.region),
    fileRemover: s3FileRemover(connect('backupRemover'), bucket),
  };
}
