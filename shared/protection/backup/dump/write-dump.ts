import { dumpReaders } from '../../../platform/pool-sizes.ts';
import type * as pg from '../../../platform/postgres-types.ts';
import { createHash } from 'node:crypto';
import type { Id } from '../../../kernel/ids.ts';
import type { NoteSigner } from '../../../platform/transparency/signed-note.ts';
import { measured } from '../../../platform/compress.ts';
import type { Content } from '../content-hash.ts';
import { refuseUnreadable, signManifest, type Manifest, type ManifestObject, type ManifestTable } from '../manifest.ts';
import { manifestName, folderOf, partNames } from '../places.ts';
import type { BackupWriter } from '../ports.ts';
import { describeSchema } from './describe.ts';
import { refuseNotDescribed } from './not-described.ts';
import { joinSnapshot, takeSnapshot } from './snapshot.ts';
import { once, StoredOtherwise, writeObject, type Patience } from './write-object.ts';
import { groupTables, writeRows } from './write-rows.ts';

export type DumpUses = Readonly<{
  /** A connection of its own as the role `backup`: reads everything, past row-level security, and writes nothing. */
  connect(): Promise<pg.ClientBase & { end(): Promise<void> }>;
  store: BackupWriter;
  patience: Patience;
  signer(): NoteSigner;
  /** The version of the product. */
  app: string;
}>;

type Client = Awaited<ReturnType<DumpUses['connect']>>;

/** What was written: where, what its manifest says, and the SHA-256 of the manifest as it is stored. */
export type Dump = Readonly<{ folder: string; manifest: Manifest; manifestSha256: string }>;

/** Tables are read by so many connections at once; one of them writes the rules down first. */
const readers = dumpReaders;

const facts = `select current_setting('server_version') as version, current_setting('server_version_num')::int as number,
  pg_encoding_to_char(encoding) as encoding, datcollate as collate, datctype as ctype from pg_database where datname = current_database()`;
const migrationsQuery = 'select number, sha256 from public.schema_migrations order by number';
const sequencesQuery = `select format('%I.%I', schemaname, sequencename) as name, last_value::text as value from pg_sequences
  where schemaname = 'public' and last_value is not null order by 1`;
const keysQuery = `select wrapped_by as "wrappedBy", count(distinct company_id)::int as companies, max(version) as newest
  from public.company_keys group by wrapped_by order by wrapped_by collate "C"`;

async function listed<T extends pg.QueryResultRow>(client: pg.ClientBase, query: string): Promise<T[]> {
  return (await client.query<T>(query)).rows;
}

/** What the manifest says of the database besides its rows. */
async function readFacts(client: pg.ClientBase): Promise<Pick<Manifest, 'server' | 'migrations' | 'keys'>> {
  const migrations = await listed<{ number: number; sha256: string }>(client, migrationsQuery);
  return {
    server: (await listed<Manifest['server']>(client, facts))[0]!,
    migrations: {
      newest: migrations.at(-1)?.number ?? 0,
      sha256: createHash('sha256')
        .update(migrations.map(({ sha256 }) => `${sha256}\n`).join(''))
        .digest('hex'),
    },
    keys: await listed<Manifest['keys'][number]>(client, keysQuery),
  };
}

/** Last of all. Tried once: what became of a try whose answer was lost nobody knows, and a backup that may be there counts as none. */
async function writeManifest({ store }: DumpUses, folder: string, signed: string): Promise<string> {
  const sent = measured(once(signed)());
  const stored = await store.put(`${folder}${manifestName}`, sent.bytes);
  if (stored.sha256 !== sent.result().sha256) throw new StoredOtherwise(manifestName);
  return stored.sha256;
}

type Work = (client: pg.ClientBase) => Promise<void>;

/** Does one thing after the other, on several connections; the first failure ends it for all, once each has done what it is at. */
async function doAll(clients: readonly pg.ClientBase[], work: readonly Work[]): Promise<void> {
  const left = [...work];
  const one = async (client: pg.ClientBase): Promise<void> => {
    for (let next = left.shift(); next; next = left.shift())
      await next(client).catch((error: unknown) => {
        left.length = 0;
        throw error;
      });
  };
  const failed = (await Promise.allSettled(clients.map(one))).find((result) => result.status === 'rejected');
  if (failed) throw failed.reason;
}

/**
 * Writes the whole database, as one moment had it, into a folder of the store, and its signed manifest last: a folder without one is
 * no backup. What stands there is plain SQL, in zstd. Rejects as the store does, with NotDescribed, RowsLost or StoredOtherwise, and
 * what PostgreSQL says; nothing is then in the folder that could be taken for a backup.
 */
export async function writeDump(uses: DumpUses, run: Id): Promise<Dump> {
  const clients: Client[] = [];
  const connectAll = async () => {
    const made = await Promise.allSettled(Array.from({ length: readers }, () => uses.connect()));
    clients.push(...made.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : [])));
    const failed = made.find((each) => each.status === 'rejected');
    if (failed) throw failed.reason;
    return clients as [Client, ...Client[]];
  };
  try {
    const [holder, ...others] = await connectAll();
    const snapshot = await takeSnapshot(holder);
    const folder = folderOf(run, snapshot.at);
    const put = (name: string, text: string) => writeObject(uses, folder, name, once(text));
    await Promise.all(others.map((client) => joinSnapshot(client, snapshot)));

    const objects: ManifestObject[] = [];
    const contents = new Map<string, Content>();
    const groups = groupTables(snapshot.tables);
    let said: Awaited<ReturnType<typeof readFacts>>;
    const describe: Work = async (client) => {
      await refuseNotDescribed(client);
      const { roles, tables, keys, defaults } = await describeSchema(client);
      objects.push(
        await put(partNames.roles, roles),
        await put(partNames.tables, tables),
        await put(partNames.keys, keys),
        await put(partNames.defaults, defaults),
      );
      said = await readFacts(client);
    };
    const copies = groups.map((group): Work => async (client) => {
      const written = await writeRows(client, uses, folder, group);
      objects.push(written.object);
      for (const [name, content] of written.contents) contents.set(name, content);
    });
    await doAll([holder, ...others], [describe, ...copies]);
    const objectOf = new Map(groups.flatMap(({ object, tables }) => tables.map(({ name }) => [name, object])));
    const tables = snapshot.tables.map(({ name, forced }): ManifestTable => ({
      name,
      object: objectOf.get(name)!,
      ...contents.get(name)!,
      forced,
    }));
    // A sequence belongs to no snapshot: after the rows, it is beyond all that they hold.
    const sequences = await listed<Manifest['sequences'][number]>(holder, sequencesQuery);
    const values = sequences.map(
      ({ name, value }) => `select pg_catalog.setval(${holder.escapeLiteral(name)}, ${value}, true);\n`,
    );
    objects.push(await put(partNames.sequences, values.join('')));
    const manifest: Manifest = {
      version: 2,
      run,
      at: snapshot.at.toISOString(),
      lsn: snapshot.lsn,
      server: said!.server,
      app: uses.app,
      migrations: said!.migrations,
      objects: objects.toSorted((a, b) => (a.name < b.name ? -1 : 1)),
      tables,
      sequences,
      keys: said!.keys,
    };
    refuseUnreadable(manifest);
    const manifestSha256 = await writeManifest(uses, folder, signManifest(uses.signer(), manifest));
    return { folder, manifest, manifestSha256 };
  } finally {
    // Ends the transactions with the connections, also of one that is in the middle of a table.
    await Promise.allSettled(clients.map((client) => client.end()));
  }
}
