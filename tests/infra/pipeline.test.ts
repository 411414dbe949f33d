import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, expect, test } from 'vitest';
import { readMigrations } from '../../shared/database/migrate.ts';
import { openSigner } from '../../shared/platform/transparency/signed-note.ts';
import { Secret } from '../../shared/platform/secret.ts';
import { freshDatabase } from '../support/fresh-database.ts';

const place = mkdtempSync(join(tmpdir(), 'pipeline-'));
afterAll(() => rmSync(place, { recursive: true, force: true }));
const root = fileURLToPath(new URL('../../', import.meta.url));
const program = (name: string, ...words: string[]) =>
  promisify(execFile)(process.execPath, [
    '--disable-warning=ExperimentalWarning',
    join(root, `infra/pipeline/${name}.ts`),
    ...words,
  ]).then(
    ({ stdout }) => ({ code: 0, text: stdout }),
    (error: { code: number; stderr: string }) => ({ code: error.code, text: error.stderr }),
  );

const db = await freshDatabase({ migrated: false });
const { host, port, caFile, password } = db.settings('migrator');
const as = (role: 'migrator' | 'operations') => {
  const tokenFile = join(place, role);
  writeFileSync(tokenFile, db.settings(role).password.reveal(), { mode: 0o600 });
  return [
    ...['--host', host, '--port', String(port), '--ca-file', caFile, '--user', role],
    ...['--token-file', tokenFile, '--database', db.name],
  ];
};

test(
  'a deployed database is migrated with a token, both of them, and again changes nothing',
  { timeout: 60_000 },
  async () => {
    const words = [...as('migrator'), '--key-database', `${db.name}_keys`];
    const first = await program('migrate-deployed', ...words);
    expect(first.text).toContain(`${db.name}: ran ${readMigrations().at(-1)!.name}`);
    const again = await program('migrate-deployed', ...words);
    expect(again).toMatchObject({ code: 0, text: `${db.name} was up to date\n${db.name}_keys was up to date\n` });
    expect(`${first.text}${again.text}`).not.toContain(password.reveal());
    expect((await program('migrate-deployed', ...words.slice(2))).code).not.toBe(0);
  },
);

test('the first of staff is let in, recorded, and let in once', async () => {
  const somebody = ['--name', 'Åsa Drift', '--email', 'asa@clvr.example', '--issuer', 'https://issuer.example/v2.0'];
  const words = [...as('operations'), ...somebody, '--subject', 'b6a1f7e0-0000-4000-8000-000000000001'];
  expect(await program('add-staff', ...words)).toEqual({ code: 0, text: 'they can sign in\n' });
  const administrator = await db.client('administrator');
  const { rows } = await administrator.query<{ act: string }>('select act from platform_audit_entries');
  expect(rows.map(({ act }) => act)).toEqual(['staff.added']);
  expect((await program('add-staff', ...words)).code).not.toBe(0);
});

test('a signing key is one, and its owner’s alone', async () => {
  const file = join(place, 'key');
  expect(await program('make-signing-key', 'clvrbenefits.example/audit', file)).toMatchObject({ code: 0 });
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(openSigner(new Secret(readFileSync(file, 'utf8'))).verifierKey).toMatch(/^clvrbenefits\.example\/audit\+/);
  expect((await program('make-signing-key', 'another', file)).code).not.toBe(0);
});

async function against(answers: RequestListener): Promise<{ code: number; text: string }> {
  const server = createServer(answers).listen(0, '127.0.0.1');
  try {
    await new Promise((resolve) => server.once('listening', resolve));
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    return await program('smoke', '--origin', origin, '--api-only', '--patience', '0');
  } finally {
    server.close();
  }
}

test('a release that does not fit its schema, gives cookies away or lets anybody in is not shown', async () => {
  const well: RequestListener = ({ url }, response) => {
    response.statusCode = url === '/api/expenses' ? 401 : 200;
    response.end(JSON.stringify(url === '/api/health' ? { ok: true } : { person: null }));
  };
  expect((await against(well)).code).toBe(0);
  const away = await against((_, response) => response.writeHead(503).end('{}'));
  expect(away).toMatchObject({ code: 1 });
  expect(away.text).toContain('/api/health should be one that says that it is well; it answered 503');
  const open = await against((request, response) => {
    if (request.url === '/api/expenses') return void response.end('[]');
    if (request.url === '/api/session') response.setHeader('set-cookie', 'a=b');
    well(request, response);
  });
  expect(open.text).toContain('/api/expenses');
  expect(open.text).toContain('/api/session');
  expect(open.text).not.toContain('/api/health');
});
