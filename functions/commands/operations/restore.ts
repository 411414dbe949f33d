import type { BorrowedParts } from '../../../infra/local/stack/borrow-parts.ts';
import { databaseName } from '../../../infra/local/stack/prepare-database.ts';
import { createRoles } from '../../../shared/database/create-roles.ts';
import { asPlatformMachine } from '../../../shared/platform/actor.ts';
import { authorise } from '../../../shared/platform/authorise.ts';
import { restoreDump } from '../../../shared/protection/backup/restore/restore-dump.ts';
import { audit } from './audit.ts';
import { askedBackup, asAdministrator, runLedger } from './open-restore.ts';
import { WrongWord, type Operation, type Outcome } from './operation.ts';
import { replayErasures } from './replay-erasures.ts';
import { restoreCompany } from './restore-company.ts';
import { restoreKeys } from './restore-keys.ts';

const names = /^[a-z][a-z0-9_]{0,62}$/;

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
  summary: 'restores a backup into an empty database, or one company out of it',
  usage: `npm run operations -- restore --run ID|newest [--into NAME] [--json]
npm run operations -- restore --run ID|newest --company ID [--tables A,B] [--there keep|replace] [--dry-run] [--json]

Compares every object with the signed manifest before a row is written, restores in one transaction, and compares rows, contents, rules and
rights with the backup; where anything differs, nothing is there. Then everybody is erased anew who was erased since. Into the product's own
database, which must be empty or gone, keys are put back too, and the restore is recorded in the audit log and sealed.

With --company the backup is restored and compared as ever, in a database beside the product's that is dropped again, everybody is erased there
who was erased since, and the rows of that company alone are brought back into the product's database, in one transaction, recorded in its
log. What would send, act or let somebody in comes back closed: sessions, invitations, keys of systems, mails and deliveries that waited.
Where rows of it are there nothing is done, unless --there says what.

  --run      the id of the run, or newest
  --into     a database of another name, made where there is none: to look at
  --company  only the rows of this one, back into the product's database
  --tables   only these tables of it
  --there    keep: what is there stays as it is, and what is missing is added, accounts and groups of a directory only where --tables
             names them; replace: what differs in --tables is put back too
  --dry-run  says what would come back, and changes nothing
`,
  options: {
    run: { type: 'string' },
    into: { type: 'string' },
    company: { type: 'string' },
    tables: { type: 'string' },
    there: { type: 'string' },
    'dry-run': { type: 'boolean', default: false },
  },
  async run(parts, values) {
    authorise(asPlatformMachine('operator'), 'backup.restore');
    if (values['company'] !== undefined) return restoreCompany(parts, values);
    for (const other of ['tables', 'there', 'dry-run'])
      if (values[other]) throw new WrongWord(`--${other} goes with --company`);
    const into = String(values['into'] ?? databaseName);
    if (!names.test(into)) throw new WrongWord('--into takes a name of small letters, digits and _');
    const began = performance.now();
    const { store, backup } = await askedBackup(parts, values);
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
