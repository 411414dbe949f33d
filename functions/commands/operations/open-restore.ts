import type pg from 'pg';
import type { BorrowedParts } from '../../../infra/local/stack/borrow-parts.ts';
import { s3LockedObjects } from '../../../shared/adapters/s3/locked-objects.ts';
import { isId } from '../../../shared/kernel/ids.ts';
import { connectOnce } from '../../../shared/platform/connect.ts';
import { Secret } from '../../../shared/platform/secret.ts';
import type { BackupReader } from '../../../shared/protection/backup/ports.ts';
import { findBackup, type FoundBackup } from '../../../shared/protection/backup/restore/find-backup-store.ts';
import { companyLedgerPrefix } from '../../../shared/protection/end-of-contract/company-ledger.ts';
import { ledgerPrefix } from '../../../shared/protection/erasure/ledger-object.ts';
import { ledgerObjects } from '../../../shared/protection/erasure/ledger.ts';
import { backupSigner, backupStore } from './open-backup.ts';
import { WrongWord, type Values } from './operation.ts';

/** Lends a connection of the server's administrator, to the server's own database where no name is given. */
export async function asAdministrator<T>(
  parts: BorrowedParts,
  name: string | null,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const { host, port, caFile, user, password, database } = await parts.postgres();
  const client = await connectOnce({
    host,
    port,
    caFile,
    user,
    password: new Secret(password),
    name: name ?? database,
  });
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** The backup that `--run` asks for, and the store that it is in. Throws BackupRefused, and WrongWord for what is no run. */
export async function askedBackup(
  parts: BorrowedParts,
  { run }: Values,
): Promise<{ store: BackupReader; backup: FoundBackup }> {
  if (run !== 'newest' && !isId(run)) throw new WrongWord('--run takes the id of a run, or newest');
  const store = (await backupStore(parts)).backupReader;
  return { store, backup: await findBackup(store, backupSigner(parts)().trustedKeys, run === 'newest' ? null : run) };
}

/** For a database beside the product's: what the erasure ledger holds, as psql runs it. */
export async function runLedger(
  parts: BorrowedParts,
  client: pg.Client,
): Promise<{ objects: number; foreign: string[] }> {
  const { connect, buckets } = await parts.connectS3('lockedObjects');
  const uses = { erasureLedger: s3LockedObjects(connect, buckets.erasureLedger), signer: backupSigner(parts) };
  const foreign: string[] = [];
  let objects = 0;
  for (const prefix of [companyLedgerPrefix, ledgerPrefix])
    for await (const { key, sql } of ledgerObjects(uses, prefix)) {
      if (sql === null) foreign.push(key);
      else await client.query(sql);
      objects += sql === null ? 0 : 1;
    }
  return { objects, foreign };
}
