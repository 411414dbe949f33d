import { parseArgs } from 'node:util';
import pg from 'pg';
import { keyMigrations, migrate, readMigrations } from '../../shared/database/migrate.ts';
import { databaseOptions, deployedDatabase } from './deployed-database.ts';

// `migrate-deployed --host HOST --user NAME`: brings both databases of a stack up to the newest migration, from inside its network.

const { values } = parseArgs({
  options: { ...databaseOptions, 'key-database': { type: 'string', default: 'benefits_keys' } },
});
const address = deployedDatabase(values);

for (const [database, folder] of [
  [values.database, undefined],
  [values['key-database'], keyMigrations],
] as const) {
  const client = new pg.Client({ ...address, database });
  await client.connect();
  try {
    // The owner of everything is a role that nobody signs in as: a deployment takes it on.
    await client.query('set role migrator');
    const ran = await migrate(client, readMigrations(folder));
    const lines = ran.length === 0 ? [`${database} was up to date`] : ran.map((name) => `${database}: ran ${name}`);
    process.stdout.write(`${lines.join('\n')}\n`);
  } finally {
    await client.end();
  }
}
