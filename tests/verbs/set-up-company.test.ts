import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { listCompanies } from '../../shared/claims/company-set-up/list-companies.ts';
import { setUpCompany } from '../../shared/claims/company-set-up/set-up-company.ts';
import { categories } from '../../shared/claims/benefits/table.ts';
import { claimSettings } from '../../shared/people/companies/table.ts';
import { employees } from '../../shared/people/employees/table.ts';
import { directories } from '../../shared/people/identity/table.ts';
import { companyKeys } from '../../shared/platform/encryption/company-keys/table.ts';
import { platformAuditEntries } from '../../shared/platform/audit/platform-table.ts';
import type { Id } from '../../shared/kernel/ids.ts';
import { isProblem } from '../../shared/kernel/problem.ts';
import { invitations } from '../../shared/people/invitations/table.ts';
import { aStaffMember } from '../support/a-staff-member.ts';
import { expectRefusal } from '../support/expect-refusal.ts';
import { organisationNumberOf } from '../support/organisation-number-of.ts';
import { recordsOf } from '../support/records.ts';
import { verbWorld } from '../support/verb-world.ts';

const world = await verbWorld();
const { db } = world;
const siv = await aStaffMember(db);
const uses = {
  ...world.uses,
  operations: db.operations,
  makeKey: (company: Id) => world.uses.keys.companyKeys.bring(company),
};

let counted = 500;
const wish = () => {
  counted += 1;
  return {
    name: `Nystart ${counted} AB`,
    organisationNumber: organisationNumberOf(counted),
    language: 'sv' as const,
    domain: `nystart-${counted}.example`,
    tenant: `1a2b3c4d-0000-4000-8000-000000000${counted}`,
    hr: { name: 'Vera Först', email: `Vera.Forst@nystart-${counted}.example` },
  };
};

test('a company is set up as it ships, with one person who is HR, invited, and a key of its own', async () => {
  const input = wish();
  const made = await setUpCompany(uses, siv, input);
  expect(made).toMatchObject({ name: input.name, domain: input.domain, language: 'sv' });
  const inside = await db.app.inTenant(made.id, async ({ db: at }) => ({
    settings: await at.select().from(claimSettings),
    categories: await at.select().from(categories),
    people: await at.select().from(employees),
    keys: await at.select().from(companyKeys),
    invitations: await at.select().from(invitations),
    directories: await at.select().from(directories).where(eq(directories.companyId, made.id)),
  }));
  expect(inside.settings).toMatchObject([
    { scans: true, scanner: 'on-device', evaluates: false, readsPolicy: false, machine: 'off', declinesByPeople: true },
  ]);
  expect(inside.categories).toMatchObject([
    { nameSv: 'Friskvård', kind: 'wellness', yearlyAmount: 500_000, open: true },
  ]);
  expect(inside.people).toMatchObject([
    { name: 'Vera Först', workEmail: input.hr.email.toLowerCase(), roles: ['employee', 'hr'], disabledAt: null },
  ]);
  expect(inside.keys).toHaveLength(1);
  expect(inside.directories).toMatchObject([{ tenant: input.tenant }]);
  expect(inside.invitations).toMatchObject([{ employeeId: inside.people[0]!.id, invitedBy: null, mail: 'waiting' }]);
  const { audit, outbox } = await recordsOf(db.app, made.id);
  expect([audit, outbox]).toEqual([['company.set-up', 'employee.invited'], ['send-invitation']]);
  const platform = await db.operations.onPlatform((tx) =>
    tx.db.select().from(platformAuditEntries).where(eq(platformAuditEntries.subjectId, made.id)),
  );
  expect(platform).toMatchObject([{ act: 'company.set-up', actorKind: 'staff', actorId: siv.staff, details: {} }]);
  expect((await listCompanies(uses, siv)).items.map(({ id }) => id)).toContain(made.id);
});

test('a number, a domain and a directory belong to one company, and nothing is left of the second', async () => {
  const first = wish();
  await setUpCompany(uses, siv, first);
  const before = (await listCompanies(uses, siv)).items.length;
  const second = wish();
  const email = (domain: string) => ({ ...second.hr, email: `x@${domain}` });
  await expectRefusal(
    setUpCompany(uses, siv, { ...second, organisationNumber: first.organisationNumber }),
    'company-exists',
  );
  await expectRefusal(
    setUpCompany(uses, siv, { ...second, domain: first.domain, hr: email(first.domain) }),
    'domain-taken',
  );
  await expectRefusal(setUpCompany(uses, siv, { ...second, tenant: first.tenant }), 'directory-taken');
  expect((await listCompanies(uses, siv)).items).toHaveLength(before);
});

test.each([
  ['a number without its check digit', { organisationNumber: '556677-8890' }, '/organisationNumber'],
  ['no name', { name: ' ' }, '/name'],
  ['a domain that is none', { domain: 'nystart' }, '/domain'],
  ['a directory that is none', { tenant: 'nystart.onmicrosoft.com' }, '/tenant'],
  ['an address that is none', { hr: { name: 'Vera', email: 'vera' } }, '/hr/email'],
  ['an address of somewhere else', { hr: { name: 'Vera', email: 'vera@gmail.example' } }, '/hr/email'],
])('%s is told at its field', async (_, change, pointer) => {
  const thrown = await setUpCompany(uses, siv, { ...wish(), ...change }).catch((error: unknown) => error);
  expect(isProblem(thrown, 'input-invalid') && thrown.faults.map((one) => one.pointer)).toContain(pointer);
});
