import { expect, test } from 'vitest';
import { asMachine } from '../../shared/platform/actor.ts';
import { auditEach } from '../../shared/platform/audit/audit.ts';
import { auditFile } from '../../shared/protection/seals/audit-file.ts';
import { findKeys } from '../../shared/protection/seals/find-keys.ts';
import { CopyIsOlder, recordRestore } from '../../shared/protection/seals/record-restore.ts';
import { verifyAudit } from '../../shared/protection/seals/verify/verify-audit.ts';
import { aCompany } from '../support/a-company.ts';
import { freshDatabase } from '../support/fresh-database.ts';
import { sealWorld, testSigner } from '../support/seal-world.ts';
import { verifyAlone } from '../support/verify-alone.ts';

const db = await freshDatabase();
const world = await sealWorld(db);
const outside = verifyAlone();
const intruder = await db.client('administrator');
await intruder.query('set session_replication_role = replica');
const company = (await aCompany(db)).id;

const tables = [
  'audit_entries',
  'audit_leaves',
  'audit_seals',
  'audit_unsealed',
  'platform_audit_entries',
  'platform_audit_leaves',
  'platform_audit_seals',
  'platform_audit_unsealed',
  'root_leaves',
  'root_seals',
];
/** A copy of the log as it stands, to which it can be put back. */
async function copy(): Promise<() => Promise<void>> {
  const name = `copy_${db.randomness.id().replaceAll('-', '')}`;
  for (const table of tables) await intruder.query(`create table ${name}_${table} as table ${table}`);
  return async () => {
    for (const table of tables) {
      await intruder.query(`delete from ${table}`);
      await intruder.query(`insert into ${table} select * from ${name}_${table}`);
    }
  };
}
async function go(count: number): Promise<void> {
  await db.app.inTenant(company, (tx) =>
    auditEach(
      tx,
      asMachine('evaluator', company),
      'expense.approved',
      Array.from({ length: count }, () => ({ subject: { kind: 'expense', id: tx.newId() } as const, details: {} })),
    ),
  );
  db.clock.advance(60_000);
  await world.everything([company]);
}
const verified = () => verifyAudit(world.uses, [company], { from: null, to: null }, { all: true });
const kinds = async () => [...new Set((await verified()).faults.map(({ kind }) => kind))].toSorted();
async function alone() {
  await outside.take(world.uses.anchors);
  const keys = findKeys(testSigner);
  const parts: Buffer[] = [];
  for await (const part of auditFile(db.app, company, testSigner.name, keys)) parts.push(part);
  return outside.verify('audit.jsonl', Buffer.concat(parts).toString('utf8'), 'anchors');
}
const putBack = async (at: Date) => {
  const found = await recordRestore(world.uses, [company], at);
  db.clock.advance(60_000);
  await world.everything([company]);
  return found;
};

test('a database that went back behind its anchors is named, until a restore that is itself sealed explains it', async () => {
  await go(3);
  const [restore, at] = [await copy(), db.clock.now()];
  await go(2);
  await go(2);
  await restore();

  const before = await verified();
  expect(before.faults[0]).toMatchObject({ tree: 'roots', kind: 'rolled-back' });
  expect(await kinds()).toEqual(['rolled-back', 'seal-removed']);
  expect((await alone()).faults.map(({ kind }) => kind)).toEqual(['seal-removed', 'seal-removed']);

  // Work goes on before anybody has said so: the same sizes come again, and mean something else.
  await go(2);
  expect(world.logged).toContain('seal.anchor-differs');
  expect(await kinds()).toEqual(['anchor-differs', 'rolled-back', 'seal-removed']);

  const { restore: id, checkpoints } = await putBack(at);
  expect(checkpoints).toBe(4);
  const after = await verified();
  expect(after.faults).toEqual([]);
  expect(after).toMatchObject({ ok: true, leftBehind: 4 });
  expect(after.restores).toEqual([{ restore: id, copy: at.toISOString(), at: expect.any(String) }]);
  const said = await alone();
  expect(said).toMatchObject({ ok: true, code: 0, leftBehind: 2, faults: [] });
  expect(said['restores']).toEqual([{ copy: at.toISOString(), recordedAt: expect.any(String) }]);
});

test('what was put back to before another restore is explained by the second', async () => {
  await go(3);
  const [restore, at] = [await copy(), db.clock.now()];
  await go(2);
  await restore();
  await putBack(at);
  await go(1);
  expect((await verified()).faults).toEqual([]);
  await restore();
  expect(await kinds()).toEqual(['rolled-back', 'seal-removed']);
  const { left } = await putBack(at);
  // Of the line that the copy goes on in, and of the one that it has never heard of.
  expect(new Set(left.map(({ line }) => line)).size).toBe(2);
  const found = await verified();
  expect(found.faults).toEqual([]);
  expect(found.restores).toHaveLength(2);
  expect(await alone()).toMatchObject({ ok: true, faults: [] });
});

test('a restore explains nothing that was anchored before the moment that it claims', async () => {
  await go(1);
  const [restore, at] = [await copy(), db.clock.now()];
  db.clock.advance(5 * 86_400_000);
  await go(2);
  db.clock.advance(3_600_000);
  await restore();
  const claimed = new Date(db.clock.now().getTime() - 60_000);
  const removed = async () =>
    (await verified()).faults.filter(({ kind }) => /^(seal-removed|anchor-differs)$/u.test(kind));
  const count = (await removed()).length;
  expect(count).toBeGreaterThan(0);

  await expect(putBack(claimed)).rejects.toThrow(CopyIsOlder);
  await expect(putBack(claimed)).rejects.toThrow('the copy is older');

  // Whoever operates writes the record by hand.
  const anchors = { ...world.uses.anchors, writtenAt: async () => claimed };
  await recordRestore({ ...world.uses, anchors }, [company], claimed);
  await world.everything([company]);
  expect(await removed()).toHaveLength(count);

  await restore();
  await putBack(at);
  expect((await verified()).faults).toEqual([]);
});

test('what is anchored later where the database was left is not explained by it', async () => {
  await world.uses.anchors.putOnce(`company/${company}/0000000000009999`, Buffer.from('x'), new Date('2040-01-01'));
  const fault = { kind: 'seal-removed', size: 9999 };
  expect((await verified()).faults).toEqual([{ tree: `company/${company}`, ...fault }]);
  expect((await alone()).faults).toEqual([fault]);
});

test('an end that is cut off after a restore is named like any other', async () => {
  await go(1);
  await intruder.query(
    'delete from audit_seals where company_id = $1 and size = (select max(size) from audit_seals where company_id = $1)',
    [company],
  );
  expect(await kinds()).toEqual(expect.arrayContaining(['listed-seal-removed', 'not-sealed', 'seal-removed']));
  expect((await alone()).faults.map(({ kind }) => kind)).toContain('seal-removed');
});
