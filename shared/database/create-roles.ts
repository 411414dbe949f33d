import type pg from 'pg';
import type { Secret } from '../platform/secret.ts';

export type RoleName = 'migrator' | 'app' | 'operations' | 'backup' | 'keyholder' | 'drill';

const attributes: Readonly<Record<RoleName, string>> = {
  migrator: 'nobypassrls nocreatedb nocreaterole',
  app: 'nobypassrls nocreatedb nocreaterole',
  operations: 'nobypassrls nocreatedb nocreaterole',
  // Reaches the key database, and nothing else.
  keyholder: 'nobypassrls nocreatedb nocreaterole',
  // Reads whole tables for a dump, past row-level security, and cannot write.
  backup: 'bypassrls nocreatedb nocreaterole',
  // Makes databases of its own to try backups out in, and reaches none of the product's.
  drill: 'nobypassrls createdb nocreaterole',
};

/**
 * Makes the six roles on a server, or sets the passwords of those that are there. Runs as an administrator of the server.
 * None is a superuser; only `migrator` owns anything, only `backup` passes row-level security, and it is read-only.
 */
export async function createRoles(
  administrator: pg.ClientBase,
  passwords: Readonly<Record<RoleName, Secret>>,
): Promise<void> {
  for (const [role, granted] of Object.entries(attributes) as [RoleName, string][]) {
    const { rowCount } = await administrator.query('select from pg_roles where rolname = $1', [role]);
    const password = administrator.escapeLiteral(passwords[role].reveal());
    await administrator.query(
      `${rowCount ? 'alter' : 'create'} role ${role} login nosuperuser ${granted} password ${password}`,
    );
  }
  await administrator.query('grant pg_read_all_data to backup');
  await administrator.query('alter role backup set default_transaction_read_only = on');
}

/** Who may connect to which database: the dump's role has no way into the one with the keys, and their role none into the main one. */
const mayConnect = { main: 'app, operations, backup', keys: 'keyholder' } as const;

/** Makes a database that `migrator` owns and that nobody else may create anything in. */
export async function createDatabaseFor(
  administrator: pg.ClientBase,
  name: string,
  { template = 'template0', holding = 'main' }: { template?: string; holding?: keyof typeof mayConnect } = {},
): Promise<void> {
  const quoted = administrator.escapeIdentifier(name);
  await administrator.query(
    `create database ${quoted} owner migrator template ${administrator.escapeIdentifier(template)}`,
  );
  await administrator.query(`revoke all on database ${quoted} from public`);
  await administrator.query(`grant connect on database ${quoted} to ${mayConnect[holding]}`);
}
