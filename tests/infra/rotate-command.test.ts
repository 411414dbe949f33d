import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { borrowParts } from '../../infra/local/stack/borrow-parts.ts';
import { noteAddresses } from '../../infra/local/stack/noted-addresses.ts';
import { connectLocally, databaseName, prepareDatabase } from '../../infra/local/stack/prepare-database.ts';
import { withRotation } from '../../functions/commands/operations/open-rotation.ts';
import { uuidV7 } from '../../shared/kernel/ids.ts';
import { personHolder } from '../../shared/platform/encryption/holder.ts';

const directory = mkdtempSync(join(tmpdir(), 'rotate-command-'));
const program = fileURLToPath(new URL('../../functions/commands/operations.ts', import.meta.url));
const parts = await borrowParts(directory);
afterAll(async () => {
  await parts.giveBack();
  rmSync(directory, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
});
const postgres = await parts.postgres();
await prepareDatabase(postgres, parts.kept.passwords);
noteAddresses(directory, {
  owner: process.pid,
  postgres,
  azurite: await parts.azurite(),
  serviceBus: await parts.serviceBus(),
  keyVault: await parts.keyVault(),
  s3: await parts.s3(),
});

const company = uuidV7(Date.now(), Buffer.alloc(10, 1));
const owner = await connectLocally(
  postgres,
  { user: 'migrator', password: parts.kept.passwords.migrator.reveal() },
  databaseName,
);
await owner.query(
  `insert into companies (id, name, organisation_number, language, created_at) values ($1, 'Ett AB', '5566778899', 'sv', now())`,
  [company],
);
await owner.end();
await withRotation(parts, undefined, async ({ keys }) => {
  for (const n of [2, 3, 4]) await keys.current(company, personHolder(uuidV7(Date.now(), Buffer.alloc(10, n))));
});

type Answer = { code: number | null; text: string; says: string; facts: Record<string, unknown> };

/** Runs the command beside the running parts; `until` is what it says when it is to be asked to stop. */
async function operations(words: string[], until?: string): Promise<Answer> {
  const all = ['--disable-warning=ExperimentalWarning', program, ...words, '--state', directory];
  const child = spawn(process.execPath, all, { stdio: ['ignore', 'pipe', 'pipe'] });
  let [text, says] = ['', ''];
  child.stdout.on('data', (one) => (text += one));
  child.stderr.on('data', (one) => {
    says += one;
    if (until !== undefined && says.includes(until)) child.kill('SIGINT');
  });
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, text, says, facts: text.startsWith('{') ? (JSON.parse(text) as Record<string, unknown>) : {} };
}
const listed = async () => (await operations(['keys', '--json'])).facts;
type Listed = { companies: { people: object; company: object; running: { level: string }[] }[]; vault: object[] };
const timeout = 120_000;

test('keys lists what there is, and a dry run of each level changes nothing of it', { timeout }, async () => {
  const before = await listed();
  expect(before).toMatchObject({
    ok: true,
    vault: [{ enabled: true, used: true, due: false }],
    companies: [{ id: company, company: { version: 1, older: 0 }, people: { count: 3, older: 0 }, dueDataKeys: 0 }],
  });
  const would = [];
  for (const level of ['key-vault', 'company', 'person']) {
    const { code, facts } = await operations(['rotate', '--level', level, '--dry-run', '--json']);
    expect({ code, ...facts }).toMatchObject({ code: 0, dryRun: true });
    would.push(facts['would']);
  }
  expect(would).toEqual([{ companyKeys: 1 }, { companyKeys: 1 }, { dataKeys: 3 }]);
  expect(await listed()).toEqual(before);
});

test('the vault’s key is replaced at once', { timeout }, async () => {
  const done = await operations(['rotate', '--level', 'key-vault', '--json']);
  expect({ code: done.code, ...done.facts }).toMatchObject({ code: 0, ok: true, stopped: false });
  expect(done.says).toContain('1 of 1');
  expect(((await listed()) as Listed).vault).toMatchObject([
    { enabled: true, used: true },
    { enabled: true, used: false },
  ]);
});

test('asked to stop, it ends at a clean point, and what was begun is there to go on with', { timeout }, async () => {
  const stopped = await operations(['rotate', '--level', 'person', '--json'], 'waits');
  expect({ code: stopped.code, ...stopped.facts }).toMatchObject({ code: 1, ok: false, stopped: true });
  const { companies } = (await listed()) as Listed;
  expect(companies).toMatchObject([{ people: { count: 3, older: 3 }, running: [{ level: 'person', waits: true }] }]);
});

test('a wrong word is answered in a sentence', { timeout }, async () => {
  expect(await operations(['rotate', '--level', 'all'])).toMatchObject({
    code: 2,
    says: expect.stringContaining('--level is one of'),
  });
  for (const words of [['--level', 'all'], ['extra']]) {
    const { code, facts } = await operations(['rotate', ...words, '--json']);
    expect({ code, ...facts }, words.join(' ')).toEqual({ code: 2, ok: false, error: expect.any(String) });
  }
  expect(await operations(['rotate', '--level', 'company', '--company', directory])).toMatchObject({
    code: 2,
    says: expect.stringContaining('no such company'),
  });
  const restored = await operations(['restore-keys', '--json']);
  expect(restored.facts).toMatchObject({ ok: true, restored: { companyKeys: 0, dataKeys: 0 } });
});
