import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { acknowledgeDpia } from '../../shared/claims/ai-settings/acknowledge-dpia.ts';
import { asSetUp } from '../../shared/claims/ai-settings/ai-settings.ts';
import { changeAiSettings } from '../../shared/claims/ai-settings/change-ai-settings.ts';
import type { AiSettings } from '../../shared/claims/ai-settings/contract.ts';
import { dpiaVersion } from '../../shared/claims/ai-settings/dpia-text.ts';
import { listAiChanges } from '../../shared/claims/ai-settings/list-ai-changes.ts';
import { showAiSettings } from '../../shared/claims/ai-settings/show-ai-settings.ts';
import { dpiaAcknowledgements } from '../../shared/claims/ai-settings/table.ts';
import { openClaude } from '../../shared/adapters/claude/claude.ts';
import { claimSettings } from '../../shared/people/companies/table.ts';
import { auditEntries } from '../../shared/platform/audit/table.ts';
import { aCompany, type ACompany } from '../support/a-company.ts';
import { expectRefusal } from '../support/expect-refusal.ts';
import { photographTables } from '../support/photograph-tables.ts';
import { recordedBy } from '../support/records.ts';
import { verbWorld } from '../support/verb-world.ts';

const { db, later, ...world } = await verbWorld();
const uses = { ...world.uses, claude: openClaude({ settings: { route: 'off' }, clock: db.clock }) };

/** A company with the settings it would be set up with. */
async function aNewCompany(change: Partial<AiSettings> = {}): Promise<ACompany> {
  const company = await aCompany(db);
  await db.app.inTenant(company.id, (tx) =>
    tx.db
      .update(claimSettings)
      .set({ ...asSetUp, ...change })
      .where(eq(claimSettings.companyId, company.id)),
  );
  return company;
}
const reference = { version: dpiaVersion, reference: 'Konsekvensbedömning HR-2026-14', answers: {} };
const shadow = { ...asSetUp, evaluates: true, machine: 'shadow' as const };

test('a change is written with who, when, before and after, and counted', async () => {
  const { id, people } = await aNewCompany();
  later();
  const recorded = await recordedBy(db.app, id, async () => {
    const after = await changeAiSettings(uses, people.hr, { version: 1, ...shadow });
    expect(after).toMatchObject({ version: 2, settings: shadow });
  });
  expect(recorded).toEqual({ audit: ['ai-settings.changed'], events: [], outbox: [] });
  expect((await listAiChanges(uses, people.otherHr, {})).items).toEqual([
    { version: 2, at: db.clock.now().toISOString(), by: 'Hr Exempel', before: asSetUp, after: shadow },
  ]);
  const entries = await db.app.inTenant(id, (tx) => tx.db.select().from(auditEntries));
  expect(entries.at(-1)).toMatchObject({
    act: 'ai-settings.changed',
    details: { version: 2, changes: ['evaluates: false → true', 'machine: off → shadow'], widened: [] },
  });
});

test('what is as it was is no change', async () => {
  const { id, people } = await aNewCompany();
  const before = await photographTables(db, id);
  expect(await changeAiSettings(uses, people.hr, { version: 1, ...asSetUp })).toMatchObject({ version: 1 });
  expect(await photographTables(db, id)).toEqual(before);
});

test('the history is paged, newest first', async () => {
  const { people } = await aNewCompany();
  for (let version = 1; version <= 23; version += 1)
    await changeAiSettings(uses, people.hr, { version, ...asSetUp, monthlyCap: version * 100 });
  const first = await listAiChanges(uses, people.hr, {});
  const second = await listAiChanges(uses, people.hr, { cursor: first.next! });
  expect([...first.items, ...second.items].map(({ version }) => version)).toEqual(
    Array.from({ length: 23 }, (_, at) => 24 - at),
  );
  expect(second.next).toBeNull();
  await expectRefusal(listAiChanges(uses, people.hr, { cursor: 'x' }), 'input-invalid');
});

test.each([
  ['Claude reading receipts', { scanner: 'claude' }],
  ['Claude judging claims', { evaluates: true, evaluator: 'claude' }],
  ['the policy being read', { evaluates: true, readsPolicy: true }],
  ['the machine deciding', { evaluates: true, machine: 'on' }],
  ['checks declining', { declinesByPeople: false }],
] as const)('without the impact assessment %s is refused; with it, it is not', async (_, change) => {
  const { id, people } = await aNewCompany();
  const wanted = { version: 1, ...asSetUp, ...change };
  const before = await photographTables(db, id);
  await expectRefusal(changeAiSettings(uses, people.hr, wanted), 'dpia-needed');
  expect(await photographTables(db, id)).toEqual(before);
  await acknowledgeDpia(uses, people.otherHr, reference);
  expect((await changeAiSettings(uses, people.hr, wanted)).settings).toEqual({ ...asSetUp, ...change });
});

test('another company’s acknowledgement, or one of an earlier text, is none', async () => {
  const [ours, theirs] = [await aNewCompany(), await aNewCompany()];
  await acknowledgeDpia(uses, theirs.people.hr, reference);
  const wanted = { version: 1, ...asSetUp, scanner: 'claude' as const };
  await expectRefusal(changeAiSettings(uses, ours.people.hr, wanted), 'dpia-needed');
  await db.app.inTenant(ours.id, (tx) =>
    tx.db.insert(dpiaAcknowledgements).values({
      companyId: ours.id,
      id: tx.newId(),
      at: tx.now,
      employeeId: ours.people.hr.employee,
      textVersion: '2025-01-01',
      reference: 'x',
      answers: null,
    }),
  );
  expect((await showAiSettings(uses, ours.people.hr)).dpia.acknowledged).toMatchObject({ version: '2025-01-01' });
  await expectRefusal(changeAiSettings(uses, ours.people.hr, wanted), 'dpia-needed');
  later();
  await acknowledgeDpia(uses, ours.people.hr, reference);
  expect(await changeAiSettings(uses, ours.people.hr, wanted)).toMatchObject({ version: 2 });
});

test('who had something before keeps it, and may take it away, without the assessment', async () => {
  const had = { evaluates: true, machine: 'on' as const, declinesByPeople: false, scanner: 'claude' as const };
  const { people } = await aNewCompany(had);
  const before = { ...asSetUp, ...had };
  expect(await changeAiSettings(uses, people.hr, { version: 1, ...before, threshold: 0.95 })).toMatchObject({
    version: 2,
  });
  await expectRefusal(changeAiSettings(uses, people.hr, { version: 2, ...before, threshold: 0.9 }), 'dpia-needed');
  expect(await changeAiSettings(uses, people.hr, { version: 2, ...asSetUp })).toMatchObject({ version: 3 });
});

test.each([
  ['below 0.85', { threshold: 0.8499 }],
  ['above 1', { threshold: 1.01 }],
  ['no number', { threshold: Number.NaN }],
  ['a cap below nothing', { monthlyCap: -1 }],
  ['a part of an öre', { monthlyCap: 0.5 }],
  ['a stage without the one before', { scans: false, evaluates: true }],
  ['a machine that decides and judges nothing', { machine: 'on' as const }],
])('%s is refused', async (_, change) => {
  const { people } = await aNewCompany();
  await acknowledgeDpia(uses, people.hr, reference);
  await expectRefusal(changeAiSettings(uses, people.hr, { version: 1, ...asSetUp, ...change }), 'input-invalid');
});

test.each([
  ['a threshold below 0.85', { threshold: 0.84 }],
  ['a machine that decides and judges nothing', { machine: 'on' as const }],
  ['a policy that is read for nothing', { readsPolicy: true }],
])('%s is refused by the database too', async (_, change) => {
  const { id } = await aNewCompany();
  await expect(db.app.inTenant(id, (tx) => tx.db.update(claimSettings).set(change))).rejects.toThrow();
});

test('of two changes of one version one wins, and the other is told', async () => {
  const { people } = await aNewCompany();
  const both = await Promise.allSettled(
    [people.hr, people.otherHr].map((person, at) =>
      changeAiSettings(uses, person, { version: 1, ...asSetUp, monthlyCap: 100 + at }),
    ),
  );
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  await expectRefusal(changeAiSettings(uses, people.hr, { version: 1, ...shadow }), 'changed-meanwhile');
  expect((await listAiChanges(uses, people.hr, {})).items).toHaveLength(1);
});

test('the assessment wants a reference or every answer, and the text that stands', async () => {
  const { id, people } = await aNewCompany();
  const answers = { purpose: 'Färre fel', informed: 'På mötet i maj', risks: 'Inga fler', oversight: 'HR i maj' };
  await expectRefusal(acknowledgeDpia(uses, people.hr, { ...reference, version: '2025-01-01' }), 'changed-meanwhile');
  await expectRefusal(acknowledgeDpia(uses, people.hr, { ...reference, reference: '  ' }), 'input-invalid');
  await expectRefusal(
    acknowledgeDpia(uses, people.hr, { ...reference, reference: null, answers: { ...answers, risks: 'nej' } }),
    'input-invalid',
  );
  const recorded = await recordedBy(db.app, id, () =>
    acknowledgeDpia(uses, people.hr, { ...reference, reference: null, answers: { ...answers, more: 'than asked' } }),
  );
  expect(recorded).toEqual({ audit: ['dpia.acknowledged'], events: [], outbox: [] });
  const [row] = await db.app.inTenant(id, (tx) => tx.db.select().from(dpiaAcknowledgements));
  expect(row).toMatchObject({ textVersion: dpiaVersion, reference: null, answers, employeeId: people.hr.employee });
  expect((await showAiSettings(uses, people.hr)).dpia.acknowledged).toMatchObject({ by: 'Hr Exempel' });
});

test.each(['employee', 'manager', 'finance', 'salary'] as const)('a %s neither sees nor changes them', async (who) => {
  const { people } = await aNewCompany();
  await expectRefusal(showAiSettings(uses, people[who]), 'not-allowed');
  await expectRefusal(listAiChanges(uses, people[who], {}), 'not-allowed');
  await expectRefusal(changeAiSettings(uses, people[who], { version: 1, ...shadow }), 'not-allowed');
  await expectRefusal(acknowledgeDpia(uses, people[who], reference), 'not-allowed');
});

test('what one company changes is nothing to another', async () => {
  const [ours, theirs] = [await aNewCompany(), await aNewCompany()];
  const before = await photographTables(db, theirs.id);
  await acknowledgeDpia(uses, ours.people.hr, reference);
  await changeAiSettings(uses, ours.people.hr, { version: 1, ...shadow });
  expect(await photographTables(db, theirs.id)).toEqual(before);
  expect((await listAiChanges(uses, theirs.people.hr, {})).items).toEqual([]);
});
