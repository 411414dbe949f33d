import type pg from 'pg';
import type { BorrowedParts } from '../../../infra/local/stack/borrow-parts.ts';
import { migrate } from '../../../shared/database/migrate.ts';
import { isId, type Id } from '../../../shared/kernel/ids.ts';
import { systemClock, systemRandomness } from '../../../shared/platform/clock.ts';
import { connectOnce, connectSession } from '../../../shared/platform/connect.ts';
import { withLease } from '../../../shared/platform/lease.ts';
import { createDatabase } from '../../../shared/platform/tenant-transaction.ts';
import { restoreDump } from '../../../shared/protection/backup/restore/restore-dump.ts';
import type { WithThere } from '../../../shared/protection/backup/restore-company/how-rows-come-back.ts';
import {
  mayCome,
  restoreCompany as bringBack,
  type RestoreCompanyWish,
  type RestoredCompany,
} from '../../../shared/protection/backup/restore-company/restore-company.ts';
import { audit } from './audit.ts';
import { askedBackup, asAdministrator, runLedger } from './open-restore.ts';
import { commandLog, table, WrongWord, type Outcome, type Values } from './operation.ts';
import { withOperationsDatabase } from './operations-database.ts';
import { replayErasures } from './replay-erasures.ts';
import { restoreKeys } from './restore-keys.ts';

/** By this name alone is a database dropped here: each was made for one call, of which one runs at a time. */
const prefix = 'company_restore_';
const lease = { job: 'restore-company', seconds: 4 * 3600 } as const;

type Asked = Readonly<{ company: Id; tables: string[] | null; withThere: WithThere; dryRun: boolean }>;

function askedOf(values: Values): Asked {
  const { company, tables, there } = values;
  if (!isId(company)) throw new WrongWord('--company takes the id of a company');
  if (values['into'] !== undefined) throw new WrongWord('--into and --company are not for one call');
  if (there !== undefined && there !== 'keep' && there !== 'replace') throw new WrongWord('--there is keep or replace');
  const listed = typeof tables === 'string' ? tables.split(',').map((name) => name.trim()) : null;
  if (there === 'replace' && listed === null) throw new WrongWord('--there replace takes --tables too');
  return { company, tables: listed, withThere: there ?? 'refuse', dryRun: values['dry-run'] === true };
}

async function dropLeft(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    'select datname as name from pg_database where starts_with(datname, $1)',
    [prefix],
  );
  for (const { name } of rows)
    await client.query(`drop database if exists ${client.escapeIdentifier(name)} with (force)`);
}

/** Restores the whole backup beside the product's database, as the program of today would have it, and takes the company out of it. */
async function fromBeside(parts: BorrowedParts, values: Values, asked: Asked) {
  const { store, backup } = await askedBackup(parts, values);
  const at = new Date(backup.manifest.at);
  const name = `${prefix}${backup.run.replaceAll('-', '')}`;
  await asAdministrator(parts, null, async (client) => {
    await dropLeft(client);
    await client.query(`create database ${client.escapeIdentifier(name)} template template0`);
    await client.query(`revoke all on database ${client.escapeIdentifier(name)} from public`);
  });
  try {
    return await asAdministrator(parts, name, async (client) => {
      await restoreDump(client, store, backup);
      const { foreign } = await runLedger(parts, client);
      if (foreign.length > 0)
        throw new Error(
          `${foreign.length} objects of the erasure ledger were not signed by this deployment: nobody comes back before somebody has looked (${foreign[0]})`,
        );
      const settings = await parts.database('migrator');
      const migrator = await connectOnce({ ...settings, name });
      try {
        await migrate(migrator);
      } finally {
        await migrator.end();
      }
      const pool = connectSession(settings, commandLog);
      const owner = createDatabase(pool, systemClock, systemRandomness(systemClock));
      const wish: RestoreCompanyWish = { ...asked, run: backup.run, at };
      try {
        return {
          run: backup.run,
          at: backup.manifest.at,
          foreign,
          ...(await bringBack({ owner, backup: client }, wish)),
        };
      } finally {
        await owner.close();
      }
    });
  } finally {
    await asAdministrator(parts, null, dropLeft);
  }
}

const said = ({ tables, undone }: RestoredCompany, asked: Asked): string => {
  const rows = tables.filter(({ inBackup, onlyHere }) => inBackup + onlyHere > 0);
  const counts = rows.map((one) =>
    [one.table, one.inBackup, one.missing, one.differing, one.onlyHere, one.added, one.replaced].map(String),
  );
  const head = ['table', 'in the backup', 'missing here', 'differ', 'only here', 'came back', 'put back'];
  const out = tables.filter((one) => one.missing > 0 && !mayCome(one.table, asked)).map((one) => one.table);
  const left =
    out.length === 0
      ? ''
      : `Not without being named by --tables, since what is missing of them may have been taken from somebody: ${out.join(', ')}.\n`;
  const since = undone.map(({ act, count }) => `  ${act}: ${count}`).join('\n');
  return `${table([head, ...counts])}\n${left}${since === '' ? 'Its log has nothing after the backup.' : `Done after the backup, by its log; what was put back is as it was before:\n${since}`}\n`;
};

/** Keys, erasures, and whether the log holds: what follows once rows are there. */
async function takeUp(parts: BorrowedParts, company: Id): Promise<Outcome> {
  const steps = [
    () => restoreKeys.run(parts, { company }),
    () => replayErasures.run(parts, {}),
    () => audit.run(parts, { act: 'verify', company, json: true }),
  ];
  const texts: string[] = [];
  let ok = true;
  for (const step of steps) {
    const done = await step();
    texts.push(done.text);
    ok &&= done.ok;
  }
  return { ok, text: texts.join('') };
}

/** `restore --company`: see the usage of restore. */
export async function restoreCompany(parts: BorrowedParts, values: Values): Promise<Outcome> {
  const asked = askedOf(values);
  const done = await withOperationsDatabase(parts, (operations) =>
    withLease(operations, lease.job, lease.seconds, () => fromBeside(parts, values, asked)),
  );
  if (!done) return { ok: false, text: 'Another company is being restored.\n', error: 'running' };
  const { run, at, tables, undone } = done;
  const facts = { run, at, company: asked.company, dryRun: asked.dryRun, tables, undone };
  const text = `${asked.company} as of ${at}, run ${run}\n${said(done, asked)}`;
  if (asked.dryRun) return { ok: true, text: `${text}Nothing was changed.\n`, ...facts };
  const after = await takeUp(parts, asked.company);
  return { ok: after.ok, text: `${text}${after.text}`, ...facts };
}
