import { randomBytes } from 'node:crypto';
import type { BorrowedParts } from '../../../infra/local/stack/borrow-parts.ts';
import { connectLocally } from '../../../infra/local/stack/prepare-database.ts';
import { createDatabaseFor } from '../../../shared/database/create-roles.ts';
import { keyMigrations, migrate, readMigrations } from '../../../shared/database/migrate.ts';

/** Two empty databases of this run's own, brought up to the newest migration, for the length of `work`; they are gone after it. */
export async function withScratchDatabases<T>(
  parts: BorrowedParts,
  work: (names: { main: string; keys: string }) => Promise<T>,
): Promise<T> {
  const server = await parts.postgres();
  const administrator = await connectLocally(server, server, server.database);
  const main = `clvr_exercise_${randomBytes(6).toString('hex')}`;
  const keys = `${main}_keys`;
  const login = { user: 'migrator', password: parts.kept.passwords.migrator.reveal() };
  try {
    for (const [name, holding] of [
      [main, 'main'],
      [keys, 'keys'],
    ] as const) {
      await createDatabaseFor(administrator, name, { holding });
      const migrator = await connectLocally(server, login, name);
      try {
        await migrate(migrator, readMigrations(holding === 'keys' ? keyMigrations : undefined));
      } finally {
        await migrator.end();
      }
    }
    return await work({ main, keys });
  } finally {
    for (const name of [main, keys])
      await administrator.query(`drop database if exists ${administrator.escapeIdentifier(name)} with (force)`);
    await administrator.end();
  }
}
