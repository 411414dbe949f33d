import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll } from 'vitest';
import type pg from 'pg';
import { writeDump, type DumpUses } from '../../shared/protection/backup/dump/write-dump.ts';
import { contentOf, type Content } from '../../shared/protection/backup/content-hash.ts';
import { resetSql, settingsSql } from '../../shared/protection/backup/dump/settings-sql.ts';
import type { FreshDatabase } from './fresh-database.ts';
import { folderStore } from './folder-store.ts';
import { sharedPeer } from './shared-peer.ts';
import { testSigner } from './seal-world.ts';
import { connectTo } from './template-database.ts';

/** Dumps of a test file's own database in a folder of its own, and empty databases to restore them into, dropped with it. */
export async function backupWorld(db: FreshDatabase) {
  const { server } = await sharedPeer('database');
  const administrator = await connectTo(server, 'postgres');
  const folder = mkdtempSync(join(tmpdir(), 'backups '));
  const store = folderStore(folder);
  const uses: DumpUses = {
    connect: () => db.client('backup'),
    store,
    signer: () => testSigner,
    app: 'tests',
    patience: { pauses: [1, 1], wait: pause },
  };
  const made: string[] = [];
  const open: pg.Client[] = [];
  afterAll(async () => {
    await Promise.allSettled(open.map((client) => client.end()));
    for (const name of made) await administrator.query(`drop database if exists ${name} with (force)`);
    await administrator.end();
    rmSync(folder, { recursive: true, force: true });
  });

  /** An empty database of nobody's, with a connection of the administrator to it. */
  async function emptyDatabase(): Promise<{ name: string; client: pg.Client }> {
    const name = `${db.name}_r${made.length}`;
    made.push(name);
    await administrator.query(`create database ${name} template template0`);
    return { name, client: await connect(name) };
  }
  async function connect(name: string): Promise<pg.Client> {
    const client = await connectTo(server, name);
    open.push(client);
    return client;
  }
  return {
    folder,
    store,
    uses,
    server,
    administrator,
    emptyDatabase,
    connect,
    dump: (changed: Partial<DumpUses> = {}) => writeDump({ ...uses, ...changed }, db.randomness.id()),
  };
}

/** The content hash of each table, as the database itself gives it to whoever sees everything. */
export async function contentsOf(client: pg.ClientBase): Promise<Record<string, Content>> {
  const { rows } = await client.query<{ name: string }>(
    `select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by 1`,
  );
  const found: Record<string, Content> = {};
  await client.query(settingsSql);
  for (const { name } of rows) found[name] = await contentOf(client, `public.${name}`);
  await client.query(resetSql);
  return found;
}

const everyCatalog = {
  relations: `select relname, relkind, relpersistence, relrowsecurity, relforcerowsecurity, reloptions, pg_get_userbyid(relowner) as owner,
    (select array_agg(a::text order by a::text) from unnest(relacl) a) as acl from pg_class where relnamespace = 'public'::regnamespace and relkind <> 'i'`,
  columns: `select c.relname, a.attname, row_number() over (partition by c.oid order by a.attnum) as at, format_type(a.atttypid, a.atttypmod) as type,
    a.attnotnull, a.attidentity, a.attgenerated, a.attcollation::regcollation::text as collation, a.attstorage, a.attcompression, a.attstattarget, a.attoptions,
    pg_get_expr(d.adbin, d.adrelid) as value, (select array_agg(x::text order by x::text) from unnest(a.attacl) x) as acl
    from pg_attribute a join pg_class c on c.oid = a.attrelid left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'v') and a.attnum > 0 and not a.attisdropped`,
  constraints: `select conrelid::regclass::text as of, conname, contype, condeferrable, condeferred, convalidated, pg_get_constraintdef(oid) as said
    from pg_constraint where connamespace = 'public'::regnamespace`,
  indexes: `select indexrelid::regclass::text as name, indisunique, indisprimary, indisvalid, indisclustered, indnullsnotdistinct, pg_get_indexdef(indexrelid) as said
    from pg_index join pg_class c on c.oid = indexrelid where c.relnamespace = 'public'::regnamespace`,
  triggers: `select tgrelid::regclass::text as of, tgname, tgenabled, tgdeferrable, tginitdeferred, pg_get_triggerdef(oid) as said from pg_trigger where not tgisinternal`,
  functions: `select oid::regprocedure::text as name, prosrc, provolatile, prosecdef, proconfig, proparallel, pg_get_userbyid(proowner) as owner,
    (select array_agg(a::text order by a::text) from unnest(proacl) a) as acl from pg_proc where pronamespace = 'public'::regnamespace`,
  policies: `select polrelid::regclass::text as of, polname, polcmd, polpermissive, (select array_agg(case r when 0 then 'public' else r::regrole::text end order by 1) from unnest(polroles) r) as roles,
    pg_get_expr(polqual, polrelid) as seen, pg_get_expr(polwithcheck, polrelid) as written from pg_policy`,
  types: `select typname, typtype, typnotnull, format_type(typbasetype, typtypmod) as base, (select array_agg(enumlabel order by enumsortorder) from pg_enum where enumtypid = t.oid) as words
    from pg_type t where typnamespace = 'public'::regnamespace and typtype in ('e', 'd')`,
  sequences: `select sequencename, data_type::text, start_value, min_value, max_value, increment_by, cycle, cache_size, last_value from pg_sequences where schemaname = 'public'`,
  views: `select viewname, definition from pg_views where schemaname = 'public'`,
  statistics: `select stxname, pg_get_statisticsobjdef(oid) as said from pg_statistic_ext`,
  comments: `select classoid::regclass::text as of, objsubid, description from pg_description where objoid >= 16384`,
  defaults: `select pg_get_userbyid(defaclrole) as role, defaclobjtype, defaclacl::text from pg_default_acl`,
  database: `select pg_get_userbyid(datdba) as owner, (select array_agg(a::text order by a::text) from unnest(datacl) a) as acl, pg_encoding_to_char(encoding)
    from pg_database where datname = current_database()`,
  schemas: `select nspname, nspacl::text, pg_get_userbyid(nspowner) as owner from pg_namespace where nspname !~ '^pg_'`,
  extensions: `select extname from pg_extension`,
} as const;

/**
 * Everything that the catalogs say of a database, without the numbers that things have inside. Brackets are left out: PostgreSQL writes
 * more or fewer of them once it has read its own text.
 */
export async function photographCatalogs(client: pg.ClientBase): Promise<Record<string, string[]>> {
  const photograph: Record<string, string[]> = {};
  for (const [name, query] of Object.entries(everyCatalog)) {
    const { rows } = await client.query<Record<string, unknown>>(query);
    photograph[name] = rows.map((row) => JSON.stringify(row).replaceAll(/(?:[()\s]|\\n)+/g, ' ')).sort();
  }
  return photograph;
}
