import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import pg from 'pg';
import type { PostgresReady } from '../../infra/local/peers/postgres.ts';
import { createDatabaseFor, createRoles, type RoleName } from '../../shared/database/create-roles.ts';
import { keyMigrations, migrate, readMigrations } from '../../shared/database/migrate.ts';
import { Secret } from '../../shared/platform/secret.ts';

/** A server with the roles and two migrated databases, the main one and that of the keys, that nobody is connected to, so that they can be cloned. */
export type TemplateDatabase = Readonly<{
  server: PostgresReady;
  template: string;
  keyTemplate: string;
  passwords: Readonly<Record<RoleName, string>>;
}>;

/** Connects to a database of a test server over TLS, as its administrator unless told otherwise. */
export async function connectTo(
  server: PostgresReady,
  database: string,
  as: { user: string; password: string } = server,
): Promise<pg.Client> {
  const { host, port } = server;
  const ssl = { ca: readFileSync(server.caFile, 'utf8'), servername: host };
  const client = new pg.Client({ host, port, database, user: as.user, password: as.password, ssl });
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

/** Makes the roles and the template as a deployment does: by `createRoles` and `migrate`. */
export async function makeTemplateDatabase(server: PostgresReady): Promise<TemplateDatabase> {
  const password = () => randomBytes(24).toString('base64url');
  const passwords = {
    migrator: password(),
    app: password(),
    operations: password(),
    backup: password(),
    keyholder: password(),
    drill: password(),
  };
  const [template, keyTemplate] = ['clvr_template', 'clvr_keys_template'] as const;
  const administrator = await connectTo(server, 'postgres');
  try {
    await createRoles(administrator, {
      migrator: new Secret(passwords.migrator),
      app: new Secret(passwords.app),
      operations: new Secret(passwords.operations),
      backup: new Secret(passwords.backup),
      keyholder: new Secret(passwords.keyholder),
      drill: new Secret(passwords.drill),
    });
    await createDatabaseFor(administrator, template);
    await createDatabaseFor(administrator, keyTemplate, { holding: 'keys' });
  } finally {
    await administrator.end();
  }
  for (const [name, folder] of [
    [template, undefined],
    [keyTemplate, keyMigrations],
  ] as const) {
    const migrator = await connectTo(server, name, { user: 'migrator', password: passwords.migrator });
    try {
      await migrate(migrator, readMigrations(folder));
    } finally {
      await migrator.end();
    }
  }
  return { server, template, keyTemplate, passwords };
}
