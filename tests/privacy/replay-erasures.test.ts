import { expect, test } from 'vitest';
import { removeReceiptFiles } from '../../shared/claims/receipts/remove-receipt-files.ts';
import { restoreFromCopies } from '../../shared/platform/encryption/data-keys/restore-from-copies.ts';
import { Secret } from '../../shared/platform/secret.ts';
import { makeSignerKey, openSigner } from '../../shared/platform/transparency/signed-note.ts';
import { openSql, signSql } from '../../shared/platform/transparency/signed-sql.ts';
import { ledgerKey, readLedgerHead, writeLedgerObject } from '../../shared/protection/erasure/ledger-object.ts';
import { replayErasures } from '../../shared/protection/erasure/replay-erasures.ts';
import { aCompany } from '../support/a-company.ts';
import { erasureStory, wordsOf } from '../support/erasure-story.ts';
import { erasureWorld } from '../support/erasure-world.ts';
import { freshDatabase, type FreshDatabase } from '../support/fresh-database.ts';
import { photographRows, type Rows } from '../support/photograph-rows.ts';
import { restoreRows } from '../support/restore-rows.ts';
import { testSigner, testSignerKey } from '../support/seal-world.ts';
import { verbWorld } from '../support/verb-world.ts';

const world = await verbWorld();
const { db, uses } = world;
const { live, payroll } = erasureStory(world);
const { uses: erasing, toErase, erase } = await erasureWorld(world);
const [byCommand, bySql] = [await freshDatabase(), await freshDatabase()];

const words = wordsOf('Kanariefågel', '19850709-2388');
const company = await aCompany(db);
const { hr: person, otherHr: other } = company.people;
await live(company, person, other, words);
await payroll.lockedRun(company.people.salary, '2026-06');
const backup = await photographRows(db);

await erase(toErase(person, { request: db.randomness.id() }));
for (const one of await world.messages(company.id, 'remove-receipt-files')) await removeReceiptFiles(uses, one);
const after = await photographRows(db);

/** What only says when and by which act it came about. */
const ofActs = new Set(['audit_entries', 'audit_unsealed', 'outbox', 'inbox', 'erasures', 'erasure_evidence']);
const expectErased = (restored: Rows) => {
  for (const [table, rows] of Object.entries(after))
    if (!ofActs.has(table)) expect({ table, rows: restored[table] }).toEqual({ table, rows });
};
const figures = (rows: Rows) =>
  [...rows['erasure_evidence']!.values()]
    .map((row) => JSON.stringify({ ...row, id: null, erasure_id: null }))
    .toSorted();
const replay = (restored: FreshDatabase) => replayErasures({ ...erasing, operations: restored.operations });

test('a database that was put back to before the erasure has the person again, and the command erases them', async () => {
  await restoreRows(byCommand, backup);
  const restored = JSON.stringify([...(await photographRows(byCommand))['employees']!.values()]);
  expect(restored).toContain(words.name);
  expect(await replay(byCommand)).toEqual({ erasures: 1, erased: 1, unknown: 0, foreign: [] });
  const erased = await photographRows(byCommand);
  expectErased(erased);
  expect(figures(erased)).toEqual(figures(after));
  const acts = [...erased['audit_entries']!.values()].map(({ act }) => act);
  expect(acts.filter((act) => act === 'erasure.replayed')).toHaveLength(1);
});

test('a second run does nothing', async () => {
  const before = await photographRows(byCommand);
  expect(await replay(byCommand)).toEqual({ erasures: 1, erased: 0, unknown: 0, foreign: [] });
  expect(await photographRows(byCommand)).toEqual(before);
  // Nor does one where nothing was put back.
  expect(await replay(db)).toEqual({ erasures: 1, erased: 0, unknown: 0, foreign: [] });
  expect(await photographRows(db)).toEqual(after);
});

async function ledgerAsSql(): Promise<string> {
  const parts: string[] = [];
  for await (const key of erasing.erasureLedger.list('people/'))
    parts.push(Buffer.from((await erasing.erasureLedger.readOldest(key))!).toString('utf8'));
  return parts.join('');
}

test('the objects of the ledger do the same by themselves, as often as they are run', async () => {
  await restoreRows(bySql, backup);
  const client = await bySql.client('migrator');
  const sql = await ledgerAsSql();
  await client.query(sql);
  const once = await photographRows(bySql);
  expectErased(once);
  expect([...once['erasures']!.values()]).toMatchObject([
    { employee_id: person.employee, erased_at: expect.any(String) },
  ]);
  await client.query(sql);
  expect(await photographRows(bySql)).toEqual(once);
});

test('they hold ids, states and times, and no word of anybody', async () => {
  const sql = await ledgerAsSql();
  for (const word of Object.values(words)) expect(sql).not.toContain(word);
  const said = JSON.parse(sql.split('\n', 1)[0]!.replace('-- erasure ', '')) as Record<string, unknown>;
  const ids = [
    said['company'],
    said['erasure'],
    said['employee'],
    said['request'],
    said['keptExpenses'],
    said['keptReceipts'],
  ];
  for (const id of ids.flat()) expect(id).toMatch(/^[0-9a-f-]{36}$/);
  expect(Object.keys(said).toSorted()).toEqual(
    [
      'basis',
      'begunAt',
      'company',
      'employee',
      'erasure',
      'keptExpenses',
      'keptReceipts',
      'keptUntil',
      'request',
      'version',
    ].toSorted(),
  );
});

test('the person’s key comes back by no copy', async () => {
  expect(await restoreFromCopies(uses, company.id)).toMatchObject({ restored: 0 });
  const keys = await db.keys.inTenant(company.id, (tx) =>
    tx.db.execute(`select holder from data_keys where kind = 'person'`),
  );
  expect(keys.rows.map((row) => row['holder'])).not.toContain(person.employee);
});

test('what somebody else put into the ledger is named, and nothing of it is done', async () => {
  const victim = company.people.employee;
  const [until, ours] = [new Date(Date.now() + 3_600_000), [] as string[]];
  for await (const key of erasing.erasureLedger.list('people/')) ours.push(key);
  const genuine = Buffer.from((await erasing.erasureLedger.readOldest(ours[0]!))!).toString('utf8');
  const head = { ...readLedgerHead(genuine), erasure: db.randomness.id(), employee: victim.employee };
  const place = ledgerKey(head.company, head.erasure);
  const another = db.randomness.id();
  const strangers = ledgerKey(head.company, another);
  const forged = writeLedgerObject(head, erasing.erasing);
  const stranger = openSigner(new Secret(makeSignerKey(testSigner.name, Buffer.alloc(32, 9))));
  const placed: Readonly<Record<string, string>> = {
    // Without a signature, signed by another, ours at another place, with a statement in it, and with one behind the signature.
    [place]: forged,
    [strangers]: signSql(stranger, strangers, writeLedgerObject({ ...head, erasure: another }, erasing.erasing)),
    [ledgerKey(head.company, db.randomness.id())]: genuine,
    [`people/${head.company}/more.sql`]: genuine.replace('\nbegin;', `\nbegin;\ndelete from employees;`),
    [`people/${head.company}/behind.sql`]: `${genuine}delete from employees;\n`,
  };
  for (const [key, object] of Object.entries(placed))
    await erasing.erasureLedger.putOnce(key, Buffer.from(object), until);
  const before = await photographRows(db);
  const replayed = await replay(db);
  expect(replayed).toMatchObject({ erasures: 1, erased: 0, unknown: 0 });
  expect(replayed.foreign.toSorted()).toEqual(Object.keys(placed).toSorted());
  expect(await photographRows(db)).toEqual(before);
});

test('a former key of ours still speaks where the secret names it', async () => {
  const former = openSigner(new Secret(makeSignerKey(testSigner.name, Buffer.alloc(32, 11))));
  const sql = '-- something\nselect 1;\n';
  const object = Buffer.from(signSql(former, 'people/x.sql', sql));
  const next = openSigner(new Secret(`${testSignerKey}\n${former.verifierKey}\n`));
  expect(openSql(next.trustedKeys, 'people/x.sql', object)).toBe(sql);
  expect(openSql(next.trustedKeys, 'people/y.sql', object)).toBeNull();
  expect(openSql(testSigner.trustedKeys, 'people/x.sql', object)).toBeNull();
});
