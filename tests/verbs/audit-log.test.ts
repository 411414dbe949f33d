import { expect, test } from 'vitest';
import { asMachine } from '../../shared/platform/actor.ts';
import { audit } from '../../shared/platform/audit/audit.ts';
import { withKeys } from '../../shared/platform/encryption/with-keys.ts';
import { exportAuditEntries } from '../../shared/protection/audit-log/export-audit-entries.ts';
import { exportAuditFile } from '../../shared/protection/audit-log/export-audit-file.ts';
import { listAuditEntries } from '../../shared/protection/audit-log/list-audit-entries.ts';
import { showAuditProof } from '../../shared/protection/audit-log/show-audit-proof.ts';
import { showLastSeal } from '../../shared/protection/audit-log/show-last-seal.ts';
import { aCompany } from '../support/a-company.ts';
import { expectRefusal } from '../support/expect-refusal.ts';
import { recordedBy } from '../support/records.ts';
import { sealWorld } from '../support/seal-world.ts';
import { verbWorld } from '../support/verb-world.ts';

const { db, uses: verbs, later } = await verbWorld();
const world = await sealWorld(db);
const uses = { ...verbs, ...world.uses, database: withKeys(db.app, verbs.keys.companyKeys) };
const company = await aCompany(db);
const other = await aCompany(db);
const { hr, employee } = company.people;
const subject = { kind: 'expense', id: db.randomness.id() } as const;

// The night to the 21st: in Sweden it is the next day two hours before it is in UTC.
db.clock.set('2026-05-20T21:59:00Z');
await db.app.inTenant(company.id, (tx) => audit(tx, asMachine('evaluator', company.id), 'expense.approved', subject));
db.clock.set('2026-05-20T22:01:00Z');
await db.app.inTenant(company.id, (tx) =>
  audit(tx, employee, 'language.chosen', { kind: 'employee', id: employee.employee }),
);
await db.app.inTenant(other.id, (tx) => audit(tx, asMachine('evaluator', other.id), 'expense.declined', subject));

const acts = async (query: object) => (await listAuditEntries(uses, hr, query)).items.map(({ act }) => act);
const textOf = async ({ bytes }: { bytes: AsyncIterable<Uint8Array> }): Promise<string> => {
  const parts: Uint8Array[] = [];
  for await (const part of bytes) parts.push(part);
  return Buffer.concat(parts).toString('utf8');
};

test('the latest stands first, with who did it, and nothing of another company', async () => {
  const { items, next } = await listAuditEntries(uses, hr, {});
  expect(next).toBeNull();
  expect(items.map(({ act, who, sealed }) => [act, who.kind, sealed])).toEqual([
    ['language.chosen', 'person', false],
    ['expense.approved', 'machine', false],
  ]);
  expect(items.map(({ who }) => who.name)).toEqual([expect.stringMatching(/./), null]);
  expect(await acts({ order: 'asc' })).toEqual(['expense.approved', 'language.chosen']);
});

test('it is narrowed by act, by who, by what it is about and by Swedish days', async () => {
  expect(await acts({ act: 'language.chosen' })).toEqual(['language.chosen']);
  expect(await acts({ who: 'machine' })).toEqual(['expense.approved']);
  expect(await acts({ subject: subject.id })).toEqual(['expense.approved']);
  expect(await acts({ from: '2026-05-21' })).toEqual(['language.chosen']);
  expect(await acts({ to: '2026-05-20' })).toEqual(['expense.approved']);
  expect(await acts({ from: '2026-05-20', to: '2026-05-21' })).toHaveLength(2);
});

test('an event has its proof when a seal covers it, and not before', async () => {
  const [entry] = (await listAuditEntries(uses, hr, { act: 'expense.approved' })).items;
  await expectRefusal(showAuditProof(uses, hr, entry!.id), 'not-sealed-yet');
  expect(await showLastSeal(uses, hr)).toEqual({ last: null, unsealed: 2 });
  await world.everything([company.id, other.id]);
  expect(await showLastSeal(uses, hr)).toMatchObject({
    last: { size: 2, anchoredAt: expect.any(String) },
    unsealed: 0,
  });
  expect(await showAuditProof(uses, hr, entry!.id)).toMatchObject({ entry: entry!.id, sealed: { index: 0, size: 2 } });
  expect((await listAuditEntries(uses, hr, {})).items.every(({ sealed }) => sealed)).toBe(true);
  await expectRefusal(showAuditProof(uses, other.people.hr, entry!.id), 'not-found');
});

test('what is taken along is recorded, in words and as a file to verify', async () => {
  later();
  let text = '';
  const records = await recordedBy(db.app, company.id, async () => {
    text = await textOf(await exportAuditEntries(uses, hr, { format: 'csv', act: 'expense.approved' }));
  });
  expect(records.audit).toEqual(['list.exported']);
  expect(text).toContain('Godkände ett utlägg');
  expect(text).not.toContain('Valde språk');
  later();
  const taken = await recordedBy(db.app, company.id, async () => {
    text = await textOf(await exportAuditFile(uses, hr));
  });
  expect(taken.audit).toEqual(['list.exported']);
  expect(JSON.parse(text.split('\n')[0]!)).toMatchObject({ format: 'clvr-audit/1', company: company.id, events: 2 });
});

test('nobody but HR reads it', async () => {
  for (const who of [employee, company.people.manager, company.people.finance]) {
    await expectRefusal(listAuditEntries(uses, who, {}), 'not-allowed');
    await expectRefusal(exportAuditFile(uses, who), 'not-allowed');
  }
});
