import { expect, test } from 'vitest';
import { copyKeys } from '../../shared/platform/encryption/data-keys/copies.ts';
import { removeRightsExports } from '../../shared/protection/rights/remove-rights-exports.ts';
import { askOpinion } from '../../shared/claims/approvals/ask-opinion.ts';
import { listQueue } from '../../shared/claims/approvals/list-queue.ts';
import { showExpense } from '../../shared/claims/expenses/show-expense.ts';
import { listPeople } from '../../shared/people/employees/list-people.ts';
import { showPrivateDetails } from '../../shared/people/employees/show-private-details.ts';
import { showEmployment } from '../../shared/people/employment/show-employment.ts';
import { expectRefusal } from '../support/expect-refusal.ts';
import { removeReceiptFiles } from '../../shared/claims/receipts/remove-receipt-files.ts';
import { showReceiptFile } from '../../shared/claims/receipts/show-receipt-page.ts';
import { erasedName } from '../../shared/kernel/erased-person.ts';
import { bookkeepingLaw } from '../../shared/protection/erasure/law.ts';
import { rowsOfPerson } from '../../shared/protection/erasure/rows-of-person.ts';
import { aCompany } from '../support/a-company.ts';
import { erasureStory, wordsOf } from '../support/erasure-story.ts';
import { erasing, erasureWorld } from '../support/erasure-world.ts';
import { putPolicy, putRequests } from '../support/rows-beside.ts';
import { movedOfOthers, rowsAbout } from '../support/rows-about.ts';
import { areTheirs, blobsOf, ofPerson, receiptsOf, type Files } from '../support/photograph-files.ts';
import { lawKeeps, leftOf, mayStay, rowAt, type Row } from '../support/what-is-kept.ts';
import { restoreRows } from '../support/restore-rows.ts';
import { photographRows, type Rows } from '../support/photograph-rows.ts';
import { verbWorld } from '../support/verb-world.ts';

const world = await verbWorld();
const { db, uses } = world;
const { live, put, decide, story, payroll } = erasureStory(world);
const { toErase, erase } = await erasureWorld(world);

const [words, others, foreign] = [
  wordsOf('Kanariefågel', '19850709-2388'),
  wordsOf('Gråpapegoja', '19900117-2395'),
  wordsOf('Nymfparakit', '19850709-2388'),
] as const;

// Two people in HR of one company, each with a whole life of their own, and one in another company.
const company = await aCompany(db);
const neighbour = await aCompany(db);
const person = company.people.hr;
const other = company.people.otherHr;
const claims = await live(company, person, other, words);
const theirs = await live(company, other, person, others, '2026-06');
const elsewhere = await live(neighbour, neighbour.people.hr, neighbour.people.otherHr, foreign);

// What hangs together: the person has decided for others, and claims of both were compared.
await decide(person, await story.inReview(company.people.employee), 'decline', 'det räcker inte');
for (const [expense_id, other_id] of [
  [claims['approved'], theirs['approved']],
  [theirs['approved'], claims['approved']],
])
  await put('duplicate_answers', {
    company_id: company.id,
    expense_id,
    other_id,
    likeness: 'likely',
    answer: 'different',
    answered_by: company.people.finance.employee,
    answered_at: db.clock.now(),
  });
const drawn = { company_id: company.id, id: db.randomness.id() };
await put('oversight_samples', {
  ...drawn,
  month: '2026-05-01',
  seed: 'ab'.repeat(16),
  size: 2,
  population: 2,
  drawn_at: db.clock.now(),
  drawn_by: person.employee,
});

const version = await putPolicy(world, put, person);
const seen = await photographRows(db);
for (const [claim, whose, by] of [
  [claims['inPayroll'], person, other],
  [theirs['inPayroll'], other, person],
] as const) {
  for (const { id } of [...seen['evaluations']!.values()].filter((row) => row['expense_id'] === claim)) {
    await put('policy_citations', { company_id: company.id, version_id: version.id, evaluation_id: id });
    await put('sampled_decisions', { company_id: company.id, id, sample_id: drawn.id, agrees: true });
  }
  await put('payroll_corrections', {
    company_id: company.id,
    id: db.randomness.id(),
    expense_id: claim,
    employee_id: whose.employee,
    kind: 'recovery',
    amount: -1,
    made_by: by.employee,
    made_at: db.clock.now(),
  });
}

for (const [whose, by] of [
  [person, other],
  [other, person],
] as const)
  await putRequests(world, put, whose, by);

// Of what the books keep in part, something that they do not: a year of which nothing was paid, advice on a claim that nobody approved.
await put('allowances', {
  ...{ company_id: company.id, employee_id: person.employee, category_id: company.wellness, year: 2024 },
  ...{ base: 0, used: 0, reserved: 0 },
});
await askOpinion(uses, other, claims['inReview']!, { reviewer: company.people.finance.employee, question: 'rimligt?' });
// Whoever is still to be paid is not erased.
db.clock.set('2026-06-20T10:00:00Z');
await payroll.lockedRun(company.people.salary, '2026-07');

const blobs = await blobsOf(db);
// The copy of their data that was made for each lies in its parts, and the copies of keys beside their database.
for (const row of (await photographRows(db))['rights_exports']!.values())
  await blobs.put((await blobs.containers())[0]!, `${company.id}/${String(row['files_id'])}/part-0`);
await copyKeys(uses, company.id);

const before = await photographRows(db);
const keysBefore = await photographRows(db, 'keys');
const filesBefore = await blobs.photograph();
const [theirFiles, othersFiles] = [person, other].map(({ employee }) => ofPerson(before, keysBefore, employee));

const mine = rowsAbout(before, person.employee);

test('there is something of the person in every table that can hold something', async () => {
  const tables = new Set([...mine].map((place) => place.split(' ')[0]!));
  expect(rowsOfPerson.map(({ table }) => table).filter((table) => !tables.has(table))).toEqual([]);
  const own = areTheirs(filesBefore, theirFiles!);
  expect(own.length).toBeGreaterThan(8);
  expect(new Set(own.map((name) => name.split('/')[0]))).toEqual(new Set(['', '-keys']));
  expect(await blobs.containers()).toHaveLength(2);
});

const message = toErase(person);
const outcome = await erase(message);
for (const one of await world.messages(company.id, 'remove-receipt-files')) await removeReceiptFiles(uses, one);
await removeRightsExports(uses, company.id);
const after = await photographRows(db);
const keysAfter = await photographRows(db, 'keys');
const filesAfter = await blobs.photograph();

const evidence = [...after['erasure_evidence']!.values()];
const evidenced = (done: string) =>
  evidence
    .filter((row) => row['done'] === done)
    .map((row) => `${String(row['table_name'])}.${String(row['column_name'])}`);

test('nobody else’s row has moved, and none has come', () => {
  expect(outcome).toBe('done');
  expect(movedOfOthers(before, after, mine)).toEqual([]);
});

test('what was written of acts and messages is as it was, with more behind it', () => {
  for (const table of ['audit_entries', 'audit_unsealed', 'outbox', 'inbox'])
    for (const [key, row] of before[table]!) expect(after[table]!.get(key)).toEqual(row);
});

const staying = mayStay(
  company,
  new Set(['inPayroll', 'sentBack', 'approved'].map((claim) => claims[claim]!)),
  new Set(
    receiptsOf(before, person.employee).filter((id) => {
      const { expense_id: claim } = before['receipts']!.get(`${company.id}/${id}`)!;
      return claim === claims['inPayroll'] || claim === claims['approved'];
    }),
  ),
);
/** The person's rows that are there and may not be. */
const stayed = (now: Rows): string[] =>
  [...mine].filter((place) => {
    const row = rowAt(now, place);
    return row && !staying[place.split(' ')[0]!]?.(row);
  });

test('of the person’s rows those have gone that nothing keeps, and no others', () => {
  expect(stayed(after)).toEqual([]);
  const gone = [...mine].filter((place) => !rowAt(after, place));
  expect(gone.filter((place) => staying[place.split(' ')[0]!]?.(rowAt(before, place)!))).toEqual([]);
});

test('what is left of the person is what the law keeps, by name and with its last day, and nothing besides', () => {
  expect(leftOf(before, after, person.employee, mine)).toEqual(lawKeeps.toSorted());
  expect([...new Set(evidenced('kept'))].toSorted()).toEqual(lawKeeps.toSorted());
  for (const row of evidence.filter(({ done }) => done === 'kept'))
    expect(row).toMatchObject({ kept_until: '2033-12-31', basis: expect.stringContaining(bookkeepingLaw) });
  // Each column that is to be emptied had something in it: a class that lets it stay is seen above.
  const emptied = erasing.flatMap((step) =>
    step.done === 'emptied' || step.done === 'pseudonymised' ? [`${step.table}.${step.column}`] : [],
  );
  // Everybody here has read Swedish.
  const done = [...evidenced('emptied'), ...evidenced('pseudonymised'), 'employees.language'];
  expect(done.toSorted()).toEqual(emptied.toSorted());
});

test('no word of the person stands in clear anywhere, but their name on the payroll lines that the law keeps', () => {
  const found: string[] = [];
  for (const [table, all] of Object.entries(after))
    for (const row of all.values())
      for (const [what, word] of Object.entries(words))
        if (
          what !== 'phone' &&
          what !== 'bankAccount' &&
          row['company_id'] === company.id &&
          JSON.stringify(row).includes(word)
        )
          found.push(`${table}: ${what}`);
  expect([...new Set(found)]).toEqual(['payroll_lines: name']);
});

test('in every container, the files that nothing keeps are gone, those that the books keep open for the former employer, and nobody else’s moved', async () => {
  const kept = receiptsOf(after, person.employee);
  expect(kept).toHaveLength(2);
  expect(areTheirs(filesAfter, theirFiles!)).toEqual(areTheirs(filesBefore, new Set(kept)));
  const ofAllOthers = (files: Files) =>
    [...files].filter(([name]) => !name.split('/').some((part) => theirFiles!.has(part)));
  expect(ofAllOthers(filesAfter)).toEqual(ofAllOthers(filesBefore));
  expect(areTheirs(filesAfter, othersFiles!).length).toBeGreaterThan(8);
  const opened = await showReceiptFile(uses, other, claims['keptReceipt']!);
  expect(opened.bytes.length).toBeGreaterThan(500);
});

test('of the database of keys nothing but the person’s key has gone, and that it was forgotten is there', () => {
  const own = ({ holder }: Readonly<Record<string, unknown>>) => holder === person.employee;
  const ofOthers = (rows: Rows) => [...rows['data_keys']!.values()].filter((row) => !own(row));
  expect([...keysBefore['data_keys']!.values()].filter(own)).toHaveLength(1);
  expect([...keysAfter['data_keys']!.values()]).toEqual(ofOthers(keysBefore));
  expect([...keysAfter['forgotten_holders']!.values()]).toMatchObject([
    { holder: person.employee, copy_gone_at: expect.any(String) },
  ]);
  expect(keysAfter['company_key_uses']).toEqual(keysBefore['company_key_uses']);
});

test('one row more of the person in any table, or one file more in any container, would be seen', async () => {
  const gone = [...mine].filter((place) => !rowAt(after, place));
  const planted: Record<string, Map<string, Row>> = {};
  for (const place of gone) {
    const [table, key] = place.split(' ') as [string, string];
    (planted[table] ??= new Map()).set(key, before[table]!.get(key)!);
  }
  // One that was never there, and every one that went.
  const session = [...planted['sessions']!.values()][0]!;
  const stranger = { ...session, id: db.randomness.id(), secret_hash: `\\x${'09'.repeat(32)}` };
  planted['sessions']!.set('new', stranger);
  const files = (await blobs.containers()).map((container) => [container, `${company.id}/${claims['goneReceipt']!}/x`]);
  await restoreRows(db, planted);
  for (const [container, name] of files) await blobs.put(container!, name!);
  const now = await photographRows(db);
  expect(stayed(now).toSorted()).toEqual(gone.toSorted());
  expect(movedOfOthers(before, now, mine)).toEqual([`new in sessions: ${company.id}/${stranger.id}`]);
  // Each table that lets go of anything; the search index is two of them.
  const lettingGo = new Set(rowsOfPerson.map(({ table }) => table).filter((table) => staying[table]?.({}) !== true));
  for (const table of ['receipts', 'expenses', 'receipt_words', 'vendor_words']) expect(lettingGo).toContain(table);
  expect([...lettingGo].filter((table) => !planted[table])).toEqual([]);
  const seenFiles = areTheirs(await blobs.photograph(), theirFiles!);
  for (const [container, name] of files) expect(seenFiles).toContain(`${container!.slice(db.name.length)}/${name!}`);

  for (const [container, name] of files) await blobs.remove(container!, name!);
  const client = await db.client('administrator');
  await client.query('set session_replication_role = replica');
  for (const [table, rows] of Object.entries(planted))
    for (const row of rows.values()) await client.query(`delete from ${table} t where to_jsonb(t) = $1`, [row]);
  await client.end();
  expect(await photographRows(db)).toEqual(after);
});

test('lists and pages go on, of the person’s own vouchers and of what others have to do with them', async () => {
  const queue = await listQueue(uses, other, { state: 'in_payroll' });
  const kept = queue.items.filter(({ employee }) => employee.id === person.employee);
  expect(kept.map(({ employee, vendor }) => [employee.name, vendor])).toEqual([1, 2].map(() => [erasedName, null]));
  const own = await showExpense(uses, other, claims['approved']!);
  expect(own).toMatchObject({ keptUntil: '2033-12-31', vendor: null, note: null, state: 'in_payroll', may: [] });
  expect(own.timeline.map(({ comment }) => comment).filter(Boolean)).toEqual([]);
  // What the person decided for others is theirs, with nobody’s name under it.
  const [decided] = (await listQueue(uses, other, { state: 'declined', employee: company.people.employee.employee }))
    .items;
  const shown = await showExpense(uses, other, decided!.id);
  expect(shown.timeline.find(({ comment }) => comment === 'det räcker inte')?.by).toMatchObject({ name: erasedName });
  const people = await listPeople(uses, other, { status: 'all' });
  expect(people.items.map(({ id }) => id)).not.toContain(person.employee);
  await expectRefusal(showPrivateDetails(uses, other, person.employee), 'not-found');
  await expectRefusal(showEmployment(uses, other, person.employee), 'not-found');
});

test('others read what they could, here and next door', async () => {
  const claim = await showExpense(uses, other, theirs['approved']!);
  expect(claim).toMatchObject({ keptUntil: null, vendor: `${others.vendor} 2 AB`, employee: { name: others.name } });
  const { hr } = neighbour.people;
  expect(await showExpense(uses, hr, elsewhere['draft']!)).toMatchObject({
    vendor: foreign.vendor,
    note: foreign.note,
  });
  expect(await showPrivateDetails(uses, hr, hr.employee)).toMatchObject({ personnummer: foreign.personnummer });
});

test('doing it again moves nothing', async () => {
  const once = await photographRows(db);
  expect(await erase(message)).toBe('done');
  expect(await erase({ ...toErase(person), basis: 'retention' })).toBe('done');
  const again = await photographRows(db);
  for (const [table, all] of Object.entries(once)) if (table !== 'inbox') expect(again[table]).toEqual(all);
});
