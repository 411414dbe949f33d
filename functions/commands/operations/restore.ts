import type pg from 'pg';
import type { BorrowedParts } from '../../../infra/local/stack/borrow-parts.ts';
import { databaseName } from '../../../infra/local/stack/prepare-database.ts';
import { createRoles } from '../../../shared/database/create-roles.ts';
import { isId } from '../../../shared/kernel/ids.ts';
import { asPlatformMachine } from '../../../shared/platform/actor.ts';
import { authorise } from '../../../shared/platform/authorise.ts';
import { connectOnce } from '../../../shared/platform/connect.ts';
import { Secret } from '../../../shared/platform/secret.ts';
import { companyLedgerPrefix } from '../../../shared/protection/end-of-contract/company-ledger.ts';
import { ledgerPrefix } from '../../../shared/protection/erasure/ledger-object.ts';
import { ledgerObjects } from '../../../shared/protection/erasure/ledger.ts';
import { s3LockedObjects } from '../../../shared/adapters/s3/locked-objects.ts';
import { findBackup } from '../../../shared/protection/backup/restore/find-backup-store.ts';
import { restoreDump } from '../../../shared/protection/backup/restore/restore-dump.ts';
import { audit } from './audit.ts';
import { backupSigner, backupStore } from './open-backup.ts';
import { WrongWord, type Operation, type Outcome } from './operation.ts';
import { replayErasures } from './replay-erasures.ts';
import { restoreKeys } from './restore-keys.ts';

const names = /^[a-z][a-z0-9_]{0,62}$/;

async function asAdministrator<T>(
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

/** For a database beside the product's: what the erasure ledger holds, as psql runs it. */
async function runLedger(parts: BorrowedParts, client: pg.Client): Promise<{ objects: number; foreign: string[] }> {
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

/** What follows a restore of the product's own database, in its order: docs/runbooks/erase-after-a-restore.md. */
async function takeUp(parts: BorrowedParts, at: string): Promise<Outcome> {
  const steps = [
    () => restoreKeys.run(parts, {}),
    () => replayErasures.run(parts, {}),
    () => audit.run(parts, { act: 'restored', from: at }),
  ];
  const said: string[] = [];
  for (const step of steps) {
    const { ok, text } = await step();
    said.push(text);
    if (!ok) return { ok: false, text: said.join('') };
  }
  return { ok: true, text: said.join('') };
}

export const restore: Operation = {
  name: 'restore',
  summary: 'restores a backup into an empty database',
  usage: `npm run operations -- restore --run ID|newest [--into NAME] [--json]

Compares every object with the signed manifest before a row is written, restores in one transaction, and compares rows, contents, rules and
rights with the backup; where anything differs, nothing is there. Then everybody is erased anew who was erased since. Into the product's own
database, which must be empty or gone, keys are put back too, and the restore is recorded in the audit log and sealed.

  --run   the id of the run, or newest
  --into  a database of another name, made where there is none: to look at
`,
  options: { run: { type: 'string' }, into: { type: 'string' } },
  async run(parts, values) {
    authorise(asPlatformMachine('operator'), 'backup.restore');
    const [asked, into] = [values['run'], String(values['into'] ?? databaseName)];
    if (asked !== 'newest' && !isId(asked)) throw new WrongWord('--run takes the id of a run, or newest');
    if (!names.test(into)) throw new WrongWord('--into takes a name of small letters, digits and _');
    const began = performance.now();
    const store = (await backupStore(parts)).backupReader;
    const backup = await findBackup(store, backupSigner(parts)().trustedKeys, asked === 'newest' ? null : asked);
    const { at } = backup.manifest;
    await asAdministrator(parts, null, async (client) => {
      const { rowCount } = await client.query('select from pg_database where datname = $1', [into]);
      if (!rowCount) await client.query(`create database ${client.escapeIdentifier(into)} template template0`);
    });
    const isLive = into === databaseName;
    const done = await asAdministrator(parts, into, async (client) => {
      let told = 0;
      const onProgress = (bytes: number) => {
        if (values['json'] || bytes - told < 64e6) return;
        told = bytes;
        process.stderr.write(`  ${bytes} bytes compared\n`);
      };
      const restored = await restoreDump(client, store, backup, { onProgress });
      // A dump has no passwords. Those of this deployment are set again.
      await createRoles(client, parts.kept.passwords);
      // The backup held its own lease while it was taken: whoever held one then holds it no more, and the next backup waits for nobody.
      await client.query('delete from public.leases');
      await client.query('analyze');
      return { ...restored, ...(isLive ? { objects: 0, foreign: [] } : await runLedger(parts, client)) };
    });
    const took = Math.round(performance.now() - began);
    const { rows, tables, bytes, objects, foreign } = done;
    const facts = { run: backup.run, at, into, rows, tables, bytes, took };
    const text = `${into}\n  ${rows} rows of ${tables} tables as of ${at}, all as they were, in ${took} ms.\n`;
    if (!isLive)
      return {
        ok: foreign.length === 0,
        text: `${text}  ${objects} objects of the erasure ledger were run; ${foreign.length} were not ours.\n`,
        ...facts,
        ...{ objects, foreign },
      };
    const after = await takeUp(parts, at);
    return { ok: after.ok, text: `${text}${after.text}`, ...facts };
  },
};
