import { formerKeysFromFile } from '../../../shared/platform/encryption/key-file.ts';
import { withLease } from '../../../shared/platform/lease.ts';
import { drill as run, drillLease } from '../../../shared/protection/backup/drill/drill.ts';
import { drillKeys, scratchServer } from '../../backups.ts';
import { backupStore } from './open-backup.ts';
import { withEnding } from './open-ending.ts';
import { commandLog, type Operation } from './operation.ts';

export const drill: Operation = {
  name: 'drill',
  summary: 'restores the newest backup into a database that is dropped again, and looks at it',
  usage: `npm run operations -- drill [--json]

Compares rows, contents, rules and rights with what the backup says, looks whether each company sees its own rows alone, runs the erasure
ledger, and opens a hundred sealed fields drawn at random: with the keys there are, and with a key database that is made anew from
copies. Keeps the figures: how old the backup is (RPO), how long it took (RTO), its size. Exit code 1 when something is not as it should be.
`,
  options: {},
  run: (parts) =>
    withEnding(parts, async (uses) => {
      const { operations, clock, randomness, keyVault, keyDatabase, copies } = uses;
      const [own, app, keyholder] = await Promise.all(
        (['drill', 'app', 'keyholder'] as const).map((role) => parts.database(role)),
      );
      const file = parts.kept.formerKeyFile;
      const former = file === null ? {} : { former: formerKeysFromFile(file) };
      const server = scratchServer({ drill: own!, app: app!, keyholder: keyholder! }, clock, randomness, commandLog);
      const store = (await backupStore(parts)).backupReader;
      const drillUses = {
        ...{ operations, clock, randomness, keyDatabase, copies, store, server },
        ...drillKeys({ keyVault, clock, randomness, ...former }),
        sealedTables: uses.guardedTables.sealed,
        erasureLedger: uses.erasureLedger,
        signer: uses.signer,
      };
      const row = await withLease(operations, drillLease.job, drillLease.seconds, () => run(drillUses));
      if (!row) return { ok: false, text: 'Another drill is running.\n', error: 'running' };
      const { state, ...figures } = row;
      const ok = state === 'passed';
      const text = ok
        ? `Restored: ${row.rows} rows of ${row.tables} tables, ${row.bytes} bytes, ${row.fieldsOpened} fields opened, ${row.fieldsOpenedFromCopies} with keys from copies.\n  RPO ${row.ageSeconds} s, RTO ${row.tookMs} ms.\n`
        : `The drill failed: ${row.failure}\n`;
      return { ok, text, ...figures };
    }),
};
