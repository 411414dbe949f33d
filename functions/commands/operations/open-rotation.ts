import type { BorrowedParts } from '../../../infra/local/stack/borrow-parts.ts';
import { blobKeyCopies } from '../../../shared/adapters/blob/key-copies.ts';
import { openKeyVault } from '../../../shared/adapters/key-vault/open-key-vault.ts';
import { classes, tables } from '../../../shared/database/schema.ts';
import type { Id } from '../../../shared/kernel/ids.ts';
import { companies } from '../../../shared/people/companies/table.ts';
import { systemClock, systemRandomness } from '../../../shared/platform/clock.ts';
import { connectPool } from '../../../shared/platform/connect.ts';
import { formerKeysFromFile } from '../../../shared/platform/encryption/key-file.ts';
import { openKeyRing } from '../../../shared/platform/encryption/open-key-ring.ts';
import { createSeals } from '../../../shared/platform/encryption/seal.ts';
import { createDatabase } from '../../../shared/platform/tenant-transaction.ts';
import { noBackups } from '../../../shared/protection/key-rotation/ports.ts';
import { guardedTables } from '../../../shared/protection/key-rotation/sealed-tables.ts';
import { usualChunk, usualSettle } from '../../../shared/protection/key-rotation/settle.ts';
import type { RotationUses } from '../../../shared/protection/key-rotation/uses.ts';
import { commandLog, WrongWord } from './operation.ts';
import { withOperationsDatabase } from './operations-database.ts';

/** Lends what the replacement of keys asks for, and the ids of the companies: all of them, or the one that is asked for. */
export function withRotation<T>(
  parts: BorrowedParts,
  asked: unknown,
  work: (uses: RotationUses, companies: readonly Id[]) => Promise<T>,
): Promise<T> {
  return withOperationsDatabase(parts, async (operations) => {
    const clock = systemClock;
    const randomness = systemRandomness(clock);
    const all = await operations.onPlatform((tx) =>
      tx.db.select({ id: companies.id }).from(companies).orderBy(companies.id),
    );
    const chosen = all.map(({ id }) => id).filter((id) => asked === undefined || id === asked);
    if (asked !== undefined && chosen.length === 0) throw new WrongWord('There is no such company.');
    const app = createDatabase(connectPool(await parts.database('app'), commandLog), clock, randomness);
    const keyDatabase = createDatabase(connectPool(await parts.database('keyholder'), commandLog), clock, randomness);
    try {
      const keyVault = openKeyVault(await parts.vaultSettings());
      const { connection, keyCopies: container } = await parts.blobs();
      const file = parts.kept.formerKeyFile;
      const former = file === null ? {} : { former: formerKeysFromFile(file) };
      const copies = blobKeyCopies({ connection, container });
      const keys = openKeyRing({ database: app, keyDatabase, keyVault, clock, randomness, copies, ...former });
      const uses: RotationUses = {
        ...{ operations, keyDatabase, keyVault, keys, clock, randomness },
        seals: createSeals(keys, randomness),
        copies,
        // Nobody backs up what one machine keeps.
        backups: noBackups,
        guardedTables: guardedTables(Object.values(tables), classes),
        settle: usualSettle,
        chunk: usualChunk,
      };
      return await work(uses, chosen);
    } finally {
      await Promise.all([app.close(), keyDatabase.close()]);
    }
  });
}
