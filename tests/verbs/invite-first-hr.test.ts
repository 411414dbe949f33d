import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { inviteFirstHr } from '../../shared/claims/company-set-up/invite-first-hr.ts';
import { setUpCompany } from '../../shared/claims/company-set-up/set-up-company.ts';
import type { Id } from '../../shared/kernel/ids.ts';
import { isProblem } from '../../shared/kernel/problem.ts';
import { employees } from '../../shared/people/employees/table.ts';
import { identities } from '../../shared/people/identity/table.ts';
import { invitations } from '../../shared/people/invitations/table.ts';
import { platformAuditEntries } from '../../shared/platform/audit/platform-table.ts';
import { showCompanyAccess } from '../../shared/protection/access/show-company-access.ts';
import { aCompany } from '../support/a-company.ts';
import { aStaffMember } from '../support/a-staff-member.ts';
import { expectRefusal } from '../support/expect-refusal.ts';
import { organisationNumberOf } from '../support/organisation-number-of.ts';
import { recordedBy } from '../support/records.ts';
import { verbWorld } from '../support/verb-world.ts';

const world = await verbWorld();
const { db } = world;
const siv = await aStaffMember(db);
const uses = {
  ...world.uses,
  operations: db.operations,
  makeKey: (company: Id) => world.uses.keys.companyKeys.bring(company),
};
const fortnight = 14 * 24 * 3600;

let counted = 700;
/** A company as it is set up, whose first HR was invited to an address. */
async function nobodyCame(mailbox = 'vera.forst') {
  counted += 1;
  const domain = `ingen-kom-${counted}.example`;
  const { id } = await setUpCompany(uses, siv, {
    name: `Ingen Kom ${counted} AB`,
    organisationNumber: organisationNumberOf(counted),
    language: 'sv',
    domain,
    tenant: null,
    hr: { name: 'Vera Först', email: `${mailbox}@${domain}` },
  });
  const inside = () =>
    db.app.inTenant(id, async ({ db: at }) => ({
      people: await at.select().from(employees),
      sent: await at.select().from(invitations).orderBy(invitations.id),
    }));
  return { id, domain, inside, firstHr: async () => (await showCompanyAccess(uses, siv, id)).firstHr };
}

test('an invitation that ran out is sent anew, and staff see that nobody came, and not who is awaited', async () => {
  const company = await nobodyCame();
  world.later(fortnight + 1);
  expect(await company.firstHr()).toMatchObject({ invitation: { state: 'expired', mail: 'waiting' } });
  const recorded = await recordedBy(db.app, company.id, () =>
    inviteFirstHr(uses, siv, company.id, { email: `Vera.Forst@${company.domain}` }),
  );
  expect(recorded).toMatchObject({
    audit: ['employee.invited'],
    outbox: ['send-invitation'],
  });
  expect(JSON.stringify(await company.firstHr())).not.toMatch(/vera|forst|först/i);
  expect(await company.firstHr()).toMatchObject({ invitation: { state: 'open' } });
  expect((await company.inside()).sent).toMatchObject([{ outcome: 'superseded' }, { outcome: null, invitedBy: null }]);
  const platform = await db.operations.onPlatform((tx) =>
    tx.db.select().from(platformAuditEntries).where(eq(platformAuditEntries.subjectId, company.id)),
  );
  expect(platform.map(({ act }) => act)).toEqual(['company.set-up', 'company.hr-invited']);
});

test('an address that was wrong is written anew, within the domain alone', async () => {
  const company = await nobodyCame('vera.frost');
  const elsewhere = await inviteFirstHr(uses, siv, company.id, { email: 'vera@elsewhere.example' }).catch(
    (thrown: unknown) => thrown,
  );
  expect(isProblem(elsewhere) && elsewhere.faults).toMatchObject([{ pointer: '/email', code: 'email-elsewhere' }]);
  expect((await company.inside()).sent).toMatchObject([{ outcome: null }]);
  const recorded = await recordedBy(db.app, company.id, () =>
    inviteFirstHr(uses, siv, company.id, { email: `vera.forst@${company.domain}` }),
  );
  expect(recorded.audit).toEqual(['invitation.withdrawn', 'employee.employment-changed', 'employee.invited']);
  expect((await company.inside()).people).toMatchObject([{ workEmail: `vera.forst@${company.domain}` }]);
});

test('once somebody has an account, or there is anybody else, HR invites, and staff nobody', async () => {
  const came = await nobodyCame();
  const [vera] = (await came.inside()).people;
  await db.operations.inTenant(came.id, (tx) =>
    tx.db.insert(identities).values({
      companyId: came.id,
      employeeId: vera!.id,
      issuer: 'https://login.example',
      subject: 'vera',
    }),
  );
  const lived = await aCompany(db);
  for (const company of [came.id, lived.id]) {
    expect((await showCompanyAccess(uses, siv, company)).firstHr).toBeNull();
    const recorded = await recordedBy(db.app, company, () =>
      expectRefusal(inviteFirstHr(uses, siv, company, { email: `vera.forst@${came.domain}` }), 'already-linked'),
    );
    expect(recorded).toMatchObject({ audit: [], outbox: [] });
  }
  await expectRefusal(inviteFirstHr(uses, siv, db.randomness.id(), { email: 'vera@x.example' }), 'not-found');
});
