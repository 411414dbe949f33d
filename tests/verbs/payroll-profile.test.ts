import { buffer } from 'node:stream/consumers';
import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { categories } from '../../shared/claims/benefits/table.ts';
import { changePayrollProfile } from '../../shared/payroll/files/change-payroll-profile.ts';
import { fileFormats, type PayrollProfile } from '../../shared/payroll/files/contract.ts';
import { showPayrollProfile } from '../../shared/payroll/files/show-payroll-profile.ts';
import { showSampleFile, showSamplePreview } from '../../shared/payroll/files/show-sample-file.ts';
import { systems, unchosen } from '../../shared/payroll/files/systems.ts';
import { showPayrollFilePreview } from '../../shared/payroll/files/show-payroll-file-preview.ts';
import { takePayrollFile } from '../../shared/payroll/files/take-payroll-file.ts';
import { auditEntries } from '../../shared/platform/audit/table.ts';
import { Problem } from '../../shared/kernel/problem.ts';
import { aCompany, type ACompany } from '../support/a-company.ts';
import { expectRefusal } from '../support/expect-refusal.ts';
import { aLine, aRun } from '../support/payroll/a-file-run.ts';
import { brokenRules } from '../support/payroll/paxml-rules.ts';
import { readSie } from '../support/payroll/read-sie.ts';
import { childOf, readXml } from '../support/payroll/read-xml.ts';
import { photographTables } from '../support/photograph-tables.ts';
import { recordedBy } from '../support/records.ts';
import { verbWorld } from '../support/verb-world.ts';

const { db, uses, later } = await verbWorld();

const categoriesOf = ({ id }: ACompany) =>
  db.app.inTenant(id, (tx) => tx.db.select().from(categories).where(eq(categories.companyId, id)));

/** A profile that gives every benefit of a company a pay type, and another for what is taken back. */
async function fortnoxOf(company: ACompany): Promise<PayrollProfile> {
  const all = await categoriesOf(company);
  const codes = all.map(({ id }, at) => ({ category: id, code: `52${at}`, takeBack: '5299', account: null }));
  const { mapping } = unchosen;
  return { system: 'fortnox', settings: systems.fortnox.settings, mapping: { ...mapping, categories: codes } };
}

test('a company that has chosen nothing has a profile that works, and every system to choose from', async () => {
  const company = await aCompany(db);
  const view = await showPayrollProfile(uses, company.people.salary);
  expect(view).toMatchObject({ version: 0, changedAt: null, profile: unchosen });
  expect(view.systems.map(({ code }) => code)).toEqual(Object.keys(systems));
  expect(view.categories.map(({ id }) => id).toSorted()).toEqual(
    (await categoriesOf(company)).map(({ id }) => id).toSorted(),
  );
});

test('what is chosen is kept and counted, and that it was chosen is recorded', async () => {
  const company = await aCompany(db);
  const { id, people } = company;
  const wanted = await fortnoxOf(company);
  later();
  const recorded = await recordedBy(db.app, id, async () => {
    const view = await changePayrollProfile(uses, people.salary, { version: 0, ...wanted });
    expect(view).toMatchObject({ version: 1, changedAt: db.clock.now().toISOString(), profile: wanted });
  });
  expect(recorded).toEqual({ audit: ['payroll-profile.changed'], events: [], outbox: [] });
  // What is as it was is no change.
  const before = await photographTables(db, id);
  expect(await changePayrollProfile(uses, people.hr, { version: 1, ...wanted })).toMatchObject({ version: 1 });
  expect(await photographTables(db, id)).toEqual(before);
  for (const version of [0, 2])
    await expectRefusal(changePayrollProfile(uses, people.hr, { version, ...wanted }), 'changed-meanwhile');
  const crona = { ...unchosen, system: 'crona' as const };
  expect(await changePayrollProfile(uses, people.hr, { version: 1, ...crona })).toMatchObject({ version: 2 });
  expect((await showPayrollProfile(uses, people.hr)).profile.system).toBe('crona');
});

test('two who choose first at the same time: one of them is told', async () => {
  const { people } = await aCompany(db);
  const both = await Promise.allSettled(
    [people.hr, people.salary].map((person) => changePayrollProfile(uses, person, { version: 0, ...unchosen })),
  );
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  const refused = both.find(({ status }) => status === 'rejected') as PromiseRejectedResult;
  expect((refused.reason as Problem).code).toBe('changed-meanwhile');
});

test('a profile that no file could be made by is refused, and whoever may not is', async () => {
  const [ours, theirs] = [await aCompany(db), await aCompany(db)];
  const { hr, employee, manager, finance } = ours.people;
  const good = await fortnoxOf(ours);
  const foreign = await fortnoxOf(theirs);
  const change = (profile: PayrollProfile) => changePayrollProfile(uses, hr, { version: 0, ...profile });
  const mapped = (part: Partial<PayrollProfile['mapping']>) => ({ ...good, mapping: { ...good.mapping, ...part } });
  const before = await photographTables(db, ours.id);
  const [first] = good.mapping.categories;
  const dimension = { dimension: 1, becomes: 1, name: 'Avdelning', objects: [] };
  for (const wrong of [
    mapped({ categories: foreign.mapping.categories }),
    mapped({ categories: [first!, first!] }),
    mapped({ categories: [{ ...first!, code: '' }] }),
    mapped({ series: 'a b' }),
    mapped({ accounts: { ...good.mapping.accounts, debt: '28 20' } }),
    mapped({ dimensions: [dimension, { ...dimension, dimension: 2 }] }),
    mapped({ dimensions: [{ ...dimension, objects: [{ object: 'Lager', becomes: '12345678901', name: 'Lager' }] }] }),
    { ...good, settings: { ...good.settings, codeField: 'lonkod' as const } },
  ])
    await expectRefusal(change(wrong), 'input-invalid');
  for (const person of [employee, manager, finance]) {
    await expectRefusal(changePayrollProfile(uses, person, { version: 0, ...good }), 'not-allowed');
    await expectRefusal(showPayrollProfile(uses, person), 'not-allowed');
    await expectRefusal(showSampleFile(uses, person, { format: 'csv' }), 'not-allowed');
    await expectRefusal(showSamplePreview(uses, person, { format: 'csv' }), 'not-allowed');
  }
  expect(await photographTables(db, ours.id)).toEqual(before);
});

test('the sample is of the company’s own benefits by its own profile, and keeps the rules of its format', async () => {
  const company = await aCompany(db);
  const { salary } = company.people;
  await changePayrollProfile(uses, salary, { version: 0, ...(await fortnoxOf(company)) });
  const whole = async (format: string) => {
    const file = await showSampleFile(uses, salary, { format });
    return { ...file, bytes: await buffer(file.bytes) };
  };
  const paxml = await whole('paxml');
  expect([paxml.name, paxml.type]).toEqual(['clvr-prov-2026-01-1.xml', 'application/xml; charset=iso-8859-1']);
  const root = readXml(paxml.bytes);
  expect(brokenRules(root)).toEqual([]);
  const codes = childOf(root, 'lonetransaktioner')!.children.map((one) => childOf(one, 'lonart')?.text);
  expect(codes).toEqual(expect.arrayContaining(['520', '5299']));
  const [voucher] = readSie((await whole('sie')).bytes).vouchers;
  expect(voucher!.rows.reduce((sum, { amount }) => sum + amount, 0)).toBe(0);
  expect((await whole('csv')).bytes.toString()).toContain('Örjan Provström');
  for (const format of fileFormats) {
    const preview = await showSamplePreview(uses, salary, { format });
    expect(preview.lines.length).toBeGreaterThan(5);
    expect(preview.faults.filter(({ blocks }) => blocks)).toEqual([]);
    expect(await whole(format)).toEqual(await whole(format));
  }
  await expectRefusal(showSampleFile(uses, salary, { format: 'pdf' }), 'input-invalid');
});

/** A run as it would be read from the database, and who it is asked for. */
function lockedRuns(lines = [aLine(1)]) {
  const run = aRun(lines);
  return {
    id: run.run.id,
    uses: {
      ...uses,
      lockedRuns: {
        open: (id: string) => (id === run.run.id ? Promise.resolve(run) : Promise.reject(new Problem('not-found'))),
      },
    },
  };
}

test('a run leaves as a file for who may have it, and that it did is recorded before', async () => {
  const company = await aCompany(db);
  const { hr, salary, finance, employee, manager } = company.people;
  const { id, uses: world } = lockedRuns();
  const recorded = await recordedBy(db.app, company.id, async () => {
    for (const format of fileFormats)
      for (const person of [hr, salary]) {
        const { bytes } = await takePayrollFile(world, person, id, { format });
        expect((await buffer(bytes)).length).toBeGreaterThan(100);
      }
    expect(
      readSie(await buffer((await takePayrollFile(world, salary, id, { format: 'sie' })).bytes)).vouchers,
    ).toHaveLength(1);
  });
  expect(recorded).toEqual({ audit: Array(9).fill('payroll-file.taken'), events: [], outbox: [] });
  const entries = await db.app.inTenant(company.id, (tx) =>
    tx.db.select().from(auditEntries).orderBy(auditEntries.at, auditEntries.id),
  );
  expect(entries.at(-1)!.details).toMatchObject({ run: id, format: 'sie', lines: 1, profile: 0 });
  for (const person of [employee, manager, finance]) {
    await expectRefusal(takePayrollFile(world, person, id, { format: 'sie' }), 'not-allowed');
    await expectRefusal(showPayrollFilePreview(world, person, id, { format: 'sie' }), 'not-allowed');
  }
  await expectRefusal(takePayrollFile(world, salary, company.id, { format: 'csv' }), 'not-found');
  await expectRefusal(takePayrollFile(world, salary, id, {}), 'input-invalid');
});

test('a personnummer is in the file that is taken, which is recorded, and in no preview', async () => {
  const company = await aCompany(db);
  const { salary } = company.people;
  const personnummer = '198211012391';
  const { id, uses: world } = lockedRuns([
    aLine(1, { employee: { ...aLine(1).employee, number: '1001', personnummer } }),
  ]);
  const profile = await fortnoxOf(company);
  await changePayrollProfile(uses, salary, {
    version: 0,
    ...{ ...profile, settings: { ...profile.settings, identifiers: 'both' } },
  });
  for (const format of ['csv', 'xlsx'] as const) {
    const { lines } = await showPayrollFilePreview(world, salary, id, { format });
    expect(lines.join('\n')).not.toContain(personnummer);
    expect(lines.join('\n')).toContain('000000000000');
  }
  const { bytes } = await takePayrollFile(world, salary, id, { format: 'csv' });
  expect((await buffer(bytes)).toString('utf8')).toContain(personnummer);
});

test('a file that its receiver could not read is not made: what is missing is said, by line, and nothing is recorded', async () => {
  const company = await aCompany(db);
  const { salary } = company.people;
  const nobody = { ...aLine(1).employee, number: null, personnummer: null };
  const { id, uses: world } = lockedRuns([aLine(1), aLine(2, { employee: nobody })]);
  await changePayrollProfile(uses, salary, { version: 0, ...(await fortnoxOf(company)) });
  const before = await photographTables(db, company.id);
  const refused = await takePayrollFile(world, salary, id, { format: 'paxml' }).catch(
    (error: unknown) => error as Problem,
  );
  expect(refused).toMatchObject({ code: 'payroll-file-incomplete' });
  expect((refused as Problem).faults.map(({ code, values }) => ({ code, ...values }))).toEqual([
    { code: 'code-missing', lines: 2, first: '1, 2' },
    { code: 'nobody', lines: 1, first: '2' },
    { code: 'employee-number-missing', lines: 1, first: '2' },
  ]);
  expect(await photographTables(db, company.id)).toEqual(before);
  const preview = await showPayrollFilePreview(world, salary, id, { format: 'paxml' });
  expect(preview.faults.map(({ code, blocks }) => [code, blocks])).toEqual([
    ['code-missing', true],
    ['nobody', true],
    ['employee-number-missing', true],
  ]);
});
