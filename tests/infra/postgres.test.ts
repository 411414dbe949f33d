import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ConnectionOptions } from 'node:tls';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { localAuthority, type LocalAuthority } from '../../infra/local/certificates.ts';
import { freePort } from '../../infra/local/free-port.ts';
import type { Peer } from '../../infra/local/peer.ts';
import type { PostgresOptions, PostgresReady } from '../../infra/local/peers/postgres.ts';
import { startPeer } from '../../infra/local/start-peer.ts';
import { control } from '../support/control.ts';

control('database-tls');

// A folder with spaces and letters beyond ASCII, as people have them.
let root: string;
let authority: LocalAuthority;
let peer: Peer<PostgresReady>;

async function start(changes: Partial<PostgresOptions> = {}): Promise<Peer<PostgresReady>> {
  const directory = join(root, 'postgres');
  const options: PostgresOptions = { directory, durable: true, tls: await authority.issue(), ...changes };
  return startPeer<PostgresReady>('postgres', options, { stateDirectory: root });
}

async function ask(sql: string, ssl: ConnectionOptions | false, changes: pg.ClientConfig = {}): Promise<unknown[]> {
  const { host, port, user, password, database } = peer.ready;
  const client = new pg.Client({ host, port, user, password, database, ssl, ...changes });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

const verifyFull = (): ConnectionOptions => ({ ca: readFileSync(peer.ready.caFile, 'utf8') });

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'clvr förmåner '));
  authority = await localAuthority(root);
  peer = await start();
});

afterAll(async () => {
  await peer?.stop();
  rmSync(root, { recursive: true, force: true });
});

test('it is PostgreSQL 18 over TLS 1.3 and knows Swedish letters', async () => {
  const rows = await ask(
    `select current_setting('server_version_num')::int / 10000 as major, version as tls, lower('ÅÄÖ') as lower
     from pg_stat_ssl where pid = pg_backend_pid()`,
    verifyFull(),
  );
  expect(rows).toEqual([{ major: 18, tls: 'TLSv1.3', lower: 'åäö' }]);
});

test('plain text is refused', async () => {
  await expect(ask('select 1', false)).rejects.toThrow(/no encryption/);
});

test('a wrong password is refused', async () => {
  await expect(ask('select 1', verifyFull(), { password: 'wrong' })).rejects.toThrow(/password authentication failed/);
});

test('a client that trusts another authority refuses the server', async () => {
  const other = await localAuthority(join(root, 'another'));
  await expect(ask('select 1', { ca: other.caPem })).rejects.toMatchObject({
    code: expect.stringMatching(/UNABLE_TO_VERIFY_LEAF_SIGNATURE|SELF_SIGNED|CERT_SIGNATURE_FAILURE/),
  });
});

test('a client refuses a server certificate for another name', async () => {
  await peer.stop();
  peer = await start({ tls: await authority.issue(['database.example']) });
  await expect(ask('select 1', verifyFull())).rejects.toMatchObject({ code: 'ERR_TLS_CERT_ALTNAME_INVALID' });
  await peer.stop();
  peer = await start();
});

test.each(['server', 'peer', 'both'])('what was committed survives kill -9 of the %s', async (victim) => {
  await ask(`create table committed_before_${victim} (n int)`, verifyFull());
  await ask(`insert into committed_before_${victim} values (42)`, verifyFull());
  if (victim !== 'peer') process.kill(peer.ready.serverPid, 'SIGKILL');
  if (victim !== 'server') peer.kill('SIGKILL');
  await peer.exited;
  peer = await start();
  expect(await ask(`select n from committed_before_${victim}`, verifyFull())).toEqual([{ n: 42 }]);
});

test('a port in use, and a password that is not the directory’s, are said in a sentence', async () => {
  const port = await freePort();
  const taken = createServer().listen(port, '127.0.0.1');
  await expect(start({ directory: join(root, 'second'), port })).rejects.toThrow(/Address already in use/);
  taken.close();
  await expect(start({ password: 'another' })).rejects.toThrow(/made with another password/);
});
