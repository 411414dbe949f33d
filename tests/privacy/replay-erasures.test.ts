import { expect, test } from 'vitest';
import { removeReceiptFiles } from '../../shared/claims/receipts/remove-receipt-files.ts';
import { restoreFromCopies } from '../../shared/platform/encryption/data-keys/restore-from-copies.ts';
import { replayErasures } from '../../shared/protection/erasure/replay-erasures.ts';
import { aCompany } from '../support/a-company.ts';
import { erasureStory, wordsOf } from '../support/erasure-story.ts';
import { erasureWorld } from '../support/erasure-world.ts';
import { freshDatabase, type FreshDatabase } from '../support/fresh-database.ts';
import { photographRows, type Rows } from '../support/photograph-rows.ts';
import { restoreRows } from '../support/restore-rows.ts';
import { verbWorld } from '../support/verb-world.ts';

const world = await verbWorld();
const { db, uses } = world;
const { live } = erasureStory(world);
const { uses: erasing, toErase, erase } = await erasureWorld(world);
const [byCommand, bySql] = [await freshDatabase(), await freshDatabase()];

const words = wordsOf('Kanariefågel', '19850709-2388');
const company = await aCompany(db);
const { hr: person, otherHr: other } = company.people;
await live(company, person, other, words);
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
  expect(await replay(byCommand)).toEqual({ erasures: 1, erased: 1, unknown: 0 });
  const erased = await photographRows(byCommand);
  expectErased(erased);
  expect(figures(erased)).toEqual(figures(after));
  const acts = [...erased['audit_entries']!.values()].map(({ act }) => act);
  expect(acts.filter((act) => act === 'erasure.replayed')).toHaveLength(1);
});

test('a second run does nothing', async () => {
  const before = await photographRows(byCommand);
  expect(await replay(byCommand)).toEqual({ erasures: 1, erased: 0, unknown: 0 });
  expect(await photographRows(byCommand)).toEqual(before);
  // Nor does one where nothing was put back.
  expect(await replay(db)).toEqual({ erasures: 1, erased: 0, unknown: 0 });
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
