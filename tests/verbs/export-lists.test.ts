import { buffer } from 'node:stream/consumers';
import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { decideLeaverDeduction } from '../../shared/claims/allowances/decide-leaver-deduction.ts';
import { categories } from '../../shared/claims/benefits/table.ts';
import { askPerson } from '../../shared/claims/expenses/ask-person.ts';
import { exportAllowances } from '../../shared/claims/exports/export-allowances.ts';
import { exportDecisions } from '../../shared/claims/exports/export-decisions.ts';
import { exportLeavers } from '../../shared/claims/exports/export-leavers.ts';
import { exportPersonRequests } from '../../shared/claims/exports/export-person-requests.ts';
import { exportExpenses } from '../../shared/claims/exports/export-expenses.ts';
import { exportQueue } from '../../shared/claims/exports/export-queue.ts';
import { employees } from '../../shared/people/employees/table.ts';
import { exportEmployees } from '../../shared/people/staff-import/export-employees.ts';
import { exportStaffImport } from '../../shared/people/staff-import/export-staff-import.ts';
import { makeStaffImport } from '../../shared/people/staff-import/make-staff-import.ts';
import type { Person } from '../../shared/platform/actor.ts';
import type { LeavingFile } from '../../shared/platform/listing/take-list.ts';
import { aCompany } from '../support/a-company.ts';
import { allowanceWorld } from '../support/allowance-world.ts';
import { approves, claimStory } from '../support/claim-story.ts';
import { expectRefusal } from '../support/expect-refusal.ts';
import { recordsOf } from '../support/records.ts';
import { verbWorld } from '../support/verb-world.ts';

const world = await verbWorld();
const { db, uses, later } = world;
const story = claimStory(world);
const { employ, setCategory } = allowanceWorld(world);

const csv = { format: 'csv' };
/** The lines of a CSV file below its headings. */
const linesOf = async ({ bytes }: LeavingFile) => (await buffer(bytes)).toString().trim().split('\r\n').slice(1);

const [ours, theirs] = [await aCompany(db), await aCompany(db)];
const { employee, colleague, manager, hr } = ours.people;
await story.inReview(employee);
await story.inReview(colleague);
await story.approved(employee);
await story.inReview(theirs.people.employee);

test('each list leaves whole and narrowed, for whoever may read it, and that it left is recorded', async () => {
  expect(await linesOf(await exportExpenses(uses, employee, csv))).toHaveLength(2);
  expect(await linesOf(await exportExpenses(uses, employee, { ...csv, state: 'approved' }))).toHaveLength(1);
  const queue = await linesOf(await exportQueue(uses, hr, csv));
  expect(queue).toHaveLength(2);
  expect(queue.map((line) => line.split(';')[0])).toEqual(['Employee Exempel', 'Colleague Exempel']);
  const turned = await linesOf(await exportQueue(uses, hr, { ...csv, order: 'desc' }));
  expect(turned).toEqual(queue.toReversed());
  // Nothing waits for a manager or an employee here, and so nothing leaves with them.
  for (const person of [manager, employee])
    expect((await linesOf(await exportQueue(uses, person, csv))).join('')).toBe('');
  expect(await linesOf(await exportAllowances(uses, hr, csv))).toHaveLength(7);
  expect(await linesOf(await exportDecisions(uses, hr, csv))).toHaveLength(3);
  for (const person of [employee, manager]) {
    await expectRefusal(exportAllowances(uses, person, csv), 'not-allowed');
    await expectRefusal(exportDecisions(uses, person, csv), 'not-allowed');
  }
  for (const query of [{}, { ...csv, order: 'x' }]) await expectRefusal(exportQueue(uses, hr, query), 'input-invalid');
  await expectRefusal(exportAllowances(uses, hr, { ...csv, year: '1234' }), 'input-invalid');
  const acts = (await recordsOf(db.app, ours.id)).audit.filter((act) => act === 'list.exported');
  expect(acts).toHaveLength(8);
});

test('in shadow mode no file tells what the machine thinks before people have decided', async () => {
  const { people } = await aCompany(db, { machine: 'shadow' });
  await story.approved(people.employee, approves);
  const [decision] = await linesOf(await exportDecisions(uses, people.hr, csv));
  expect(decision!.split(';').slice(3, 7)).toEqual(['Till en person', '', '', '']);
  const [claim] = await linesOf(await exportQueue(uses, people.hr, csv));
  expect(claim!.split(';').at(-1)).toBe('');
});

/** The rows of a spreadsheet, each cell by its heading. */
async function rowsOf({ bytes }: LeavingFile) {
  const { rows } = await uses.tableFiles.read(await buffer(bytes));
  const [titles, ...below] = rows.map(({ cells }) => cells);
  return below.map((cells) => Object.fromEntries(titles!.map((title, at) => [title, cells[at] ?? null])));
}
const xlsx = { format: 'xlsx' } as const;
const day = { day: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) as string };

/** A company where somebody has a last day, and for twenty days of the year 200 kr, of which 449 kr are used. */
async function whereOneLeaves() {
  const company = await aCompany(db, { yearlyAmount: 3650_00 });
  await setCategory(company, { prorating: 'days-and-share' });
  const { employee: leaver, hr: by } = company.people;
  await story.approved(leaver);
  await employ(by, leaver.employee, { employedFrom: '2026-05-12', employedUntil: '2026-05-31' });
  return company;
}

/** Compares a file that adds somebody and has a row without an address. */
const compared = (by: Person, added: string) =>
  makeStaffImport(
    uses,
    by,
    Buffer.from(
      ['Namn;E-post;Avdelning;Från;Till', `${added};ny@x.example;@Lager;2026-03-01;`, 'Ingen;;;2026-01-01;'].join('\n'),
    ),
  );

const listActs = async (company: string) =>
  (await recordsOf(db.app, company)).audit.filter((act) => act === 'list.exported').length;

test('leavers, requests for a person and a difference leave whole and narrowed, for HR alone', async () => {
  const company = await whereOneLeaves();
  const { people } = company;
  expect(await linesOf(await exportLeavers(uses, people.hr, csv))).toHaveLength(1);
  expect((await linesOf(await exportLeavers(uses, people.hr, { ...csv, year: '2025' }))).join('')).toBe('');

  later();
  await askPerson(uses, people.colleague, (await story.declined(people.colleague)).id);
  expect(await linesOf(await exportPersonRequests(uses, people.hr, csv))).toHaveLength(1);
  expect((await linesOf(await exportPersonRequests(uses, people.hr, { ...csv, state: 'answered' }))).join('')).toBe('');

  const { id } = await compared(people.hr, 'Ny Person');
  expect(await linesOf(await exportStaffImport(uses, people.hr, id, { format: 'csv' }))).toHaveLength(2);
  const wrong = await linesOf(await exportStaffImport(uses, people.hr, id, { format: 'csv', kind: 'wrong' }));
  expect(wrong.map((line) => line.split(';').slice(0, 3))).toEqual([['3', 'Ingen', 'Fel']]);
  expect(await listActs(company.id)).toBe(6);

  for (const person of [people.employee, people.manager, people.finance]) {
    await expectRefusal(exportLeavers(uses, person, csv), 'not-allowed');
    await expectRefusal(exportPersonRequests(uses, person, csv), 'not-allowed');
    await expectRefusal(exportStaffImport(uses, person, id, { format: 'csv' }), 'not-allowed');
  }
  await expectRefusal(exportLeavers(uses, people.hr, { ...csv, year: '1234' }), 'input-invalid');
  await expectRefusal(exportPersonRequests(uses, people.hr, { ...csv, state: 'x' }), 'input-invalid');
  await expectRefusal(exportStaffImport(uses, theirs.people.hr, id, { format: 'csv' }), 'not-found');
  expect(await listActs(company.id)).toBe(6);
});

test('each list read back from XLSX has texts as they are written, amounts as numbers and days as days', async () => {
  const company = await aCompany(db);
  const { employee: claimant, hr: reader } = company.people;
  const formula = '=HYPERLINK("https://x.example")';
  await db.app.inTenant(company.id, async (tx) => {
    await tx.db.update(categories).set({ nameSv: formula }).where(eq(categories.companyId, company.id));
    await tx.db.update(employees).set({ name: '+46 Ek' }).where(eq(employees.id, claimant.employee));
  });
  await story.approved(claimant);
  await story.inReview(claimant);
  const number = expect.any(Number) as number;
  const claim = { Förmån: formula, Betalt: day, Belopp: number, 'Ersätts, kr': number, Inskickat: day };
  expect(await rowsOf(await exportExpenses(uses, claimant, xlsx))).toContainEqual(expect.objectContaining(claim));
  const { 'Ersätts, kr': _, ...waiting } = claim;
  expect(await rowsOf(await exportQueue(uses, reader, xlsx))).toContainEqual(
    expect.objectContaining({ Medarbetare: '+46 Ek', ...waiting, Frågetecken: number }),
  );
  expect(await rowsOf(await exportAllowances(uses, reader, xlsx))).toContainEqual(
    expect.objectContaining({ Medarbetare: '+46 Ek', 'Sista dag': null, 'Beviljat, kr': 5000, 'Överuttag, kr': 0 }),
  );
  expect(await rowsOf(await exportDecisions(uses, reader, xlsx))).toContainEqual(
    expect.objectContaining({ Bedömt: day, Medarbetare: '+46 Ek', Förmån: formula, 'Säkerhet, %': number }),
  );
});

test('leavers, requests and a difference read back from XLSX are as they are written, and so are the people', async () => {
  const company = await whereOneLeaves();
  const { employee: claimant, colleague: asker, hr: reader } = company.people;
  const formula = '=cmd|"/c calc"!A0';
  await db.app.inTenant(company.id, async (tx) => {
    await tx.db.update(categories).set({ nameSv: formula }).where(eq(categories.companyId, company.id));
    await tx.db.update(employees).set({ name: '+46 Ek' }).where(eq(employees.id, claimant.employee));
    await tx.db.update(employees).set({ name: '-1+1' }).where(eq(employees.id, asker.employee));
  });
  later();
  await askPerson(uses, asker, (await story.declined(asker)).id);

  const leaver = { Medarbetare: '+46 Ek', 'Sista dag': { day: '2026-05-31' }, Förmånsår: 2026 };
  const waiting = { ...leaver, 'Överuttag, kr': 249, 'Reserverat, kr': 0, Avdrag: null, 'Avdrag, kr': null };
  expect(await rowsOf(await exportLeavers(uses, reader, xlsx))).toEqual([expect.objectContaining(waiting)]);
  const choice = { year: 2026, way: 'net', amount: 249_00 } as const;
  await decideLeaverDeduction(uses, reader, claimant.employee, choice);
  const decided = { Avdrag: 'Nettolöneavdrag', 'Avdrag, kr': 249, Bestämt: day, 'Bestämt av': 'Hr Exempel' };
  expect(await rowsOf(await exportLeavers(uses, reader, xlsx))).toEqual([expect.objectContaining(decided)]);

  expect(await rowsOf(await exportPersonRequests(uses, reader, xlsx))).toEqual([
    {
      'Bad om en person': day,
      ...{ Medarbetare: '-1+1', Förmån: formula, 'Maskinens beslut': 'Avslag' },
      ...{ Besvarat: null, 'Människors beslut': null },
    },
  ]);

  const { id } = await compared(reader, formula);
  const texts = [
    exportLeavers(uses, reader, csv),
    exportPersonRequests(uses, reader, csv),
    exportStaffImport(uses, reader, id, { format: 'csv' }),
  ];
  for (const text of texts) expect((await linesOf(await text)).join('\n')).not.toMatch(/(^|;)"?[=+@-]/m);
  const [added, wrong] = await rowsOf(await exportStaffImport(uses, reader, id, xlsx));
  expect(added).toMatchObject({
    ...{ 'Rad i filen': 2, Person: formula, Skillnad: 'Ny', Läge: 'Väntar', Hinder: null },
    ...{ 'Namn, före': null, 'Namn, efter': formula, 'Avdelning, efter': '@Lager' },
    ...{ 'Första dag, efter': { day: '2026-03-01' }, 'Sysselsättningsgrad, procent, efter': 100 },
  });
  expect(wrong).toMatchObject({ Skillnad: 'Fel', Läge: null, Hinder: 'B3: E-postadress saknas.' });

  const people = await rowsOf(await exportEmployees(uses, reader, { ...xlsx, status: 'all' }));
  expect(people).toHaveLength(7);
  expect(people).toContainEqual(
    expect.objectContaining({
      ...{ Namn: '+46 Ek', 'Första dag': day, 'Sista dag': { day: '2026-05-31' } },
      'Sysselsättningsgrad, procent': 100,
    }),
  );
});
