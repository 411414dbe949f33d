import { sql } from 'drizzle-orm';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import type { Id } from '../../../kernel/ids.ts';
import { asMachine, asPlatformMachine } from '../../../platform/actor.ts';
import { audit } from '../../../platform/audit/audit.ts';
import { auditPlatform } from '../../../platform/audit/platform-audit.ts';
import { authorise } from '../../../platform/authorise.ts';
import type * as pg from '../../../platform/postgres-types.ts';
import type { Database, Tx } from '../../../platform/tenant-transaction.ts';
import { settingsSql } from '../dump/settings-sql.ts';
import { companyTables, type CompanyTable } from './company-tables-store.ts';
import { comesWhenNamed, CompanyNotRestored, mayReplace, neverReplaced, type WithThere } from './how-rows-come-back.ts';
import { withoutTriggers } from './quiet-triggers.ts';
import {
  haveDiverged,
  noteUnsealed,
  readBackup,
  undoneSince,
  whyNot,
  type InBackup,
  type Undone,
} from './look-first-store.ts';
import { addMissing, compareRows, putBack, stageRows, type Compared } from './staged-rows.ts';

export type RestoreCompanyUses = Readonly<{
  /**
   * The product's database as the role that owns its tables, over a pool of one connection that nobody else uses: what is read lies in that
   * session until it is written. Row-level security holds for the role: it reaches the rows of no other company.
   */
  owner: Database;
  /** A database of an administrator that holds the restored backup, with the erasure ledger run and every migration that the product has. */
  backup: pg.ClientBase;
}>;

export type RestoreCompanyWish = Readonly<{
  company: Id;
  /** Of the backup, and the moment that it has. */
  run: Id;
  at: Date;
  /** Only these; null for all that come back. */
  tables: readonly string[] | null;
  withThere: WithThere;
  dryRun: boolean;
}>;

export type RestoredTable = Compared & Readonly<{ added: number; replaced: number }>;
export type RestoredCompany = Readonly<{ tables: readonly RestoredTable[]; undone: readonly Undone[] }>;

/** Under the settings of a dump, with policies that hold, and as long as it takes. */
const inTransaction = `${settingsSql.replaceAll(/^set /gm, 'set local ')}
  set local row_security = on; set local search_path = pg_catalog, public; set local lock_timeout = '15s';`;

function refuseWhatIsThere(compared: readonly Compared[], { withThere, tables }: RestoreCompanyWish): void {
  const rowsThere = compared.filter(
    ({ table, inBackup, missing, onlyHere }) => !neverReplaced.has(table) && inBackup - missing + onlyHere > 0,
  );
  if (withThere === 'refuse' && rowsThere.length > 0)
    throw new CompanyNotRestored('rows-there', rowsThere.map(({ table }) => table).join(', '));
  if (withThere !== 'replace') return;
  const kept = tables?.filter((table) => !mayReplace(table)) ?? ['all tables at once: say which'];
  if (kept.length > 0) throw new CompanyNotRestored('never-replaced', kept.join(', '));
}

/** Whether rows of a table come back at all: where the company is at work, some of them only where somebody said so. */
export const mayCome = (
  table: string,
  { tables, withThere }: Pick<RestoreCompanyWish, 'tables' | 'withThere'>,
): boolean => tables !== null || withThere === 'refuse' || !comesWhenNamed.has(table);

/**
 * Brings the rows of one company back out of a backup, and records it in the company's log and the platform's. First the rows are read out of the
 * backup into temporary tables beside the live ones, while everybody works; then one transaction in the live database, which waits for nothing
 * outside, compares and writes them. It is all or nothing: whoever loses the connection in between begins anew, and nothing was changed. Rows that
 * are only there now stay. Throws CompanyNotRestored, and what PostgreSQL says where a row cannot be (its key is another's meanwhile, what it
 * points to is not there): nothing was then changed. A dry run changes nothing, and says what would come.
 */
export async function restoreCompany(
  { owner, backup }: RestoreCompanyUses,
  wish: RestoreCompanyWish,
): Promise<RestoredCompany> {
  authorise(asMachine('operator', wish.company), 'backup.restore');
  await backup.query(settingsSql);
  await owner.once((db) => db.execute(sql.raw(`${settingsSql} discard temp`)));
  const session = await owner.once(sessionOf);
  const inBackup = await readBackup(backup, wish.company);
  const tables = await owner.inTenant(
    wish.company,
    async (tx) => {
      const refused = await whyNot(tx, inBackup);
      if (refused) throw refused;
      return companyTables(tx, wish.tables);
    },
    'look',
  );
  try {
    for (const table of tables) await stageRows(owner, backup, wish.company, table);
    return await bringAcross(owner, wish, tables, { inBackup, session });
  } finally {
    await owner.once((db) => db.execute(sql`discard temp`));
  }
}

/** Which session of the server a statement runs in. */
async function sessionOf(db: NodePgDatabase | Tx['db']): Promise<number> {
  const { rows } = await db.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`);
  return rows[0]!.pid;
}

/** Compares what was read with what is there, and writes it, in one transaction. */
function bringAcross(
  owner: Database,
  wish: RestoreCompanyWish,
  tables: readonly CompanyTable[],
  read: Readonly<{ inBackup: InBackup; session: number }>,
): Promise<RestoredCompany> {
  const { company, run, at, withThere, dryRun } = wish;
  const operator = asMachine('operator', company);
  authorise(operator, 'backup.restore');
  return owner.inTenant(company, async (tx) => {
    await tx.db.execute(sql.raw(inTransaction));
    if ((await sessionOf(tx.db)) !== read.session)
      throw new CompanyNotRestored('reading-lost', 'the connection that held what was read ended: begin anew');
    const refused = await whyNot(tx, read.inBackup);
    if (refused) throw refused;
    const compared: Compared[] = [];
    for (const table of tables) compared.push(await compareRows(tx, table));
    if (haveDiverged(compared)) throw new CompanyNotRestored('log-diverged', 'the log that is there is another');
    const undone = await undoneSince(tx, at);
    const done = new Map<string, { added: number; replaced: number }>();
    if (!dryRun) {
      refuseWhatIsThere(compared, wish);
      const coming = compared.filter(({ table }) => mayCome(table, wish));
      await write(tx, tables, coming, withThere, done);
      const counted = [...done.values()].reduce((sum, one) => sum + one.added + one.replaced, 0);
      const details = { backup: run, copy: at.toISOString(), rows: counted, tables: [...done.keys()] };
      await audit(tx, operator, 'company.restored', { kind: 'restore', id: run }, details);
      const platform = asPlatformMachine('operator');
      await auditPlatform(tx, platform, 'company.restored', { kind: 'restore', id: run }, { ...details, company });
    }
    return {
      tables: compared.map((one) => ({ ...one, ...(done.get(one.table) ?? { added: 0, replaced: 0 }) })),
      undone,
    };
  });
}

async function write(
  tx: Tx,
  tables: readonly CompanyTable[],
  compared: readonly Compared[],
  withThere: WithThere,
  done: Map<string, { added: number; replaced: number }>,
): Promise<void> {
  const toWrite = compared.filter(
    ({ missing, differing }) => missing > 0 || (withThere === 'replace' && differing > 0),
  );
  const names = toWrite.map(({ table }) => table);
  await withoutTriggers(tx, names, async () => {
    for (const table of tables.filter(({ name }) => names.includes(name))) {
      const added = await addMissing(tx, table);
      const replaced = withThere === 'replace' && mayReplace(table.name) ? await putBack(tx, table) : 0;
      done.set(table.name, { added, replaced });
    }
    await noteUnsealed(tx);
  });
}
