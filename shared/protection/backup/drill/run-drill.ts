import type * as pg from '../../../platform/postgres-types.ts';
import type { Id } from '../../../kernel/ids.ts';
import type { Clock, Randomness } from '../../../platform/clock.ts';
import { restoreCompanyKeys } from '../../../platform/encryption/company-keys/copies.ts';
import type { KeyCopies } from '../../../platform/encryption/data-keys/copies.ts';
import { restoreFromCopies } from '../../../platform/encryption/data-keys/restore-from-copies.ts';
import type { Seals } from '../../../platform/encryption/seal.ts';
import type { Database } from '../../../platform/tenant-transaction.ts';
import { companyLedgerPrefix } from '../../end-of-contract/company-ledger.ts';
import { ledgerPrefix } from '../../erasure/ledger-object.ts';
import { ledgerObjects, type LedgerUses } from '../../erasure/ledger.ts';
import type { SealedTable } from '../../key-rotation/sealed-tables.ts';
import type { BackupReader } from '../ports.ts';
import { findBackup, type FoundBackup } from '../restore/find-backup-store.ts';
import { restoreDump } from '../restore/restore-dump.ts';
import { DrillFailed } from './drill-failed.ts';
import { drawFields, openFields } from './open-fields.ts';
import { dropScratch, makeScratch, scratchName, type ScratchServer } from './scratch.ts';
import { seeOwnRows } from './see-own-rows.ts';

export type DrillUses = LedgerUses &
  Readonly<{
    clock: Clock;
    randomness: Pick<Randomness, 'id'>;
    store: BackupReader;
    server: ScratchServer;
    /** The data keys there are. */
    keyDatabase: Database;
    /** Their copies: read, and nothing of them is touched. */
    copies: Pick<KeyCopies, 'get' | 'names'>;
    /** Opens what a main database holds sealed, with the data keys of a key database. */
    sealsOver(database: Database, keyDatabase: Database): Pick<Seals, 'open'>;
    /** Makes the tables of an empty key database. */
    migrateKeys(client: pg.ClientBase): Promise<unknown>;
    sealedTables: readonly SealedTable[];
  }>;

/** How many fields are opened, and how many companies at most are looked into: they are drawn anew each time. */
export const fieldsToOpen = 100;
export const companiesToSee = 20;

export type DrillFigures = Readonly<{
  bytes: number;
  tables: number;
  rows: number;
  companies: number;
  fieldsOpened: number;
  fieldsOpenedFromCopies: number;
  erasures: number;
}>;

/** Runs what the erasure ledger holds, as whoever restores with psql does. Gives how many objects there were. */
async function replayLedger(uses: LedgerUses, owner: pg.ClientBase): Promise<number> {
  let count = 0;
  for (const prefix of [companyLedgerPrefix, ledgerPrefix])
    for await (const { key, sql } of ledgerObjects(uses, prefix)) {
      if (sql === null) throw new DrillFailed('ledger-object-foreign', key);
      await owner.query(sql);
      count += 1;
    }
  return count;
}

/** With the key database lost: another is made, and the copies alone fill it. */
async function openWithCopies(
  uses: DrillUses,
  app: Database,
  keyName: string,
  fields: Awaited<ReturnType<typeof drawFields>>,
): Promise<number> {
  const { server, copies } = uses;
  await makeScratch(server, keyName, ['keyholder']);
  const owner = await server.connect(keyName);
  try {
    await uses.migrateKeys(owner);
  } finally {
    await owner.end();
  }
  const keyDatabase = server.as('keyholder', keyName);
  try {
    const readOnly = { ...copies, put: async () => undefined, remove: async () => undefined };
    for (const company of new Set(fields.map(({ place }) => place.company))) {
      await restoreCompanyKeys({ database: app, copies: readOnly }, company);
      const { unplaced } = await restoreFromCopies({ keyDatabase, copies: readOnly }, company);
      if (unplaced > 0) throw new DrillFailed('keys-not-restored', company);
    }
    return (await openFields(uses.sealsOver(app, keyDatabase), fields)).length;
  } finally {
    await keyDatabase.close();
  }
}

/** The drill itself, in databases that somebody else drops. */
async function tryOut(uses: DrillUses, backup: FoundBackup, id: Id): Promise<DrillFigures> {
  const { server, store } = uses;
  const [name, keyName] = [scratchName(id, 'main'), scratchName(id, 'keys')];
  await makeScratch(server, name, ['app']);
  const owner = await server.connect(name);
  const app = server.as('app', name);
  try {
    const { bytes, tables, rows } = await restoreDump(owner, store, backup, { asOwner: true });
    const { rows: found } = await owner.query<{ id: Id }>('select id from public.companies order by random()');
    const all = found.map((company) => company.id);
    const companies = all.slice(0, companiesToSee);
    await seeOwnRows(owner, app, companies, companies.length === all.length, backup.manifest.tables);
    const erasures = await replayLedger(uses, owner);
    const drawn = await drawFields(owner, companies, uses.sealedTables, fieldsToOpen);
    const opened = await openFields(uses.sealsOver(app, uses.keyDatabase), drawn);
    if (drawn.length > 0 && opened.length === 0) throw new DrillFailed('no-field-opened', 'all of them are forgotten');
    const fromCopies = await openWithCopies(uses, app, keyName, opened);
    return {
      ...{ bytes, tables, rows, companies: all.length, erasures },
      ...{ fieldsOpened: opened.length, fieldsOpenedFromCopies: fromCopies },
    };
  } finally {
    await Promise.allSettled([owner.end(), app.close()]);
  }
}

/**
 * Restores a backup into a database that is dropped again, and looks at it: rows, contents, rules and rights as they were, each company sees its
 * own, the erasure ledger runs, sealed fields open with the keys there are, and with a key database that is made anew from copies. What a
 * drill that was killed left is dropped first. Throws BackupRefused, RestoredOtherwise, DrillFailed, and what PostgreSQL and the store say.
 */
export async function runDrill(uses: DrillUses, backup: FoundBackup, id: Id): Promise<DrillFigures> {
  await dropScratch(uses.server);
  try {
    return await tryOut(uses, backup, id);
  } finally {
    await dropScratch(uses.server);
  }
}

/** The newest backup, as a restore would take it. */
export const newestBackup = ({ store, signer }: Pick<DrillUses, 'store' | 'signer'>): Promise<FoundBackup> =>
  findBackup(store, signer().trustedKeys);
