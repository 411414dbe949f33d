import { withLease } from '../../../shared/platform/lease.ts';
import { backUp, backupLease } from '../../../shared/protection/backup/back-up.ts';
import { dumpUses } from '../../backups.ts';
import { backupSigner, backupStore } from './open-backup.ts';
import type { Operation } from './operation.ts';
import { withOperationsDatabase } from './operations-database.ts';

export const backup: Operation = {
  name: 'backup',
  summary: 'backs the database up to S3, as one moment has it',
  usage: `npm run operations -- backup [--json]

Writes every table but the keys of people, which are in another database, as plain SQL in zstd, and the signed manifest last: without one it
is no backup. Nobody who reads or writes waits for it. What it wrote is restored with psql alone too: docs/runbooks/restore.md.
Exit code 1 when it failed, or another backup is running.
`,
  options: {},
  run: (parts, values) =>
    withOperationsDatabase(parts, async (operations) => {
      const dump = dumpUses(
        await parts.database('backup'),
        (await backupStore(parts)).backupWriter,
        backupSigner(parts),
      );
      const began = performance.now();
      const { job, seconds } = backupLease;
      if (!values['json']) process.stderr.write('backing up …\n');
      const done = await withLease(operations, job, seconds, () => backUp({ operations, dump }));
      if (!done) return { ok: false, text: 'Another backup is running.\n', error: 'running' };
      const { run, folder, manifest, bytes, rows } = done;
      const took = Math.round(performance.now() - began);
      const raw = manifest.objects.reduce((sum, object) => sum + object.rawBytes, 0);
      const facts = { run, folder, at: manifest.at, tables: manifest.tables.length, rows, bytes, rawBytes: raw, took };
      const text = `${run}\n  ${rows} rows of ${facts.tables} tables as of ${manifest.at}: ${raw} bytes, ${bytes} as stored under ${folder}, in ${took} ms.\n`;
      return { ok: true, text, ...facts };
    }),
};
