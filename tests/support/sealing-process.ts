import type { AwsKeys } from '../../shared/adapters/aws/aws-keys.ts';
import { connectS3, type S3Settings } from '../../shared/adapters/s3/connect-s3.ts';
import { s3LockedObjects } from '../../shared/adapters/s3/locked-objects.ts';
import type { Id } from '../../shared/kernel/ids.ts';
import { systemClock, systemRandomness } from '../../shared/platform/clock.ts';
import type { DatabaseSettings } from '../../shared/platform/configuration.ts';
import { connectPool } from '../../shared/platform/connect.ts';
import { Secret } from '../../shared/platform/secret.ts';
import { createDatabase } from '../../shared/platform/tenant-transaction.ts';
import { openSigner } from '../../shared/platform/transparency/signed-note.ts';
import { sealCompany, sealPlatform } from '../../shared/protection/seals/seal-entries.ts';
import { sealRoots } from '../../shared/protection/seals/seal-roots.ts';

/* A program that seals again and again, and says after each run that it has: something to kill in a test. */

type Bare<T, Name extends string> = Omit<T, Name> & Record<Name, string>;
export type ToSeal = Readonly<{
  database: Bare<DatabaseSettings, 'password'>;
  s3: S3Settings & Readonly<{ bucket: string; keys: Awaited<ReturnType<AwsKeys>> }>;
  signer: string;
  company: Id;
}>;

process.once('message', (message) => {
  const { database, s3, signer: key, company } = message as ToSeal;
  const password = new Secret(database.password);
  const pool = connectPool({ ...database, password }, () => undefined);
  const operations = createDatabase(pool, systemClock, systemRandomness(systemClock));
  const connect = connectS3(s3, async () => s3.keys);
  const signer = openSigner(new Secret(key));
  const uses = {
    operations,
    anchors: s3LockedObjects(connect, s3.bucket),
    signer: () => signer,
    log: () => {},
  };
  void (async () => {
    for (;;) {
      await sealCompany(uses, company);
      await sealPlatform(uses);
      await sealRoots(uses);
      process.send?.('sealed');
    }
  })();
});
