import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { borrowParts } from '../../infra/local/stack/borrow-parts.ts';
import { connectLocally, databaseName, prepareDatabase } from '../../infra/local/stack/prepare-database.ts';
import { compressionLevel } from '../../shared/platform/compress.ts';
import { systemClock, systemRandomness } from '../../shared/platform/clock.ts';
import { interleave, median } from './interleave.ts';
import { row, type Row } from './row.ts';

/** `BENCH_MB=5000` for the long one: megabytes of COPY text, in two tables that look like what the product stores. */
const megabytes = Number(process.env['BENCH_MB'] ?? 100);
const [rounds, dumps] = megabytes > 500 ? [1, 1] : [5, 2];

export const says = `a dump of ${megabytes} MB, compressed and hashed, against psql COPY … TO STDOUT of the same tables through zstd -${compressionLevel}, while somebody writes to both`;

/** Ids, states, times and short texts; every fourth column is sealed, and does not compress. About 430 bytes of text a row. */
const fill = (table: string, count: number): string => `
  create table ${table} (company_id uuid, id uuid, state text, at timestamptz, amount bigint, words text, said jsonb, sealed bytea);
  insert into ${table} select md5((n % 50)::text)::uuid, md5(n::text)::uuid, (array['paid', 'open', 'declined'])[n % 3 + 1], now() - n * interval '1 minute', n * 100,
    'Friskvård, gym och simning ' || n, jsonb_build_object('kind', 'evaluation', 'confidence', n % 100, 'reason', 'the receipt says what it says'),
    sha256(n::text::bytea) || sha256((n + 1)::text::bytea) from generate_series(1, ${count}) n`;

const has = (program: string): boolean => spawnSync(program, ['--version']).status === 0;
const program = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const dumping = program('dump-memory.ts');

export async function rows(): Promise<Row[]> {
  if (!has('psql') || !has('zstd')) {
    console.error('  psql or zstd is not on this machine: there is nothing to compare with');
    return [];
  }
  const directory = mkdtempSync(join(tmpdir(), 'backup-bench '));
  const parts = await borrowParts(join(directory, 'state'));
  try {
    const server = await parts.postgres();
    await prepareDatabase(server, parts.kept.passwords);
    const owner = await connectLocally(
      server,
      { user: 'migrator', password: parts.kept.passwords.migrator.reveal() },
      databaseName,
    );
    const perTable = Math.round((megabytes * 1e6) / 430 / 2);
    await owner.query(
      `set synchronous_commit = off; ${fill('bench_claims', perTable)}; ${fill('bench_events', perTable)}`,
    );
    await owner.end();
    const { host, port, caFile, name, user, password } = await parts.database('backup');
    const file = join(directory, 'settings');
    const settings = (path: string, of: object): void =>
      writeFileSync(path, JSON.stringify({ host, port, caFile, name, ...of }), { mode: 0o600 });
    settings(file, { user, password: password.reveal() });
    const writing = join(directory, 'writer');
    settings(writing, { user: 'migrator', password: parts.kept.passwords.migrator.reveal() });
    const { id } = systemRandomness(systemClock);
    const watch = await connectLocally(server, { user: server.user, password: server.password }, databaseName);
    // What else a dump holds, which is many small tables.
    const { rows: others } = await watch.query<{ name: string }>(
      `select format('%I', relname) as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relname not like 'bench\\_%' and has_table_privilege($1::name, oid, 'select')`,
      [user],
    );
    await watch.end();
    const smallTables = join(directory, 'rest.sql');
    writeFileSync(smallTables, others.map((table) => `copy ${table.name} to stdout;\n`).join(''));
    const all: { took: number[]; raw: number; bytes: number; most: number }[] = [];
    const firsts: number[] = [];
    const ours = (): number => {
      const to = mkdtempSync(join(directory, 'ours-'));
      const runs = Array.from({ length: dumps }, () => id());
      const said = execFileSync(process.execPath, [dumping, file, to, ...runs], { encoding: 'utf8' });
      rmSync(to, { recursive: true });
      const one = JSON.parse(said) as (typeof all)[number];
      all.push(one);
      firsts.push(one.took[0]!);
      return one.took.at(-1)!;
    };
    const env = {
      ...process.env,
      ...{ PGHOST: host, PGPORT: String(port), PGDATABASE: name, PGUSER: user, PGPASSWORD: password.reveal() },
      ...{ PGSSLMODE: 'verify-full', PGSSLROOTCERT: caFile },
    };
    // Two at once, as ours: each through a compressor of its own, into a file; the small tables come after one of the large.
    const one = (table: string, after = '') =>
      `psql -X -q -c "copy ${table} to stdout" ${after} | zstd -q -f -${compressionLevel} -T1 --check -o "${join(directory, table)}.zst"`;
    const line = `set -o pipefail; ${one('bench_claims')} & first=$!; ${one('bench_events', `-f "${smallTables}"`)} && wait $first`;
    const theirs = (): number => {
      const began = performance.now();
      execFileSync('bash', ['-c', line], { env, stdio: ['ignore', 'ignore', 'inherit'] });
      return performance.now() - began;
    };
    const writer = spawn(process.execPath, [program('live-writer.ts'), writing, 'bench_claims', 'bench_events'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const wrote = writer.stdout.setEncoding('utf8').toArray();
    const { ours: took, floor } = await interleave(ours, theirs, rounds);
    writer.kill('SIGTERM');
    await once(writer, 'close');
    console.error(`  ${(await wrote).join('').trim()} transactions were written meanwhile`);
    const raw = all[0]!.raw / 1e6;
    const most = Math.max(...all.map((each) => each.most)) / 1e6;
    console.error(
      `  ${Math.round(raw)} MB of text, ${Math.round(all[0]!.bytes / 1e6)} MB stored; ours ${Math.round(raw / (took / 1000))} MB/s, psql ${Math.round(raw / (floor / 1000))} MB/s`,
    );
    const first = median(firsts.slice(1));
    return [
      row(`dump of ${Math.round(raw)} MB`, took, floor, 'ms', Math.round(most)),
      ...(dumps > 1 ? [row('the same, the first of its process', first, floor, 'ms', Math.round(most))] : []),
    ];
  } finally {
    await parts.giveBack();
    rmSync(directory, { recursive: true, force: true });
  }
}
