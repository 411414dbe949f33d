import { execFile } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ServiceBusClient } from '@azure/service-bus';
import { afterAll, expect, test } from 'vitest';
import { company } from '../../infra/local/demo/company.ts';
import { borrowParts, type BorrowedParts } from '../../infra/local/stack/borrow-parts.ts';
import { noteAddresses } from '../../infra/local/stack/noted-addresses.ts';
import { connectLocally, databaseName } from '../../infra/local/stack/prepare-database.ts';
import { keepSecrets, signInSecretName } from '../../infra/local/stack/local-secrets.ts';
import { localVaultClients } from '../../infra/local/stack/prepare-vault.ts';
import { Secret } from '../../shared/platform/secret.ts';
import { keyMigrations, readMigrations } from '../../shared/database/migrate.ts';
import { next } from '../support/service-bus-client.ts';

const directory = mkdtempSync(join(tmpdir(), 'operations-'));
const program = fileURLToPath(new URL('../../functions/commands/operations.ts', import.meta.url));
afterAll(() => rmSync(directory, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 }));

type Answer = { code: number; text: string; says: string; facts: Record<string, unknown> };

/** Runs the command on the test's own state. */
const operations = (...words: string[]): Promise<Answer> =>
  new Promise((resolve) => {
    const all = ['--disable-warning=ExperimentalWarning', program, ...words, '--state', directory];
    execFile(process.execPath, all, { encoding: 'utf8' }, (error, text, says) => {
      const facts = text.startsWith('{') ? (JSON.parse(text) as Record<string, unknown>) : {};
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, text, says, facts });
    });
  });

const [message, event] = ['01940000-0000-7000-8000-00000000aa01', '01940000-0000-7000-8000-00000000bb01'];

/** Puts a message into the outbox as a transaction that committed ten minutes ago and was never relayed. */
async function leaveInOutbox(parts: BorrowedParts): Promise<void> {
  const login = { user: 'migrator', password: parts.kept.passwords.migrator.reveal() };
  const client = await connectLocally(await parts.postgres(), login, databaseName);
  await client.query('begin');
  await client.query(`select set_config('app.company_id', $1, true)`, [company.id]);
  await client.query(
    `insert into companies (id, name, organisation_number, language, created_at) values ($1, $2, $3, 'sv', now())`,
    [company.id, company.name, company.organisationNumber],
  );
  await client.query('commit');
  await client.end();
  const app = { user: 'app', password: parts.kept.passwords.app.reveal() };
  const asApp = await connectLocally(await parts.postgres(), app, databaseName);
  await asApp.query('begin');
  await asApp.query(`select set_config('app.company_id', $1, true)`, [company.id]);
  const body = { version: 1, id: message, company: company.id, event };
  await asApp.query(
    `insert into outbox (company_id, id, queue, body, created_at, next_attempt_at)
     values ($1, $2, 'notify', $3, now() - interval '10 minutes', now() - interval '10 minutes')`,
    [company.id, message, body],
  );
  await asApp.query('commit');
  await asApp.end();
}

async function withQueue<T>(parts: BorrowedParts, work: (client: ServiceBusClient) => Promise<T>): Promise<T> {
  const client = new ServiceBusClient((await parts.serviceBus()).connectionString);
  try {
    return await work(client);
  } finally {
    await client.close();
  }
}

/** Takes the message that lies on the queue and gives it up, as the fifth failure does. */
const giveUp = (parts: BorrowedParts) =>
  withQueue(parts, async (client) => {
    const receiver = client.createReceiver('notify');
    const taken = await next(receiver);
    await receiver.deadLetterMessage(taken, {
      deadLetterReason: 'MaxDeliveryCountExceeded',
      deadLetterErrorDescription: 'given up by the test',
    });
    return String(taken.messageId);
  });

/** Parts that stay up beside the command, as those of `npm start` do. */
let held: BorrowedParts;
afterAll(() => held.giveBack());

test('before anything was migrated, a command says what to do', { timeout: 60_000 }, async () => {
  const { code, facts } = await operations('outbox', '--json');
  expect({ code, ...facts }).toMatchObject({ code: 1, ok: false, error: expect.stringContaining('migrate') });
});

test('migrate says what ran, and a second run does nothing', { timeout: 60_000 }, async () => {
  const all = [...readMigrations(), ...readMigrations(keyMigrations)].map(({ name }) => name);
  expect((await operations('migrate', '--json')).facts).toEqual({ ok: true, ran: all });
  expect((await operations('migrate', '--json')).facts).toEqual({ ok: true, ran: [] });
  expect((await operations('outbox', '--json')).code).toBe(0);
});

test('a wrong word ends with 2 and shows how it is used; --help ends with 0', { timeout: 60_000 }, async () => {
  expect(await operations('mend')).toMatchObject({ code: 2, says: expect.stringContaining('dead-letters') });
  expect(await operations('outbox', '--all')).toMatchObject({ code: 2, says: expect.stringContaining('--relay') });
  expect(await operations('outbox', '--help')).toMatchObject({ code: 0, text: expect.stringContaining('--relay') });
});

test('what the outbox holds is counted, what has waited long is a failure, and --relay publishes it', async () => {
  held = await borrowParts(directory);
  const [postgres, serviceBus, keyVault] = await Promise.all([held.postgres(), held.serviceBus(), held.keyVault()]);
  const azurite = await held.azurite();
  const s3 = await held.s3();
  noteAddresses(directory, { owner: process.pid, postgres, azurite, serviceBus, keyVault, s3 });
  await leaveInOutbox(held);
  const notify = (answer: Answer) =>
    (answer.facts['queues'] as { queue: string }[]).find(({ queue }) => queue === 'notify');

  const stuck = await operations('outbox', '--json');
  expect(stuck.code).toBe(1);
  expect(notify(stuck)).toMatchObject({ waiting: 1, sent: 0 });
  const relayed = await operations('outbox', '--relay', '--json');
  expect(relayed).toMatchObject({ code: 0, facts: { ok: true, relayed: 1 } });
  expect(notify(relayed)).toEqual({ queue: 'notify', waiting: 0, sent: 1, oldestWaitingSeconds: null });
  expect((await operations('outbox', '--relay', '--json')).facts).toMatchObject({ relayed: 0 });
});

test('a dead letter is listed by ids and reason, and sent again once under a new message id', async () => {
  expect(await giveUp(held)).toBe(`${message}.1`);
  const listed = await operations('dead-letters', '--json');
  expect(listed.code).toBe(1);
  expect(listed.facts['deadLetters']).toEqual([
    {
      queue: 'notify',
      messageId: `${message}.1`,
      company: company.id,
      reason: 'MaxDeliveryCountExceeded',
      deliveries: expect.any(Number),
      enqueuedAt: expect.any(String),
    },
  ]);
  expect((await operations('dead-letters')).text).not.toContain(event);

  const other = await operations('dead-letters', '--redrive', '--queue', 'send-mail', '--json');
  expect(other.facts).toMatchObject({ ok: true, redriven: 0 });
  const redriven = await operations('dead-letters', '--redrive', '--json');
  expect(redriven).toMatchObject({ code: 0, facts: { ok: true, redriven: 1, deadLetters: [] } });
  expect((await operations('dead-letters', '--redrive', '--json')).facts).toMatchObject({ redriven: 0 });
}, 120_000);

test('how well receipts are read is shown, and what few readings stand behind is not', async () => {
  expect((await operations('reading-quality', '--json')).facts).toEqual({ ok: true, fewest: 5, figures: [] });
  const app = { user: 'app', password: held.kept.passwords.app.reveal() };
  const client = await connectLocally(await held.postgres(), app, databaseName);
  await client.query(`select set_config('app.company_id', $1, false)`, [company.id]);
  await client.query(
    `insert into reading_quality (company_id, seller, month, scanner, version, field, kept, corrected, missed)
     values ($1, decode(repeat('0a', 16), 'hex'), '2026-10-01', 'on-device', '7', 'total', 9, 0, 0),
            ($1, decode(repeat('0a', 16), 'hex'), '2026-11-01', 'on-device', '7', 'total', 8, 3, 1),
            ($1, decode(repeat('0b', 16), 'hex'), '2026-11-01', 'on-device', '7', 'vendor', 2, 2, 0)`,
    [company.id],
  );
  await client.end();
  const { code, facts } = await operations('reading-quality', '--json');
  expect({ code, figures: facts['figures'] }).toEqual({
    code: 0,
    figures: [
      {
        scanner: 'on-device',
        version: '7',
        field: 'vendor',
        read: null,
        corrected: null,
        share: null,
        missed: 0,
        sellers: { none: 0, tenth: 0, half: 0, more: 0, few: 1 },
      },
      {
        scanner: 'on-device',
        version: '7',
        field: 'total',
        read: 20,
        corrected: 3,
        share: 0.15,
        missed: null,
        sellers: { none: 0, tenth: 0, half: 1, more: 0, few: 0 },
      },
    ],
  });
  const { text } = await operations('reading-quality');
  expect(text).toMatch(/on-device +7 +total +20 +3 +15\.0 % +< 5/);
  expect(text).toMatch(/on-device +7 +vendor +< 5 +– +– +0 /);
});

test(
  'secrets are listed by age without their values, and one that is due is a failure',
  { timeout: 60_000 },
  async () => {
    const { passwords } = held.kept;
    keepSecrets(directory, {
      DATABASE_APP_PASSWORD: passwords.app,
      DATABASE_OPERATIONS_PASSWORD: passwords.operations,
      DATABASE_BACKUP_PASSWORD: passwords.backup,
      DATABASE_DRILL_PASSWORD: passwords.drill,
      KEY_DATABASE_PASSWORD: passwords.keyholder,
      BANKID_CLIENT_CERTIFICATE: new Secret('hidden certificate'),
      BANKID_CLIENT_KEY: new Secret('hidden key'),
      MAIL_PASSWORD: passwords.mail,
      POSTHOG_KEY: passwords.posthog,
      CLOSE_API_KEY: passwords.close,
      BLOB_CONNECTION: new Secret('AccountKey=hidden-one'),
      SEAL_KEY: new Secret('hidden key'),
      SERVICE_BUS: new Secret('SharedAccessKey=hidden-two'),
    });
    type Listed = { setting: string; place: string; expiresAt: string | null; due: string | null };
    const listed = (answer: Answer) => answer.facts['secrets'] as Listed[];
    const young = await operations('secrets', '--json');
    expect(young).toMatchObject({ code: 0, facts: { ok: true } });
    expect(listed(young).map(({ setting, place }) => [setting, place])).toEqual([
      ['DATABASE_APP_PASSWORD', 'file'],
      ['DATABASE_OPERATIONS_PASSWORD', 'file'],
      ['DATABASE_BACKUP_PASSWORD', 'file'],
      ['DATABASE_DRILL_PASSWORD', 'file'],
      ['KEY_DATABASE_PASSWORD', 'file'],
      ['BLOB_CONNECTION', 'file'],
      ['SEAL_KEY', 'file'],
      ['SERVICE_BUS', 'file'],
      ['SIGN_IN_CLIENT_SECRET', 'vault'],
      ['BANKID_CLIENT_CERTIFICATE', 'file'],
      ['BANKID_CLIENT_KEY', 'file'],
      ['MAIL_PASSWORD', 'file'],
      ['POSTHOG_KEY', 'file'],
      ['CLOSE_API_KEY', 'file'],
      ['FIELD_KEY_NAME', 'key in the vault'],
    ]);
    expect(listed(young).at(-1)?.expiresAt).not.toBeNull();

    const old = new Date(Date.now() - 91 * 86_400_000);
    utimesSync(join(directory, 'secrets', 'MAIL_PASSWORD'), old, old);
    chmodSync(join(directory, 'secrets', 'SERVICE_BUS'), 0o644);
    const { secrets } = await localVaultClients(await held.keyVault());
    const { properties } = await secrets.getSecret(signInSecretName);
    const expiresOn = new Date(Date.now() + 10.5 * 86_400_000);
    await secrets.updateSecretProperties(signInSecretName, properties.version!, { expiresOn });
    const due = await operations('secrets', '--json');
    expect(due.code).toBe(1);
    expect(listed(due).flatMap(({ setting, due: reason }) => (reason ? [[setting, reason]] : []))).toEqual([
      ['SERVICE_BUS', 'unusable'],
      ['SIGN_IN_CLIENT_SECRET', 'expires-soon'],
      ['MAIL_PASSWORD', 'too-old'],
    ]);
    const { code, text } = await operations('secrets');
    expect(code).toBe(1);
    expect(text).toMatch(/SIGN_IN_CLIENT_SECRET +vault +\S+ +\S+ +expires in 10 days/);
    for (const hidden of ['hidden-one', 'hidden-two', passwords.mail.reveal(), passwords.signIn.reveal()])
      expect(text + due.text).not.toContain(hidden);
  },
);

test('it arrives with the body it had, and the audit log knows', async () => {
  await withQueue(held, async (client) => {
    const again = await next(client.createReceiver('notify'));
    expect(again.messageId).toBe(`${message}.2`);
    expect(again.body).toEqual({ version: 1, id: message, company: company.id, event });
  });
  const login = { user: 'operations', password: held.kept.passwords.operations.reveal() };
  const client = await connectLocally(await held.postgres(), login, databaseName);
  await client.query(`select set_config('app.company_id', $1, false)`, [company.id]);
  const { rows } = await client.query(`select act, subject_id, details from audit_entries`);
  await client.end();
  expect(rows).toMatchObject([{ act: 'message.sent-again', subject_id: message, details: { queue: 'notify' } }]);
});

test(
  'staff are added, and their break-glass code is shown once, listed without it, and revoked',
  {
    timeout: 120_000,
  },
  async () => {
    const siv = ['--name', 'Siv Personal', '--email', 'siv@clvr.example', '--issuer', 'https://login.example/x/v2.0'];
    expect(await operations('staff', 'add', ...siv, '--subject', 'siv', '--json')).toMatchObject({ code: 0 });
    const again = await operations('staff', 'add', ...siv, '--subject', 'other', '--json');
    expect(again).toMatchObject({ code: 1, facts: { error: expect.stringContaining('already') } });
    expect(await operations('break-glass')).toMatchObject({
      code: 2,
      says: expect.stringContaining('make, list, revoke'),
    });
    expect(await operations('break-glass', '--help')).toMatchObject({ code: 0 });
    const nobody = await operations('break-glass', 'make', '--for', 'nobody@clvr.example', '--json');
    expect(nobody).toMatchObject({ code: 1, facts: { error: expect.stringContaining('nobody@clvr.example') } });

    const made = await operations('break-glass', 'make', '--for', 'siv@clvr.example', '--days', '7', '--json');
    const { id, code } = made.facts as { id: string; code: string };
    expect(code).toMatch(/^clvr_glass_[0-9a-f-]{36}_[\w-]{43}$/);
    const listed = await operations('break-glass', 'list');
    expect(listed.text).toMatch(new RegExp(`${id}  Siv Personal .*good`));
    expect(listed.text).not.toContain(code.slice(-43));
    expect(await operations('break-glass', 'revoke', '--code', id, '--json')).toMatchObject({ code: 0 });
    expect(await operations('break-glass', 'revoke', '--code', id, '--json')).toMatchObject({ code: 1 });
    expect((await operations('break-glass', 'list')).text).toMatch(new RegExp(`${id} .*revoked`));
    expect(await operations('staff', 'disable', '--email', 'siv@clvr.example', '--json')).toMatchObject({ code: 0 });
    expect((await operations('staff', 'list')).text).toMatch(/Siv Personal .*shut out/);
  },
);
