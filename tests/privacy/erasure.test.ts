import { erasedName } from '../../shared/kernel/erased-person.ts';
import { expect, test } from 'vitest';
import { copyKeys } from '../../shared/platform/encryption/data-keys/copies.ts';
import { removeRightsExports } from '../../shared/protection/rights/remove-rights-exports.ts';
import { listQueue } from '../../shared/claims/approvals/list-queue.ts';
import { showExpense } from '../../shared/claims/expenses/show-expense.ts';
import { listPeople } from '../../shared/people/employees/list-people.ts';
import { showPrivateDetails } from '../../shared/people/employees/show-private-details.ts';
import { showEmployment } from '../../shared/people/employment/show-employment.ts';
import { expectRefusal } from '../support/expect-refusal.ts';
import { removeReceiptFiles } from '../../shared/claims/receipts/remove-receipt-files.ts';
import { showReceiptFile } from '../../shared/claims/receipts/show-receipt-page.ts';
import { classes } from '../../shared/database/schema.ts';
import { bookkeepingLaw } from '../../shared/protection/erasure/plan-erasure.ts';
import { rowsOfPerson } from '../../shared/protection/erasure/rows-of-person.ts';
import { erasing, erasureWorld } from '../support/erasure-world.ts';
import { byName, rowsAbout } from '../support/rows-about.ts';
import { blobsOf, type Files } from '../support/photograph-files.ts';
import { restoreRows } from '../support/restore-rows.ts';
import { photographRows, type Rows } from '../support/photograph-rows.ts';
import { verbWorld } from '../support/verb-world.ts';
import { erasedRow, lawKeeps } from '../support/kept-of-erased.ts';
import { twoLives } from '../support/two-lives.ts';

const world = await verbWorld();
const { db, uses } = world;
const { toErase, erase } = await erasureWorld(world);
const lives = await twoLives(world);
const { company, neighbour, person, other, claims, theirs, elsewhere, words, others, foreign } = lives;

type Row = Readonly<Record<string, unknown>>;
const blobs = await blobsOf(db);
/** What stands for a person in the names of files: their receipts, the copies that were made for them, and their key. */
const ofPerson = (rows: Rows, keys: Rows, whose: string): ReadonlySet<string> =>
  new Set([
    ...receiptsOf(rows, whose),
    ...[...rows['rights_exports']!.values()]
      .filter((row) => row['employee_id'] === whose)
      .map((row) => String(row['files_id'])),
    ...[...keys['data_keys']!.values()].filter((row) => row['holder'] === whose).map((row) => String(row['id'])),
  ]);
const areTheirs = (files: Files, whose: ReadonlySet<string>): string[] =>
  [...files.keys()].filter((name) => name.split('/').some((part) => whose.has(part)));
const receiptsOf = (rows: Rows, whose: string) =>
  [...rows['receipts']!.values()].filter((row) => row['employee_id'] === whose).map(({ id }) => String(id));

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
  // In every container there is.
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

/** How many rows of the person stand in the evidence, and what the law keeps of them. */
const evidence = [...after['erasure_evidence']!.values()];
const evidenced = (done: string) =>
  evidence
    .filter((row) => row['done'] === done)
    .map((row) => `${String(row['table_name'])}.${String(row['column_name'])}`);

/** What differs between two photographs that is not the person's: rows that moved, went or came. */
function movedOfOthers(then: Rows, now: Rows): string[] {
  const moved: string[] = [];
  for (const [table, all] of Object.entries(then)) {
    if (byName.has(table)) continue;
    for (const [key, row] of all)
      if (!mine.has(`${table} ${key}`) && JSON.stringify(now[table]!.get(key)) !== JSON.stringify(row))
        moved.push(`${table} ${key}`);
    for (const key of now[table]!.keys()) if (!all.has(key)) moved.push(`new in ${table}: ${key}`);
  }
  return moved;
}

test('nobody else’s row has moved, and none has come', () => {
  expect(outcome).toBe('done');
  expect(movedOfOthers(before, after)).toEqual([]);
});

test('what was written of acts and messages is as it was, with more behind it', () => {
  for (const table of ['audit_entries', 'audit_unsealed', 'outbox', 'inbox'])
    for (const [key, row] of before[table]!) expect(after[table]!.get(key)).toEqual(row);
});

/** The columns in which something of the person stands that is theirs by the catalogue. */
function leftOf(now: Rows, which: ReadonlySet<string> = mine): string[] {
  const classOf = new Map(classes.map((one) => [one.table, one]));
  const left: string[] = [];
  for (const place of which) {
    const [table, key] = place.split(' ') as [string, string];
    const row = now[table]!.get(key);
    for (const [column, held] of Object.entries(classOf.get(table)!.columns))
      if (row && 'erasure' in held && row[column] !== null && !isNeutral(table, column, row))
        left.push(`${table}.${column}`);
  }
  return [...new Set(left)].toSorted();
}
const keptClaims = new Set([claims['inPayroll'], claims['sentBack'], claims['approved']]);
const keptReceipts = new Set(
  receiptsOf(before, person.employee).filter((id) =>
    ['inPayroll', 'approved'].some(
      (claim) => before['receipts']!.get(`${company.id}/${id}`)!['expense_id'] === claims[claim],
    ),
  ),
);
const ofKept = (claim: string) => (row: Row) => keptClaims.has(String(row[claim]));
/** Which rows may stay, said without the plan: of vouchers what a voucher needs, and where rows of others point to, or a proof rests on. */
const mayStay: Readonly<Record<string, (row: Row) => boolean>> = {
  employees: () => true,
  rights_requests: () => true,
  rights_exports: () => true,
  payroll_lines: () => true,
  payroll_corrections: () => true,
  expenses: ofKept('id'),
  expense_events: ofKept('expense_id'),
  approval_steps: ofKept('expense_id'),
  approval_opinions: ofKept('expense_id'),
  allowances: ({ category_id: category, year }) => category === company.wellness && year === company.year,
  allowance_entries: (row) => row['expense_id'] === null || ofKept('expense_id')(row),
  receipts: ({ id }) => keptReceipts.has(String(id)),
};
const rowAt = (rows: Rows, place: string): Row | undefined => {
  const [table, key] = place.split(' ') as [string, string];
  return rows[table]!.get(key);
};
/** The person's rows that are there and may not be. */
const stayed = (now: Rows): string[] =>
  [...mine].filter((place) => {
    const row = rowAt(now, place);
    return row && !mayStay[place.split(' ')[0]!]?.(row);
  });

test('of the person’s rows those have gone that nothing keeps, and no others', () => {
  expect(stayed(after)).toEqual([]);
  const gone = [...mine].filter((place) => !rowAt(after, place));
  expect(gone.filter((place) => mayStay[place.split(' ')[0]!]?.(rowAt(before, place)!))).toEqual([]);
});

test('what is left of the person is what the law keeps, by name and with its last day, and nothing besides', () => {
  expect(leftOf(after)).toEqual(lawKeeps.toSorted());
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

/** What stands where something has to stand: the same for everybody who is erased, or made of the row’s own id. */
function isNeutral(table: string, column: string, row: Readonly<Record<string, unknown>>): boolean {
  if (table === 'receipts') {
    const was = before['receipts']!.get(`${String(row['company_id'])}/${String(row['id'])}`)!;
    return ['sha256', 'perceptual_hash'].includes(column) && was[column] !== row[column];
  }
  if (table !== 'employees') return false;
  const neutral = erasedRow(person.employee);
  return JSON.stringify(neutral[column]) === JSON.stringify(row[column]);
}

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
  expect(movedOfOthers(before, now)).toEqual([`new in sessions: ${company.id}/${stranger.id}`]);
  // In each table that lets go of anything; the index that is searched is two of them.
  const lettingGo = new Set(rowsOfPerson.map(({ table }) => table).filter((table) => mayStay[table]?.({}) !== true));
  for (const table of ['receipts', 'expenses', 'receipt_words', 'vendor_words']) expect(lettingGo).toContain(table);
  expect([...lettingGo].filter((table) => !planted[table])).toEqual([]);
  const seenFiles = areTheirs(await blobs.photograph(), theirFiles!);
  for (const [container, name] of files) expect(seenFiles).toContain(`${container!.slice(db.name.length)}/${name!}`);

  // Put back as it was, for what comes.
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
