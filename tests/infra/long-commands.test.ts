import { expect, test } from 'vitest';
import { withRotation } from '../../functions/commands/operations/open-rotation.ts';
import { uuidV7 } from '../../shared/kernel/ids.ts';
import { personHolder } from '../../shared/platform/encryption/holder.ts';
import { ownParts } from '../support/own-parts.ts';

const { directory, parts, operations, client: connect } = await ownParts('long-commands-');

const company = uuidV7(Date.now(), Buffer.alloc(10, 1));
const owner = await connect('migrator');
await owner.query(
  `insert into companies (id, name, organisation_number, language, created_at) values ($1, 'Ett AB', '5566778899', 'sv', now())`,
  [company],
);
await owner.end();
await withRotation(parts, undefined, async ({ keys }) => {
  for (const n of [2, 3, 4]) await keys.current(company, personHolder(uuidV7(Date.now(), Buffer.alloc(10, n))));
});

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

test('what is past its period is shown and left, then taken, company by company', { timeout }, async () => {
  const client = await connect('operations');
  await client.query(`select set_config('app.company_id', $1, false)`, [company]);
  await client.query(
    `insert into model_calls
     select $1, gen_random_uuid(), now() - make_interval(years => n), 'evaluate', 'm', 'p', 1, 1, 1, 'answered' from unnest(array[0, 1, 3, 4]) as n`,
    [company],
  );
  const left = async () =>
    (await client.query(`select id from model_calls order by at`)).rows.map(({ id }) => String(id));
  const before = await left();
  const old = before.slice(0, 2);

  const shown = await operations(['retention', '--dry-run']);
  expect(shown).toMatchObject({ code: 0, says: '' });
  expect(shown.text).toContain(`Ett AB (${company})`);
  expect(shown.text).toMatch(/^ +rule +past its period +would go +held +stays with another +for example$/m);
  const [, first, second] = /^ +model_calls +2 +2 +0 +0 +(\S+), (\S+)$/m.exec(shown.text)!;
  expect(new Set([first, second])).toEqual(new Set(old));
  expect(shown.text).toMatch(/^2 rows would go\. .*Nothing was changed\.$/m);
  expect(await left()).toEqual(before);

  const foreign = '01940000-0000-7000-8000-0000000000ff';
  expect(await operations(['retention', '--company', foreign])).toMatchObject({ code: 2 });
  const taken = await operations(['retention', '--company', company, '--json']);
  expect(taken).toMatchObject({ code: 0, facts: { ok: true, dryRun: false, stopped: false, platform: null } });
  const model = { rule: 'model_calls', matched: 2, deleted: 2, held: 0, kept: 0 };
  expect(taken.facts['companies']).toEqual([{ company, name: 'Ett AB', rules: [model] }]);
  expect(await left()).toEqual(before.slice(2));
  const again = await operations(['retention']);
  expect(again).toMatchObject({ code: 0, says: '' });
  expect(again.text).toContain(`Ett AB (${company}): nothing is past its period.`);
  expect(again.text).toMatch(/^0 rows were deleted\. Of what belongs to no company: \d+\.$/m);
  const { rows } = await client.query(`select rule, deleted::int from retention_runs where rule <> 'all'`);
  expect(rows).toEqual([{ rule: 'model_calls', deleted: 2 }]);
  await client.end();
});

test('HR’s notice is written down and taken back, by an address of HR alone', { timeout }, async () => {
  const client = await connect('app');
  await client.query(`select set_config('app.company_id', $1, false)`, [company]);
  for (const [name, roles] of Object.entries({ hr: ['employee', 'hr'], salary: ['employee', 'salary'] }))
    await client.query(
      `insert into employees (company_id, id, name, work_email, roles, language, employed_from, created_at)
       values ($1, gen_random_uuid(), $2, $2 || '@ett.example', $3, 'sv', '2020-01-01', now())`,
      [company, name, roles],
    );
  const end = (act: string, by: string) =>
    operations(['end-of-contract', act, '--company', company, '--by', `${by}@ett.example`, '--json']);
  expect(await end('withdraw', 'hr')).toMatchObject({ code: 1, facts: { ok: false } });
  expect(await end('ask', 'hr')).toMatchObject({ code: 0, facts: { ok: true } });
  const other = await end('withdraw', 'salary');
  expect(other).toMatchObject({ code: 1, facts: { error: expect.stringContaining('nobody in HR') } });
  expect(await end('withdraw', 'HR')).toMatchObject({ code: 0, facts: { ok: true } });
  expect(await end('ask', 'hr')).toMatchObject({ code: 0, facts: { ok: true } });
  const { rows } = await client.query(`select act from audit_entries where act like 'contract.%' order by at, id`);
  expect(rows.map(({ act }) => String(act))).toEqual([
    'contract.end-asked',
    'contract.end-withdrawn',
    'contract.end-asked',
  ]);
  await client.end();
});
