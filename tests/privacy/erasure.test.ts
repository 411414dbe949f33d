import { expect, test } from 'vitest';
import { listQueue } from '../../shared/claims/approvals/list-queue.ts';
import { showExpense } from '../../shared/claims/expenses/show-expense.ts';
import { listPeople } from '../../shared/people/employees/list-people.ts';
import { showPrivateDetails } from '../../shared/people/employees/show-private-details.ts';
import { showEmployment } from '../../shared/people/employment/show-employment.ts';
import { expectRefusal } from '../support/expect-refusal.ts';
import { removeReceiptFiles } from '../../shared/claims/receipts/remove-receipt-files.ts';
import { showReceiptFile } from '../../shared/claims/receipts/show-receipt-page.ts';
import { mostPages, partsOf } from '../../shared/claims/receipts/store.ts';
import { erasedName } from '../../shared/kernel/erased-person.ts';
import { classes } from '../../shared/database/schema.ts';
import { bookkeepingLaw } from '../../shared/protection/erasure/plan-erasure.ts';
import { rowsOfPerson } from '../../shared/protection/erasure/rows-of-person.ts';
import { aCompany } from '../support/a-company.ts';
import { erasureStory, wordsOf } from '../support/erasure-story.ts';
import { erasing, erasureWorld } from '../support/erasure-world.ts';
import { putPolicy, putRequests } from '../support/rows-beside.ts';
import { byName, rowsAbout } from '../support/rows-about.ts';
import { photographRows, type Rows } from '../support/photograph-rows.ts';
import { verbWorld } from '../support/verb-world.ts';

const world = await verbWorld();
const { db, uses } = world;
const { live, put, decide, story } = erasureStory(world);
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

const files = async (receipts: readonly string[]): Promise<string[]> => {
  const there: string[] = [];
  for (const receipt of receipts)
    for (const part of partsOf(mostPages)) {
      const name = `${company.id}/${receipt}/${part}`;
      const bytes = await uses.files.get(name).catch(() => null);
      if (bytes) there.push(`${name} ${bytes.length}`);
    }
  return there;
};
const receiptsOf = (rows: Rows, whose: string) =>
  [...rows['receipts']!.values()].filter((row) => row['employee_id'] === whose).map(({ id }) => String(id));

const before = await photographRows(db);
const [ownReceipts, othersReceipts] = [person, other].map(({ employee }) => receiptsOf(before, employee));
const filesBefore = { own: await files(ownReceipts!), others: await files(othersReceipts!) };

const mine = rowsAbout(before, person.employee);

test('there is something of the person in every table that can hold something', () => {
  const tables = new Set([...mine].map((place) => place.split(' ')[0]!));
  expect(rowsOfPerson.map(({ table }) => table).filter((table) => !tables.has(table))).toEqual([]);
  expect(filesBefore.own.length).toBeGreaterThan(8);
});

const message = toErase(person);
const outcome = await erase(message);
for (const one of await world.messages(company.id, 'remove-receipt-files')) await removeReceiptFiles(uses, one);
const after = await photographRows(db);

/** How many rows of the person stand in the evidence, and what the law keeps of them. */
const evidence = [...after['erasure_evidence']!.values()];
const evidenced = (done: string) =>
  evidence
    .filter((row) => row['done'] === done)
    .map((row) => `${String(row['table_name'])}.${String(row['column_name'])}`);

test('nobody else’s row has moved, and none has come', () => {
  expect(outcome).toBe('done');
  const moved: string[] = [];
  for (const [table, all] of Object.entries(before)) {
    if (byName.has(table)) continue;
    for (const [key, row] of all)
      if (!mine.has(`${table} ${key}`) && JSON.stringify(after[table]!.get(key)) !== JSON.stringify(row))
        moved.push(`${table} ${key}`);
    for (const key of after[table]!.keys()) if (!all.has(key)) moved.push(`new in ${table}: ${key}`);
  }
  expect(moved).toEqual([]);
});

test('what was written of acts and messages is as it was, with more behind it', () => {
  for (const table of ['audit_entries', 'audit_unsealed', 'outbox', 'inbox'])
    for (const [key, row] of before[table]!) expect(after[table]!.get(key)).toEqual(row);
});

test('what is left of the person is what the law keeps, by name and with its last day, and nothing besides', () => {
  const classOf = new Map(classes.map((one) => [one.table, one]));
  const left: string[] = [];
  for (const place of mine) {
    const [table, key] = place.split(' ') as [string, string];
    const row = after[table]!.get(key);
    for (const [column, held] of Object.entries(classOf.get(table)!.columns))
      if (row && 'erasure' in held && row[column] !== null && !isNeutral(table, column, row))
        left.push(`${table}.${column}`);
  }
  expect([...new Set(left)].toSorted()).toEqual(lawKeeps.toSorted());
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

/** What a voucher needs (Bokföringslagen 5 kap. 7 §: what, when, how much, whom), and the ledger that it is paid from. */
const lawKeeps = [
  'allowance_entries.amount',
  'allowances.adjusted',
  'allowances.base',
  'allowances.over_use',
  'allowances.reserved',
  'allowances.used',
  'expenses.covered',
  'expenses.currency',
  'expenses.paid_on',
  'expenses.reserved',
  'expenses.total',
  'expenses.vat',
  'payroll_corrections.amount',
  'payroll_lines.amount',
  'payroll_lines.day',
  'payroll_lines.department',
  'payroll_lines.employee_name',
  'payroll_lines.employee_number',
  'payroll_lines.vat',
  'receipts.file_key_year',
];

/** What stands where something has to stand: the same for everybody who is erased, or made of the row’s own id. */
function isNeutral(table: string, column: string, row: Readonly<Record<string, unknown>>): boolean {
  if (table === 'receipts') {
    const was = before['receipts']!.get(`${String(row['company_id'])}/${String(row['id'])}`)!;
    return ['sha256', 'perceptual_hash'].includes(column) && was[column] !== row[column];
  }
  if (table !== 'employees') return false;
  const neutral: Record<string, unknown> = {
    id: person.employee,
    name: erasedName,
    work_email: `${person.employee}@erased.invalid`,
    roles: [],
    language: 'sv',
    employed_from: '1970-01-01',
    employed_until: '1970-01-01',
    name_folded: 'raderad person',
    name_second: 'person',
    name_third: '',
    name_last: 'person',
  };
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

test('the files that nothing keeps are gone, those that the books keep open for the former employer, and nobody else’s moved', async () => {
  const kept = (await files(ownReceipts!)).map((name) => name.split('/')[1]!);
  expect([...new Set<string>(kept)].toSorted()).toEqual(receiptsOf(after, person.employee).toSorted());
  expect(receiptsOf(after, person.employee)).toHaveLength(2);
  expect(await files(othersReceipts!)).toEqual(filesBefore.others);
  const opened = await showReceiptFile(uses, other, claims['keptReceipt']!);
  expect(opened.bytes.length).toBeGreaterThan(500);
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
