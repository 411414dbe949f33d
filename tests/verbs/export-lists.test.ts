import { buffer } from 'node:stream/consumers';
import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { categories } from '../../shared/claims/benefits/table.ts';
import { exportAllowances } from '../../shared/claims/exports/export-allowances.ts';
import { exportDecisions } from '../../shared/claims/exports/export-decisions.ts';
import { exportExpenses } from '../../shared/claims/exports/export-expenses.ts';
import { exportQueue } from '../../shared/claims/exports/export-queue.ts';
import { employees } from '../../shared/people/employees/table.ts';
import type { LeavingFile } from '../../shared/platform/listing/take-list.ts';
import { aCompany } from '../support/a-company.ts';
import { approves, claimStory } from '../support/claim-story.ts';
import { expectRefusal } from '../support/expect-refusal.ts';
import { recordsOf } from '../support/records.ts';
import { verbWorld } from '../support/verb-world.ts';

const world = await verbWorld();
const { db, uses } = world;
const story = claimStory(world);

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
  const rowsOf = async ({ bytes }: LeavingFile) => {
    const { rows } = await uses.tableFiles.read(await buffer(bytes));
    const [titles, ...below] = rows.map(({ cells }) => cells);
    return below.map((cells) => Object.fromEntries(titles!.map((title, at) => [title, cells[at] ?? null])));
  };
  const xlsx = { format: 'xlsx' };
  const day = { day: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) as string };
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
