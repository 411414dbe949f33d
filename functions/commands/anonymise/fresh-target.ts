import { createDatabaseFor } from '../../../shared/database/create-roles.ts';
import { migrate, readMigrations } from '../../../shared/database/migrate.ts';
import type { BorrowedParts } from '../../../infra/local/stack/borrow-parts.ts';
import { connectLocally } from '../../../infra/local/stack/prepare-database.ts';

/** What is written on a database that this command made: no other one is ever removed. */
const mark = 'made-up data, written by operations anonymise';

/**
 * Makes an empty database of a name, brought up to the newest migration; one that this command made before is removed for it. Throws where there is
 * another one of that name.
 */
export async function freshTarget(parts: BorrowedParts, name: string): Promise<void> {
  const server = await parts.postgres();
  const administrator = await connectLocally(server, server, server.database);
  try {
    const { rows } = await administrator.query<{ says: string | null }>(
      `select shobj_description(oid, 'pg_database') as says from pg_database where datname = $1`,
      [name],
    );
    if (rows[0] && rows[0].says !== mark)
      throw new Error(`There is a database ${name} that this command did not make: choose another name.`);
    const quoted = administrator.escapeIdentifier(name);
    if (rows[0]) await administrator.query(`drop database ${quoted} with (force)`);
    await createDatabaseFor(administrator, name);
    await administrator.query(`comment on database ${quoted} is ${administrator.escapeLiteral(mark)}`);
  } finally {
    await administrator.end();
  }
  const login = { user: 'migrator', password: parts.kept.passwords.migrator.reveal() };
  const migrator = await connectLocally(server, login, name);
  try {
    await migrate(migrator, readMigrations());
  } finally {
    await migrator.end();
  }
}
