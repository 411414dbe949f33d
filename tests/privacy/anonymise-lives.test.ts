import sharp from 'sharp';
import { expect, test } from 'vitest';
import { showExpense } from '../../shared/claims/expenses/show-expense.ts';
import { showReceiptFile, showReceiptPage } from '../../shared/claims/receipts/show-receipt-page.ts';
import { parsePersonnummer } from '../../shared/kernel/personnummer.ts';
import { plainDate } from '../../shared/kernel/plain-date.ts';
import { changePrivateDetails } from '../../shared/people/employees/change-private-details.ts';
import { findEmployee } from '../../shared/people/employees/find-employee.ts';
import { showPrivateDetails } from '../../shared/people/employees/show-private-details.ts';
import { keysOfMaster } from '../../shared/platform/encryption/key-file.ts';
import { withKeys } from '../../shared/platform/encryption/with-keys.ts';
import { openPseudonyms } from '../../shared/protection/anonymise/open-pseudonyms.ts';
import { stagingMaster } from '../../shared/protection/anonymise/open-staging-seals.ts';
import { aCompany } from '../support/a-company.ts';
import { claimStory } from '../support/claim-story.ts';
import { freshDatabase } from '../support/fresh-database.ts';
import { keyWorld } from '../support/key-world.ts';
import { everyRow, madeUpCopy } from '../support/made-up-copy.ts';
import { verbWorld } from '../support/verb-world.ts';

const world = await verbWorld();
const { db, uses } = world;
const company = await aCompany(db);
const { employee, hr } = company.people;
const story = claimStory(world);
const whole = {
  personnummer: '19900101-2385',
  email: 'riktig@hemma.example',
  phone: '070-174 06 05',
  bankAccount: { clearing: '8327-9', number: '36 001 234' },
};
await changePrivateDetails(uses, hr, employee.employee, { version: 0, ...whole });
const approved = await story.approved(employee, { vendor: 'Riktiga Gymmet AB' });
const inReview = await story.inReview(employee);

const target = await freshDatabase();
const { files, secret } = await madeUpCopy(db, target);
const pseudonyms = openPseudonyms(secret);
/** The product on the made-up data: its own database, keys and vault, and the key file that the set came with. */
const guarded = await keyWorld(target, { former: keysOfMaster(stagingMaster(secret)) });
const staging = {
  ...guarded,
  database: withKeys(target.app, guarded.keys.companyKeys),
  clock: target.clock,
  randomness: target.randomness,
  files: {
    get: async (name: string) => files.get(name)!,
    put: async () => undefined,
    replace: async () => false,
    remove: async () => undefined,
  },
};
const there = (person: typeof employee) => ({
  ...person,
  company: pseudonyms.id(person.company),
  employee: pseudonyms.id(person.employee),
});
target.clock.advance(db.clock.now().getTime() - target.clock.now().getTime());

test('a claim is shown with its made-up seller, sums that fit and a receipt that says the same', async () => {
  const shown = await showExpense(staging, there(employee), pseudonyms.id(approved.id));
  expect(shown).toMatchObject({ state: 'approved', currency: 'SEK' });
  expect(shown.vendor).not.toBe(approved.vendor);
  expect(shown.total!).toBeGreaterThan(0);
  expect(shown.total!).toBeLessThan(approved.total!);
  expect(shown.covered).toBe(shown.total);
  const [receipt] = shown.receipts;
  expect(receipt!.reading).toMatchObject({ vendor: { value: shown.vendor }, total: { value: shown.total } });
  expect(JSON.stringify(shown)).not.toContain('Riktiga');
  const file = await showReceiptFile(staging, there(employee), receipt!.id);
  expect(file.type).toBe('application/pdf');
  expect(file.bytes.toString('latin1')).toContain(shown.vendor!.split(' ')[0]!);
  const page = await sharp(await showReceiptPage(staging, there(hr), receipt!.id, 0)).metadata();
  expect(page).toMatchObject({ format: 'jpeg' });
});

test('the same person is the same made-up person everywhere, and is found by a number that is nobody’s', async () => {
  const details = await showPrivateDetails(staging, there(hr), pseudonyms.id(employee.employee));
  const personnummer = parsePersonnummer(details.personnummer!, plainDate('2026-11-26'));
  expect(personnummer).toMatch(/^\d{8}23[89]\d$/);
  expect(JSON.stringify(details)).not.toMatch(/riktig|36001234|0605/i);
  const found = await findEmployee(staging, there(hr), { personnummer: personnummer! });
  expect(found.employee).toMatchObject({ id: pseudonyms.id(employee.employee), name: details.employee.name });
});

test('what is used and reserved of an allowance is what its claims cover and hold', async () => {
  const rows = await everyRow(await target.client('administrator'));
  const of = (table: string) => rows.get(table)!.map((row) => JSON.parse(row) as Record<string, number | string>);
  const own = pseudonyms.id(employee.employee);
  const allowance = of('allowances').find((row) => row['employee_id'] === own && Number(row['used']) > 0);
  const claims = of('expenses').filter((row) => row['employee_id'] === own);
  expect(claims).toHaveLength(2);
  expect(allowance!['used']).toBe(claims.find((row) => row['state'] === 'approved')!['covered']);
  expect(allowance!['reserved']).toBe(claims.find((row) => row['state'] === 'in_review')!['reserved']);
  expect(claims.map((row) => row['id'])).toContain(pseudonyms.id(inReview.id));
  expect(Number(allowance!['used']) + Number(allowance!['reserved'])).toBeLessThanOrEqual(Number(allowance!['base']));
});

test('an entry of the audit log is the bytes of what stands in it, under the ids that it has', async () => {
  const client = await target.client('administrator');
  const { rows } = await client.query<{ canonical: Buffer; actor_id: string; act: string; company_id: string }>(
    'select canonical, actor_id, act, company_id from audit_entries',
  );
  expect(rows.length).toBeGreaterThan(10);
  for (const { canonical, actor_id: actorId, act, company_id: of } of rows)
    expect(JSON.parse(canonical.toString('utf8'))).toMatchObject({ version: 1, act, actorId, company: of });
  expect(rows.some(({ actor_id: actorId }) => actorId === pseudonyms.id(employee.employee))).toBe(true);
});

test('nothing in the files is of the real ones, and no key of the real deployment opens anything', async () => {
  expect(files.size).toBe(4);
  const real = await everyRow(await db.client('administrator'));
  const made = [...(await everyRow(await target.client('administrator'))).values()].flat().join('\n');
  for (const word of ['Riktiga', 'riktig@', approved.vendor!, inReview.vendor!]) expect(made).not.toContain(word);
  const [row] = real.get('expenses')!.map((text) => JSON.parse(text) as { vendor: string });
  expect(made).not.toContain(row!.vendor);
  await expect(
    showExpense({ ...staging, seals: uses.seals }, there(employee), pseudonyms.id(approved.id)),
  ).rejects.toThrow();
});
